import { reviewVerdict, type Gap } from "../report/review-verdict.ts";
import type { RunRecord } from "../results/record.ts";
import { overflowAnnotations } from "./check/annotations.ts";
import { publishCheckRun, updateEarlierCheckRun } from "./check/check-run.ts";
import { uploadSarif } from "./check/upload-sarif.ts";
import { GitHubError } from "./client/github-error.ts";
import type { GitHub } from "./client/open-github.ts";
import { stickyComment, type CommentMark } from "./comment/sticky-comment.ts";
import { writeLedger } from "./ledger/write-ledger.ts";
import type { RepositoryName } from "./repository.ts";

export interface PullRequestReport {
  repository: RepositoryName;
  number: number;
  /** Commit under review. */
  sha: string;
  /**
   * `own`: the repository's own branch, in a workflow that its own people started. `reported`: a fork or Dependabot, through workflow_run;
   * what it says was computed by the code under review, so it is shown and believed by nobody: no check run, no ledger.
   */
  trust: "own" | "reported";
  /** The records of each step that has printed annotations of its own. */
  steps: readonly (readonly RunRecord[])[];
  /** What jobs have left open. */
  gaps?: readonly Gap[];
  /** The comment; its first line is the marker. */
  body: string;
  markOf(body: string): CommentMark | undefined;
  /** The job whose report it is, where it is one; named in the title of the check run, which GitHub shows as it stands. */
  job?: string;
  /** Summary of the check run; undefined: none is wanted. */
  checkSummary?: string;
  /** Whether a check run is made; else only one that an earlier run or attempt has made on this commit is brought in step. */
  overflow?: boolean;
  /** Instead of the check run. */
  sarif?: { ref: string; texts: readonly string[] };
  ledger: boolean;
  /** Folder of a record's project within the repository. */
  pathPrefix?(record: RunRecord): string;
}

export interface ReportedPart {
  part: "comment" | "check run" | "code scanning" | "ledger";
  /** What happened; `failed` changes nothing about the verdict. */
  status: "created" | "updated" | "unchanged" | "superseded" | "written" | "failed";
  url?: string;
  /** Why it failed, as a sentence. */
  why?: string;
}

/** Writes down what a run has found: comment, check run, ledger. Whatever GitHub answers, it never rejects, and the verdict stays what it is. */
export async function reportPullRequest(github: GitHub, report: PullRequestReport): Promise<ReportedPart[]> {
  const parts = [await part("comment", () => stickyComment(github, report))];
  if (report.trust === "reported") return parts;
  const { sarif, checkSummary } = report;
  if (sarif !== undefined) {
    parts.push(await part("code scanning", async () => {
      for (const text of sarif.texts) await uploadSarif(github, { ...report, ref: sarif.ref, sarif: text });
      return { status: "written" };
    }));
  } else if (checkSummary !== undefined) {
    const written = await part("check run", () => checkRun(github, report, checkSummary));
    if (written.status !== "unchanged") parts.push(written);
  }
  if (report.ledger) parts.push(await part("ledger", () => writeLedger(github, report.repository, report.steps.flat())));
  return parts;
}

async function part(name: ReportedPart["part"], act: () => Promise<Pick<ReportedPart, "status" | "url">>): Promise<ReportedPart> {
  try {
    const { status, url } = await act();
    return { part: name, status, ...(url === undefined ? {} : { url }) };
  } catch (error) {
    return { part: name, status: "failed", why: error instanceof Error ? error.message : "unknown" };
  }
}

async function checkRun(github: GitHub, report: PullRequestReport, summary: string): Promise<Pick<ReportedPart, "status" | "url">> {
  const { repository, sha, steps, gaps } = report;
  const { annotations, left } = overflowAnnotations(steps, report.pathPrefix?.bind(report));
  const mark = report.markOf(report.body);
  const { verdict, lintOnly } = reviewVerdict(steps.flat(), gaps);
  const conclusion = ({ fail: "failure", warn: "neutral", pass: "success" } as const)[verdict];
  const more = left === 0 ? "" : `\n\n${left} further problems have no annotation; they are in the report.`;
  const title = { failure: "Problems were found", neutral: lintOnly ? "Lint holds; nothing was tested" : "It holds, with warnings", success: "It holds" }[conclusion] + (report.job === undefined ? "" : `: ${report.job}`);
  const about = { repository, sha, externalId: `${mark?.id ?? "towpath"}:${mark?.run ?? 0}.${mark?.attempt ?? 1}`, conclusion, title, summary: `${summary}${more}` };
  if (report.overflow === false) return (await earlier(github, about)) ?? { status: "unchanged" };
  const { url } = await publishCheckRun(github, { ...about, annotations });
  return { status: "written", url };
}

/** A job that may not see check runs has made none. */
async function earlier(github: GitHub, about: Parameters<typeof updateEarlierCheckRun>[1]): Promise<Pick<ReportedPart, "status" | "url"> | undefined> {
  try {
    const found = await updateEarlierCheckRun(github, about);
    return found === undefined ? undefined : { status: "updated", url: found.url };
  } catch (error) {
    if (error instanceof GitHubError && [403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
