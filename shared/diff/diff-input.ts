import type { At, DiffLimits } from "../pipeline/model.ts";

/** Two results of one task in one engine. */
export interface DiffInput {
  /** `pipeline.task` */
  id: string;
  /** What stands after FROM, without an alias: `"schema"."table"`, `(SELECT …)`, `read_parquet(…)`. Undefined: the task is new, or gone. */
  base?: string | undefined;
  head?: string | undefined;
  /** The declared key; empty when there is none. */
  key: readonly string[];
  /** Columns of the contract, for their tags. */
  columns?: readonly { name: string; tags: readonly string[] }[];
  limits?: DiffLimits | undefined;
  /** Turns a place of the model into one of a file, for the limits. */
  locate?: (at: At) => { file: string; line: number };
  /** Why nothing can be concluded although both sides are there: they read other data, or the task differs from run to run. */
  notComparable?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Told before each step: a big table takes a while. */
  onStep?: (step: "columns" | "rows" | "figures") => void;
}
