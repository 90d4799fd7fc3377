import { codeBlock, folded, textInHtml } from "../escape/markdown.ts";
import { visible } from "../escape/visible.ts";
import type { FitPart } from "../fit.ts";
import type { Sheet } from "./sheet.ts";

/** Names that may be pasted into a shell as they are: a report must not hand out traps. */
const plainWord = /^(?!-)[\w./+@-]{1,200}$/u;

/** A released version; what a record says else is not handed to a shell. */
const release = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[\w.-]{1,100})?$/u;

/** The exact commands that give the same result on a laptop, with the very version that ran: another one may judge otherwise. */
export function reproduce(sheet: Sheet, pathPrefix: string | undefined): FitPart[] {
  const { record } = sheet;
  const base = sha(record.comparison?.base.sha);
  const head = sha(record.comparison?.head.sha ?? record.commit?.sha);
  const pull = record.ci?.pullRequest;
  const version = record.tools["towpath"] ?? "";
  const towpath = `npx --yes towpath${release.test(version) ? `@${version}` : ""}`;
  const from = pathPrefix === undefined ? [] : enter(pathPrefix);
  const fetch = head === undefined ? [] : [`git fetch origin ${pull !== undefined && Number.isSafeInteger(pull) ? `pull/${pull}/head` : head} && git checkout ${head}`];
  const against = base === undefined ? "" : ` --base ${base}`;
  // A run in an environment publishes there: that is for nobody's laptop.
  const name = record.command === "run" ? undefined : record.environment?.name;
  const within = name !== undefined && plainWord.test(name) ? ` -e ${name}` : "";
  const explained = sheet.affected.find((task) => plainWord.test(task.id) && task.impact !== undefined && !task.impact.direct);
  const why = base === undefined || explained === undefined ? [] : [`${towpath} plan${against}${within} --why ${explained.id}`];
  const lines = [...fetch, ...from, `${towpath} ${record.command}${record.command === "test" || record.command === "check" ? against : ""}${within}`, ...why];
  return [{ importance: 40, forms: [{ text: folded(textInHtml(`Reproduce${record.project === "" ? "" : ` ${record.project}`} on your machine`), codeBlock(lines.join("\n"), "sh").markdown) }, { text: "" }] }];
}

/** In quotes where the shell would read more into it. Where what is shown is not what there is, nothing. */
function enter(folder: string): string[] {
  if (plainWord.test(folder)) return [`cd ${folder}`];
  return folder !== "" && visible(folder) === folder && !folder.includes("\n") ? [`cd -- '${folder.replaceAll("'", "'\\''")}'`] : [];
}

function sha(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{7,64}$/u.test(text) ? text : undefined;
}
