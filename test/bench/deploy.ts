import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { openRows } from "../../shared/deploy/log/chain.ts";
import { logState } from "../../shared/deploy/log/log-state.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { rollbackPlan } from "../../shared/deploy/plan/rollback-plan.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { rollBack } from "../../shared/deploy/rollback.ts";
import { lookAtState } from "../../shared/run/environment-state.ts";
import { publishStatements, type Publication } from "../../shared/run/publish.ts";
import { planDeployment } from "../../shared/verbs/deploy/deploy-project.ts";
import { buildVersion, SCHEMA } from "../deploy/shop.ts";
import { gitProject } from "../harness/git-project.ts";
import { tempProject } from "../harness/temp-project.ts";
import { median } from "./measure.ts";
import { seconds, times, type Bench, type Row } from "./row.ts";

const NAMES = 1000;

/** Promotion, rollback and plan of 1,000 names; the promotion against the same statements by hand, in turns. */
export const benchDeploy: Bench = async ({ runs }) => {
  await using folder = await tempProject();
  const swaps: number[] = [];
  const bare: number[] = [];
  const backs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const file = path.join(folder.root, `warehouse-${run}.duckdb`);
    const engine = await openDuckDb({ path: file, allowedDirectories: [] });
    const first = await buildVersion(engine, 1, NAMES);
    await promoteVersion(engine, first);
    const second = await buildVersion(engine, 2, NAMES);
    swaps.push(await promoteVersion(engine, second));
    backs.push(await goBack(engine));
    await engine.close();
    bare.push(await byHand(file, second.set));
  }
  const ratio = median(swaps) / median(bare);
  return [
    { work: `promote ${NAMES} views, nothing to rebuild`, goal: "≤ 1.2× the same statements by hand", measured: `${times(ratio)} (${seconds(median(swaps))}, by hand ${seconds(median(bare))})`, holds: ratio <= 1.2 },
    { work: `roll ${NAMES} views back, no data moved`, goal: "≤ 2 s", measured: seconds(median(backs)), holds: median(backs) <= 2000 },
    await planRow(runs),
  ];
};

async function promoteVersion(engine: Engine, { set, promotion }: Awaited<ReturnType<typeof buildVersion>>): Promise<number> {
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
  const { plan, target } = rollbackPlan({ environment: { at: { file: "", pointer: "" }, name: "production", engine: "duckdb", schema: SCHEMA, options: {} }, engine, log, state, name: undefined, to: undefined, policy: "" });
  if (plan.refusals.length > 0 || plan.steps.length !== NAMES) throw new Error("the rollback was refused");
  await rollBack({ engine, schema: SCHEMA, plan, target, state, token: lease.token, head: log.head, who: "bench", towpath: "0" });
  return performance.now() - started;
}

async function byHand(file: string, set: readonly Publication[]): Promise<number> {
  const engine = await openDuckDb({ path: file, allowedDirectories: [] });
  const statements = publishStatements(engine, SCHEMA, set, []).join(";\n");
  await engine.close();
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const started = performance.now();
  await connection.run("BEGIN TRANSACTION");
  await connection.run(statements);
  await connection.run("COMMIT");
  const took = performance.now() - started;
  connection.closeSync();
  instance.closeSync();
  return took;
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
