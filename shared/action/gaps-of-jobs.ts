import type { Gap } from "../report/review-verdict.ts";
import type { RunRecord } from "../results/record.ts";
import { InputError } from "./input-error.ts";
import { asObject } from "./read-event.ts";

/**
 * Jobs that did not succeed and whose results do not say why: killed, out of time, or broken before they could write any. `needs` is
 * GitHub's `needs` as JSON; without it nothing is known of jobs that left nothing.
 */
export function gapsOfJobs(needs: string | undefined, records: readonly RunRecord[]): Gap[] {
  if (needs === undefined) return [];
  const jobs = Object.entries(read(needs)).map(([job, each]) => ({ job, result: asObject(each)["result"] }));
  const known = new Set(jobs.map(({ job }) => job));
  const failing = records.filter(({ verdict }) => verdict === "fail");
  return jobs.flatMap(({ job, result }): Gap[] => {
    if (typeof result !== "string") throw wrong(`the job ${JSON.stringify(job)} in it has no result`);
    // A workflow that is called has jobs of other names.
    const explained = failing.some(({ ci }) => ci?.job === job || ci?.job === undefined || !known.has(ci.job));
    if (result === "success" || explained) return [];
    if (result === "skipped") return [{ verdict: "warn", reason: `the job ${job} was skipped: nothing is known of what it tests` }];
    const ended = result === "cancelled" ? "was cancelled" : `ended with ${result}`;
    const left = records.some(({ ci }) => ci?.job === job);
    return [{ verdict: "fail", reason: left ? `the job ${job} ${ended}, and the results it left do not say why: its log does` : `the job ${job} ${ended} and left no result: what it tests was not tested` }];
  });
}

function read(needs: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(needs);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return asObject(value);
  } catch {
    // Said below.
  }
  throw wrong("it is no JSON object");
}

const wrong = (seen: string): InputError => new InputError(`needs: ${seen}; write needs: \${{ toJson(needs) }}`);
