import { hash } from "node:crypto";
import path from "node:path";

/** Whose report it is. A newer run replaces what an older run of the very same reporter has said, and nobody else's. */
export interface Reporter {
  /** File of the workflow that has found it: runs are counted for each. */
  workflow: string | undefined;
  /** Where one job speaks for itself; a job that speaks for the whole workflow run has none of these. */
  job?: { name: string | undefined; leg: string | undefined; project: readonly string[]; environment: string | undefined };
}

/** The id in the marker of a comment, the same from run to run. */
export function reportId({ workflow, job }: Reporter): string {
  const parts = [workflow ?? null, ...(job === undefined ? [] : [job.name ?? null, job.leg ?? null, job.project.map(plain).toSorted(), job.environment ?? null])];
  return `towpath-${hash("sha256", JSON.stringify(parts), "hex").slice(0, 12)}`;
}

/** `shop/` and `./shop` are the same folder, and so the same reporter. */
function plain(folder: string): string {
  return path.posix.normalize(folder).replace(/\/$/, "");
}

/** The file of this workflow, as GitHub also names it in its API; its name where the runner does not tell the file. */
export function workflowFile(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const ref = env["GITHUB_WORKFLOW_REF"] ?? "";
  const [, file] = /^[^/]+\/[^/]+\/([^@]+)/u.exec(ref) ?? [];
  return file ?? env["GITHUB_WORKFLOW"];
}
