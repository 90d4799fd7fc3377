import type { Engine } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import type { ReadSqlTexts } from "../graph/open-workspace.ts";
import type { Clock } from "../host/ports.ts";
import type { FindingRecord, RunRecord } from "../results/record.ts";
import type { RunStore } from "../results/run-store.ts";
import type { Check, UnitTest } from "../pipeline/model.ts";
import type { ReleasedModel } from "../models/judge-release.ts";
import type { Checkout } from "./checkout.ts";
import type { Compare } from "./compare.ts";
import type { PromotionLog } from "./promotion-log.ts";
import type { RunEvent } from "./event.ts";

/** Single unit tests and checks that somebody wants to see, and the tasks and sources of the checks. */
export interface Picked {
  unitTests: ReadonlySet<UnitTest>;
  checks: ReadonlySet<Check>;
  owners: ReadonlySet<NodeId>;
}

export interface RunOptions {
  /** Opened on the database that is built into. */
  engine: Engine;
  /**
   * `run` builds, checks and publishes for consumers; `test` runs the unit tests, then builds and checks apart from them; `base` only
   * builds what the other side of a comparison needs.
   */
  mode: "run" | "test" | "base";
  /** What the record says; the mode unless given. */
  command?: RunRecord["command"];
  /** Run id and start, when the run is a part of another. */
  started?: { runId: string; at: number };
  /** Absolute folder of the project. */
  root: string;
  /** Name of the environment. */
  environment: string;
  /** Schema that holds the names consumers use; for `test` one of its own, see `isolatedSchema`. */
  schema: string;
  /** For isolated builds: other schemas, the nearest first. What is unchanged there is read instead of built again; nothing there is written. */
  lenders?: readonly string[];
  /** Nothing is built, so nothing is made: schemas that are missing are empty. */
  look?: boolean;
  /** The code, when it is not what stands in the folder. */
  checkout?: Checkout;
  /** One of two builds that are compared: both see the same moment, and the same window of incremental tasks. */
  comparable?: boolean;
  /** For the record: where it ran, its commit when it is not the one that is checked out, what was compared, what the change does to contracts, and what could not be tested. */
  about?: Pick<RunRecord, "ci" | "commit" | "comparison" | "contracts" | "untested">;
  /** Only these unit tests and checks; the tasks of the checks are in `select`. */
  picked?: Picked;
  /** Why nothing may be built here: the unit tests run all the same, because they need no data. */
  unitTestsOnly?: string;
  /** Sources that are checked although no selected task reads them. */
  checkSources?: readonly NodeId[];
  /** The policy of the base branch: what is affected and not tested is a warning. */
  allowUntested?: boolean;
  /** Of a comparison: tasks whose data the change may change. */
  changed?: ReadonlySet<NodeId>;
  /** What a pull request changes, and what the base has. */
  compare?: Compare;
  /** How much the metrics of a model vary from training to training, where that is known. */
  noise?: ReadonlyMap<NodeId, Readonly<Record<string, number>>>;
  /** The models that consumers have. */
  released?: ReadonlyMap<NodeId, ReleasedModel>;
  /** Of the selected tasks only these are wanted; the others are built when one of these needs them. */
  needed?: ReadonlySet<NodeId>;
  /** The environment's deployment log, where releases are deployed to it. */
  log?: PromotionLog;
  /** Who builds, for the comment of each object. */
  owner: string;
  /** Objects of an isolated build may be dropped after this many milliseconds. */
  expiresAfterMs?: number;
  /** Tasks to build; all when missing. What they need and nobody built yet is added. */
  select?: ReadonlySet<NodeId>;
  /** Freezes the clock: ISO date or timestamp. */
  asOf?: string;
  /** Builds although nothing changed. */
  force?: boolean;
  /** Backfill of incremental tasks: ISO, `from` included, `to` excluded. */
  from?: string;
  to?: string;
  /** Tasks at once; the engine's own limit unless given. */
  concurrency?: number;
  signal?: AbortSignal;
  events?: (event: RunEvent) => void;
  store: RunStore;
  clock: Clock;
  /** 0 ≤ x < 1; only for the run's id and the jitter of retries. */
  random?: () => number;
  /** Opens the in-memory engine of the unit tests; without it they are skipped, visibly. */
  unitEngine?: () => Promise<Engine>;
  /** Understands the SQL of checks; a parser of this thread unless given. */
  readSql?: ReadSqlTexts;
  /** Findings of `lint`, for the record of `check`. */
  findings?: readonly FindingRecord[];
  /** Versions worth recording, by tool. */
  tools?: Readonly<Record<string, string>>;
  /** Environment variables of the host: what tasks may see is picked from them. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Where environments of Python tasks are kept. */
  cacheFolder?: string;
  /** How many earlier results of each task are kept beside the one in use. */
  keep?: number;
  /** First wait before a retry, for tests. */
  backoffMs?: number;
}
