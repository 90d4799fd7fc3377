import { withoutPositions } from "../impact/without-positions.ts";
import type { Task } from "../pipeline/model.ts";
import type { TaskCode } from "./code-digest.ts";
import { digestOf } from "./fingerprint.ts";

/**
 * Digest of all that was written of a task and decides its result or the verdict on it: what its code means with the modules it imports,
 * requirements, how it is kept, contract, checks, unit tests. Formatting, places, words and owners do not count. Equal only says
 * something between results of one version of Towpath.
 */
export function definitionOf(code: TaskCode, task: Task): string {
  const { columns, description: _, owner: _owner, tags: _tags, code: _code, timeoutMs: _timeout, retries: _retries, ...rest } = task;
  const contract = columns.map(({ description: _description, ...column }) => column);
  return digestOf(code.digest, code.requirements ?? "", JSON.stringify(withoutPositions({ ...rest, contract }))).slice(0, 16);
}
