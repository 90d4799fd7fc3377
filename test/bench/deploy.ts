import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";
import type { Engine } from "../../shared/engines/engine.ts";
import { columnsOf } from "../../shared/deploy/apply.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { logState } from "../../shared/deploy/log/log-state.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { engineRefusals } from "../../shared/deploy/plan/engine-refusals.ts";
import { rollbackPlan } from "../../shared/deploy/plan/rollback-plan.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { rollBack } from "../../shared/deploy/rollback.ts";
import { lookAtState } from "../../shared/run/environment-state.ts";
import { publishStatements } from "../../shared/run/publish.ts";
import { planDeployment } from "../../shared/verbs/deploy/deploy-project.ts";
import { type ENGINES } from "../deploy/places.ts";
import { buildVersion, openPlace, SCHEMA, type Version } from "../deploy/shop.ts";
import { gitProject } from "../harness/git-project.ts";
import { startPostgres } from "../harness/postgres.ts";
import { tempProject } from "../harness/temp-project.ts";
import { median } from "./measure.ts";
import { seconds, times, type Bench, type Row } from "./row.ts";

const NAMES = 1000;

/** Promotion, rollback and plan of 1,000 names; the promotion against the same statements by hand, in turns. */
export const benchDeploy: Bench = async ({ runs }) => {
  await using folder = await tempProject();
  // As a server for so many names is set up.
  await using server = await startPostgres({ max_locks_per_transaction: 256 });
  let file = 0;
  return [
    ...(await swapRows("duckdb", runs, async () => path.join(folder.root, `warehouse-${++file}.duckdb`))),
    ...(await swapRows("postgres", runs, () => server.database())),
    await planRow(runs),
  ];
};

async function swapRows(on: (typeof ENGINES)[number], runs: number, place: () => Promise<string>): Promise<Row[]> {
  const swaps: number[] = [];
  const bare: number[] = [];
  const ratios: number[] = [];
  const backs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const where = await place();
    const [second, third] = await withEngine(where, async (engine) => {
      await promoteVersion(engine, await buildVersion(engine, 1, NAMES));
      return [await buildVersion(engine, 2, NAMES), publishStatements(engine, SCHEMA, (await buildVersion(engine, 3, NAMES)).set, []).join(";\n")] as const;
    });
    // What comes later finds more dead rows in the catalog: each is the first one in turn.
    const ours = async (): Promise<void> => void swaps.push(await withEngine(where, (engine) => promoteVersion(engine, second)));
    const hand = async (): Promise<void> => void bare.push(await byHand(where, third));
    for (const each of run % 2 === 0 ? [ours, hand] : [hand, ours]) await each();
    ratios.push((swaps.at(-1) ?? 0) / (bare.at(-1) ?? 1));
    backs.push(await withEngine(where, goBack));
  }
  const ratio = median(ratios);
  return [
    { work: `${on}: promote ${NAMES} views, nothing to rebuild`, goal: "≤ 1.2× the same statements by hand", measured: `${times(ratio)} (${seconds(median(swaps))}, by hand ${seconds(median(bare))})`, holds: ratio <= 1.2, figures: { swaps, bare } },
    { work: `${on}: roll ${NAMES} views back, no data moved`, goal: "≤ 2 s", measured: seconds(median(backs)), holds: median(backs) <= 2000 },
  ];
}

async function withEngine<T>(place: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openPlace(place);
  return work(engine).finally(() => engine.close());
}

async function promoteVersion(engine: Engine, { set, promotion }: Version): Promise<number> {
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: "bench", exclusive: true });
  const started = performance.now();
  await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
  return performance.now() - started;
}

/** From the first look at the log to the commit. */
async function goBack(engine: Engine): Promise<number> {
  const started = performance.now();
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: "bench", exclusive: true });
  const log = logState(openRows(await readLog(engine, SCHEMA)));
  const state = await lookAtState(engine, SCHEMA);
  const columns = await columnsOf(engine, SCHEMA, new Map([...state.built.keys()].map((object) => [object, object])));
  const { plan, target } = rollbackPlan({ environment: { at: { file: "", pointer: "" }, name: "production", engine: engine.name === "postgres" ? "postgres" : "duckdb", schema: SCHEMA, options: {} }, engine, log, state, name: undefined, to: undefined, policy: "", columns, grantees: [] });
  const refusals = await engineRefusals({ engine, schema: SCHEMA, steps: plan.steps, physical: target.published });
  if (plan.refusals.length + refusals.length > 0 || plan.steps.length !== NAMES) throw new Error("the rollback was refused");
  await rollBack({ engine, schema: SCHEMA, plan, target, state, token: lease.token, head: log.head, who: "bench", towpath: "0" });
  return performance.now() - started;
}

/** As somebody would send them with the engine's own driver: all at once, in one transaction. */
async function byHand(place: string, statements: string): Promise<number> {
  if (place.startsWith("postgresql:")) {
    const client = new pg.Client(place);
    await client.connect();
    const took = await timed(async () => {
      await client.query("BEGIN");
      await client.query(statements);
      await client.query("COMMIT");
    });
    await client.end();
    return took;
  }
  const instance = await DuckDBInstance.create(place);
  const connection = await instance.connect();
  const took = await timed(async () => {
    await connection.run("BEGIN TRANSACTION");
    await connection.run(statements);
    await connection.run("COMMIT");
  });
  connection.closeSync();
  instance.closeSync();
  return took;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function planRow(runs: number): Promise<Row> {
  const names = Array.from({ length: NAMES }, (_, index) => `v${index}`);
  await using project = await gitProject({
    "towpath.yml": "version: 1\nproject: bench\nenvironments:\n  production: { engine: duckdb, path: .towpath/production.duckdb, schema: s }\n",
    "bench.pipeline.yml": ["version: 1", "pipeline: bench", "sources:", "  raw: { table: raw.t }", "tasks:", ...names.map((name) => `  ${name}: { sql: sql/${name}.sql, materialized: view }`), ""].join("\n"),
    ...Object.fromEntries(names.map((name, index) => [`sql/${name}.sql`, `select id, amount * ${index} as amount from raw where id > ${index}\n`])),
  });
  project.git("tag", "bench@v1.0.0");
  const plan = async (): Promise<number> => {
    const started = performance.now();
    const { steps } = await planDeployment({ root: project.root, environment: "production", release: "bench", who: "bench", version: "0", cache: true, env: {}, signal: new AbortController().signal, events: () => {}, clock: { now: Date.now } });
    if (steps.length !== NAMES) throw new Error(`${steps.length} steps`);
    return performance.now() - started;
  };
  const cold = await plan();
  const warm: number[] = [];
  for (let run = 0; run < runs; run++) warm.push(await plan());
  return { work: `plan the deployment of ${NAMES} views, from the release's commit, known SQL`, goal: "≤ 1 s", measured: `${seconds(median(warm))} (first time ${seconds(cold)})`, holds: median(warm) <= 1000 };
}
