import type { RunRecord } from "../../results/record.ts";
import { md } from "../escape/markdown.ts";
import { fit, type FitPart } from "../fit.ts";
import { limits } from "../limits.ts";
import { footer } from "../markdown/footer.ts";
import { headline } from "../markdown/headline.ts";
import { leftOut } from "../markdown/left-out.ts";
import { projectParts } from "../markdown/project-parts.ts";
import { webUrl } from "../markdown/sheet.ts";
import type { Gap } from "../review-verdict.ts";
import { commentMarker } from "./marker.ts";
import { mergeRecords } from "./merge-records.ts";

/** What the record cannot be trusted to say, or does not know. */
export interface CommentOptions {
  /** Several suites may comment on one pull request, each under its id. */
  id?: string;
  /** The run that reports; from the records when it is not given. */
  run?: { number: number; attempt: number };
  /** The commit that was judged; from the records when it is not given. */
  head?: string;
  /** `https://github.com/owner/name`: findings link to it. */
  repositoryUrl?: string;
  /** Page of the workflow run. */
  runUrl?: string;
  /** Folder of each project inside the repository, by the project's name. */
  pathPrefixes?: ReadonlyMap<string, string>;
  /** The records come from a fork's own run. */
  fork?: boolean;
  /** What jobs have left open. */
  gaps?: readonly Gap[];
}

/** Rows and list items that are tried: more could never fit. */
const cap = 500;

/**
 * The comment on a pull request: all records of all jobs in one, a section for each project, the verdict first. Never longer than GitHub
 * takes; the first line is the marker.
 */
export function renderComment(records: readonly RunRecord[], options: CommentOptions = {}): string {
  const projects = mergeRecords(records);
  const run = options.run ?? newestRun(projects);
  const head = options.head ?? projects.find((record) => record.comparison)?.comparison?.head.sha ?? projects[0]?.commit?.sha ?? "none";
  const marker = commentMarker({ id: options.id ?? "towpath", run: run?.number ?? 0, attempt: run?.attempt ?? 0, head });
  const last = footer(projects, run, options);
  const most = limits.comment.most - marker.length - last.length - 4;
  const url = webUrl(options.runUrl);
  const whole = `The whole report is in the job summary${url === undefined ? "" : ` of [the run](${url})`}.`;
  const { text } = fit(documentParts(projects, options), { most, unit: "characters" }, (left) => leftOut(left, whole));
  return `${marker}\n${text}\n\n${last}`.trimEnd();
}

function documentParts(projects: readonly RunRecord[], options: CommentOptions): FitPart[] {
  const top: FitPart = { importance: Number.POSITIVE_INFINITY, forms: [{ text: headline(projects, options.gaps === undefined ? {} : { gaps: options.gaps }) }] };
  const sections = projects.flatMap((record, index): FitPart[] => {
    const pathPrefix = options.pathPrefixes?.get(record.project);
    const parts = projectParts(record, { ...(options.repositoryUrl === undefined ? {} : { repositoryUrl: options.repositoryUrl }), ...(pathPrefix === undefined ? {} : { pathPrefix }) }, cap);
    if (projects.length === 1) return parts;
    return [{ importance: 90 - Math.min(index, 80) / 100, forms: [{ text: headlineOf(record) }, { text: "", omits: { projects: 1 } }] }, ...parts];
  });
  return [top, ...sections];
}

function headlineOf(record: RunRecord): string {
  return md`### ${record.project} – ${{ pass: "holds", warn: "holds, with warnings", fail: "does not hold" }[record.verdict]}`.markdown;
}

function newestRun(records: readonly RunRecord[]): { number: number; attempt: number } | undefined {
  const runs = records.flatMap((record) => (record.ci?.number === undefined ? [] : [{ number: record.ci.number, attempt: record.ci.attempt }]));
  return runs.toSorted((a, b) => b.number - a.number || b.attempt - a.attempt)[0];
}
