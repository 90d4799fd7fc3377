import { HostError } from "../host/ports.ts";
import type { GitListed } from "../results/commit-info.ts";

/**
 * The parts of a listing that git ends with NUL. Rejects with a sentence when there is no whole listing; `what` names it ("the files of commit 1234"),
 * `refused` says why git may have refused and what to do.
 */
export function listed(answer: GitListed, what: string, refused: string): string[] {
  if (answer.failure === undefined) return answer.text.split("\0").filter(Boolean);
  const why = {
    refused,
    late: "git took longer than five minutes; is the disk or the connection to the remote very slow? Run it again, or check out with fetch-depth: 0 and without a filter",
    "too much": "their names take more than 400 MB; keep the project in a smaller repository, or data out of git",
  };
  throw new HostError(`${what} cannot be listed: ${why[answer.failure]}`);
}
