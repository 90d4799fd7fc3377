import type { PartStatus } from "../ledger/entry.ts";
import { partSign } from "./part-sign.ts";
import { worstStatus } from "./worst-status.ts";

/** As many runs as a history shows. */
export const SHOWN_RUNS = 8;

/** What one run said of the parts of a task. */
export interface PartRun {
  run: string;
  /** `checkedIn`: the run that measured it, when it was an earlier one. */
  checks: readonly { id: string; status: PartStatus; failing?: number; checkedIn?: string }[];
  tests: readonly { name: string; status: PartStatus }[];
  /** How each gate of its model came out, by metric. */
  gates?: Readonly<Record<string, PartStatus>>;
  metrics?: Readonly<Record<string, number>>;
  /** Parts that passed may be missing: whether one that is not named ran is not known. */
  cut: boolean;
}

/** The last runs of one part, oldest first. */
export interface PartPast {
  /** A sign for each run. */
  signs: string;
  /** Rows that failed, where every run has said how many. */
  failing?: number[];
}

/** The last runs of each part that the newest of them names; of a single run there is no history. */
export interface PartHistory {
  checks: ReadonlyMap<string, PartPast>;
  tests: ReadonlyMap<string, PartPast>;
  /** Of the model: its gates together, and each metric that was measured more than once. */
  model?: { signs: string; metrics: ReadonlyMap<string, number[]> };
}

/** What became of the parts of a task in its last runs, newest first. */
export function partHistory(runs: readonly PartRun[]): PartHistory | undefined {
  const [newest] = runs;
  if (newest === undefined || runs.length < 2) return undefined;
  const checks = pasts(newest.checks.map(({ id }) => id), runs, ({ checks: all }, id) => all.find((each) => each.id === id));
  const tests = pasts(newest.tests.map(({ name }) => name), runs, ({ tests: all }, name) => all.find((each) => each.name === name));
  const model = ofModel(newest, runs);
  return checks.size + tests.size === 0 && model === undefined ? undefined : { checks, tests, ...(model === undefined ? {} : { model }) };
}

type Said = { status: PartStatus; failing?: number; checkedIn?: string } | undefined;

function pasts(names: readonly string[], runs: readonly PartRun[], saidOf: (run: PartRun, name: string) => Said): ReadonlyMap<string, PartPast> {
  return new Map(names.flatMap((name) => {
    const past = pastOf(runs.map((each) => ({ said: saidOf(each, name), cut: each.cut, run: each.run })));
    return past === undefined ? [] : [[name, past] as const];
  }));
}

/**
 * Runs that had no such part are left out, and those that told again what an earlier one had measured; where it may have passed unnamed,
 * nothing is known, except before it was ever named.
 */
function pastOf(runs: readonly { said: Said; cut: boolean; run: string }[]): PartPast | undefined {
  const named = runs.slice(0, runs.findLastIndex(({ said }) => said !== undefined) + 1).filter(({ said, cut }) => said !== undefined || cut);
  const measured = new Map(named.map((each) => [each.said?.checkedIn ?? each.run, each]));
  const had = [...measured.values()].slice(0, SHOWN_RUNS).toReversed();
  if (had.length < 2) return undefined;
  const failing = had.flatMap(({ said }) => said?.failing ?? []);
  return { signs: had.map(({ said }) => partSign(said?.status)).join(""), ...(failing.length < had.length ? {} : { failing }) };
}

function ofModel(newest: PartRun, runs: readonly PartRun[]): PartHistory["model"] {
  const hasModel = ({ gates, metrics }: PartRun): boolean => gates !== undefined || metrics !== undefined;
  const had = runs.filter(hasModel).slice(0, SHOWN_RUNS).toReversed();
  if (had.length < 2 || !hasModel(newest)) return undefined;
  const values = Object.keys(newest.metrics ?? {}).map((name) => [name, had.flatMap(({ metrics }) => (typeof metrics?.[name] === "number" ? [metrics[name]] : []))] as const);
  return { signs: had.map((run) => partSign(run.gates === undefined ? undefined : worstStatus(Object.values(run.gates)))).join(""), metrics: new Map(values.filter(([, each]) => each.length > 1)) };
}
