import type { AssetRecord, RunRecord, TaskRecord, TestRecord } from "../results/record.ts";
import { columnFigures } from "./column-figures.ts";
import type { LastResult } from "./last-results.ts";
import { partHistory, SHOWN_RUNS } from "./part-history.ts";

/** The latest result of every task and source on this machine. Records are newest first; what is known already is not looked at again. */
export function* localResults(records: readonly RunRecord[]): Generator<[string, LastResult]> {
  const runs: Runs = { tasks: runsOf(records, ({ tasks }) => tasks), sources: runsOf(records, ({ sources }) => sources) };
  const known = new Set<string>();
  for (const record of records) {
    for (const [id, result] of ofRecord(record, runs, known)) {
      known.add(id);
      yield [id, result];
    }
  }
}

/** What the records say of each task or source, newest first. */
type RunsOf<Asset> = ReadonlyMap<string, readonly RanAsset<Asset>[]>;
interface RanAsset<Asset> {
  run: string;
  startedAt: string;
  asset: Asset;
}
interface Runs {
  tasks: RunsOf<TaskRecord>;
  sources: RunsOf<AssetRecord>;
}

function runsOf<Asset extends AssetRecord>(records: readonly RunRecord[], assetsOf: (pipeline: RunRecord["pipelines"][number]) => readonly Asset[]): RunsOf<Asset> {
  const runs = new Map<string, RanAsset<Asset>[]>();
  for (const { id: run, startedAt, pipelines } of records) {
    for (const asset of pipelines.flatMap(assetsOf)) {
      const list = runs.get(asset.id);
      if (list === undefined) runs.set(asset.id, [{ run, startedAt, asset }]);
      else list.push({ run, startedAt, asset });
    }
  }
  return runs;
}

/** Those of a record and of the records before it. */
function until<Asset>({ startedAt }: RunRecord, runs: RunsOf<Asset>, id: string): RanAsset<Asset>[] {
  return (runs.get(id) ?? []).filter((run) => run.startedAt <= startedAt);
}

function* ofRecord(record: RunRecord, all: Runs, known: ReadonlySet<string>): Generator<[string, LastResult]> {
  for (const { tasks, sources } of record.pipelines) {
    for (const source of sources) if (!known.has(source.id) && (source.rows !== undefined || source.checks.length > 0)) yield [source.id, ofSource(record, source, until(record, all.sources, source.id))];
    for (const task of tasks) {
      if (task.status === "not_run" || known.has(task.id)) continue;
      const runs = until(record, all.tasks, task.id);
      const failed = task.checks.filter(({ status }) => status === "fail" || status === "error");
      const tests = task.tests.filter(({ status }) => status === "fail" || status === "error");
      const [check, test] = [failed[0], tests[0]];
      const message = task.error?.message ?? (check === undefined ? undefined : `${check.id}: ${check.message ?? `${check.observed} (${check.expected})`}`) ?? (test === undefined ? undefined : `${test.name}: ${test.message ?? test.status}`);
      yield [task.id, {
        origin: "local",
        status: task.status,
        at: record.finishedAt,
        run: record.id,
        failed: failed.length + tests.length,
        passed: task.checks.filter(({ status }) => status === "pass").length,
        reason: task.reason,
        rowHistory: rowHistory(runs),
        ...(task.rows === undefined ? {} : { rows: task.rows }),
        ...(task.durationMs === undefined ? {} : { durationMs: task.durationMs }),
        ...partsOf(task),
        ...pastOf(runs.filter(({ asset }) => asset.status !== "not_run")),
        columns: columnFigures(runs.map(({ asset }) => asset)),
        ...definitionIn(record, task.definition),
        ...(message === undefined ? {} : { message }),
        ...(task.model === undefined ? {} : { model: task.model }),
        ...(record.ci?.url === undefined ? {} : { url: record.ci.url }),
      }];
    }
  }
}

function partsOf({ checks, tests }: Pick<AssetRecord, "checks"> & { tests?: readonly TestRecord[] }): Pick<LastResult, "checks" | "tests"> {
  return {
    checks: checks.map(({ id, status, expected, observed, message }) => ({ id, status, expected, observed, ...(message === undefined ? {} : { message }) })),
    ...(tests === undefined ? {} : { tests: tests.map(({ name, status, durationMs, message }) => ({ name, status, durationMs, ...(message === undefined ? {} : { message }) })) }),
  };
}

/** A source is not made, it is found: it fails when it is not as it must be. */
function ofSource(record: RunRecord, { rows, checks, definition }: AssetRecord, runs: readonly RanAsset<AssetRecord>[]): LastResult {
  const { id: run, finishedAt: at, ci } = record;
  const failed = checks.filter(({ status }) => status === "fail" || status === "error");
  const [first] = failed;
  return {
    origin: "local", status: failed.some(({ severity }) => severity === "error") ? "failed" : "success", at, run, failed: failed.length, passed: checks.filter(({ status }) => status === "pass").length,
    rowHistory: rowHistory(runs), ...partsOf({ checks }), ...pastOf(runs), ...definitionIn(record, definition),
    ...(rows === undefined ? {} : { rows }), ...(first === undefined ? {} : { message: `${first.id}: ${first.message ?? `${first.observed} (${first.expected})`}` }), ...(ci?.url === undefined ? {} : { url: ci.url }),
  };
}

function definitionIn({ environment, tools }: RunRecord, digest: string | undefined): Pick<LastResult, "definition"> {
  const version = tools["towpath"];
  return digest === undefined || environment === undefined || version === undefined ? {} : { definition: { digest, engine: environment.engine, version } };
}

/** Of runs newest first. A record names all that ran. */
function pastOf(runs: readonly RanAsset<AssetRecord & Partial<Pick<TaskRecord, "tests" | "model">>>[]): Pick<LastResult, "partHistory"> {
  const past = partHistory(runs.map(({ run, asset: { checks, tests = [], model } }) => ({
    run, checks, tests, cut: false, ...(model === undefined ? {} : { metrics: model.metrics, gates: Object.fromEntries(model.gates.map(({ metric, status }) => [metric, status])) }),
  })));
  return past === undefined ? {} : { partHistory: past };
}

function rowHistory(newestFirst: readonly RanAsset<AssetRecord>[]): number[] {
  return newestFirst.flatMap(({ asset }) => asset.rows ?? []).slice(0, SHOWN_RUNS).toReversed();
}
