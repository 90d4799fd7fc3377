import { defaultBranchOf } from "../shared/action/default-branch.ts";
import { readEvent } from "../shared/action/read-event.ts";

/** In a workflow: the default branch, which the clone of a job does not know. */
export function workflowBranch(env: Readonly<Record<string, string | undefined>>): { defaultBranch?: string } {
  return env["GITHUB_ACTIONS"] === "true" ? defaultBranchOf({ name: "", payload: readEvent(env["GITHUB_EVENT_PATH"]) }) : {};
}
