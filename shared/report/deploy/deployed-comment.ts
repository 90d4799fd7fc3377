import { commentMarker } from "../comment/marker.ts";
import { code, md, trustedMarkdown, type Markdown } from "../escape/markdown.ts";
import { webUrl } from "../markdown/sheet.ts";

/** Where a change is. */
export interface DeployedPlace {
  environment: string;
  name: string;
  version: string;
  /** ISO instant since when. */
  at: string;
  who: string;
  /** Page of the workflow run. */
  run?: string;
  /** False: it was there, and went back to this release, which is without it. */
  holds: boolean;
}

/** What a merged pull request says of where it is deployed. `known`: grows with what is known, so that an older text never replaces a newer one. */
export function deployedComment(project: string, places: readonly DeployedPlace[], known: number): string {
  const rows = places.map(({ environment, name, version, at, who, run, holds }) => md`| ${code(environment)} | ${code(`${name} ${version}`)}${!holds && ", without this change"} | ${at.slice(0, 16).replace("T", " ")} UTC by ${who}${runLink(run)} |\n`);
  return `${commentMarker({ id: `deployed-${project}`, run: known, attempt: 1, head: "none" })}\n${md`**Deployed**

| environment | release | since |
| --- | --- | --- |
${rows}`.markdown}`;
}

function runLink(run: string | undefined): Markdown | undefined {
  const url = webUrl(run);
  return url === undefined ? undefined : md` ([run](${trustedMarkdown(url)}))`;
}
