import { withoutPositions } from "../impact/without-positions.ts";
import type { Check, Column, Source, Task } from "../pipeline/model.ts";
import type { TaskCode } from "./code-digest.ts";
import { digestOf } from "./fingerprint.ts";

/**
 * Digest of all that was written of a task and decides its result or the verdict on it: what its code means with the modules it imports,
 * requirements, how it is kept, contract, checks, unit tests. Formatting, places, words and owners do not count. Equal only says
 * something between results of one version of Towpath.
 */
export function definitionOf(code: TaskCode, task: Task, texts: Texts): string {
  const { columns, checks, description: _, owner: _owner, tags: _tags, code: _code, timeoutMs: _timeout, retries: _retries, ...rest } = task;
  return digestOf(code.digest, code.requirements ?? "", JSON.stringify(withoutPositions({ ...rest, ...demands(columns, checks, texts) }))).slice(0, 16);
}

/** Digest of all that was written of a source and decides the verdict on it: where it is, contract, checks. */
export function sourceDefinition({ location, columns, key, freshness, checks }: Source, texts: Texts): string {
  return digestOf(JSON.stringify(withoutPositions({ location, key, freshness, ...demands(columns, checks, texts) }))).slice(0, 16);
}

/** Texts of the project's files. */
type Texts = ReadonlyMap<string, string>;

/** What is asked of the rows; of a check that names a file, its query. */
function demands(columns: readonly Column[], checks: readonly Check[], texts: Texts): object {
  return {
    contract: columns.map(({ description: _description, ...column }) => column),
    checks: checks.map((check) => (check.kind === "sql" && typeof check.options["file"] === "string" ? { ...check, query: texts.get(check.options["file"]) ?? null } : check)),
  };
}
