import type { Job } from "./job.ts";
import { asObject } from "./read-event.ts";

/** The repository's default branch, as the event says: actions/checkout leaves no clone that knows it. */
export function defaultBranchOf(event: Job["event"]): { defaultBranch?: string } {
  const name = asObject(event.payload["repository"])["default_branch"];
  return typeof name === "string" && name !== "" ? { defaultBranch: name } : {};
}
