import type { Gap } from "../report/review-verdict.ts";
import type { RunRecord } from "../results/record.ts";

/** Runs that ended like this have begun to test; others have not. */
const BROKEN: Readonly<Record<string, string>> = { failure: "failed", cancelled: "was cancelled", timed_out: "ran out of time", startup_failure: "could not start" };

/** A whole workflow run that did not succeed and whose results do not say why. */
export function gapsOfRun(conclusion: string | null, records: readonly RunRecord[]): Gap[] {
  if (conclusion === "success" || records.some(({ verdict }) => verdict === "fail")) return [];
  const ended = BROKEN[conclusion ?? ""];
  if (ended !== undefined) return [{ verdict: "fail", reason: records.length === 0 ? `the workflow run ${ended} and left no result: nothing was tested` : `the workflow run ${ended}, and the results it left do not say why: a job of it may have left none` }];
  // It waits for somebody's approval, or was skipped: the next one reports.
  if (records.length === 0) return [];
  return [{ verdict: "warn", reason: `the workflow run ended with ${conclusion ?? "no conclusion yet"}: there may be more than these results say` }];
}
