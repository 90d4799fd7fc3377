import type { CiRecord } from "../results/record.ts";
import type { InputName, Inputs } from "./inputs.ts";
import type { Log } from "./log.ts";

/** What an action's work gets: its inputs, and the workflow run around it. */
export interface Job<Name extends InputName = never> {
  /** `lint`, `test`, …; `check` is the action at the root. */
  action: string;
  inputs: Inputs<Name>;
  /** Folder of the repository. */
  workspace: string;
  event: { name: string; payload: Readonly<Record<string, unknown>> };
  ci: CiRecord | undefined;
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  /** Aborts when the run is cancelled. */
  signal: AbortSignal;
  clock: { now(): number };
}

/** How it ended: 0 holds, 1 found problems, 2 could not do its work. */
export type ExitCode = 0 | 1 | 2;
