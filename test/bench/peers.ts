import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { pythonEnv } from "../harness/python-env.ts";
import { PARENT, TABLE } from "./checks-work.ts";
import { measure, type Command } from "./measure.ts";
import { seconds, times, type Bench, type Row } from "./row.ts";

/** Statistics that are sent home would be measured as well, and wait for a network. */
export const untracked = { DO_NOT_TRACK: "1", DBT_SEND_ANONYMOUS_USAGE_STATS: "false", SODA_CORE_TELEMETRY_ENABLED: "false", SQLMESH__DISABLE_ANONYMIZED_ANALYTICS: "true" };
export const requirements = {
  dbt: ["dbt-core<1.12", "dbt-duckdb<1.11", "duckdb==1.5.5"],
  sqlmesh: ["sqlmesh"],
  // The same DuckDB as ours: what is compared is the SQL that is sent.
  soda: ["soda-duckdb", "duckdb==1.5.5"],
};

/** What other tools take for the work of the benches `checks` and `views`. */
export const benchPeers: Bench = async ({ runs, peers }) => (peers ? [...(await sodaChecks(runs)), ...(await dbtViews(runs))] : []);

/** The same table and, as far as Soda has them, the same checks; against hand-written SQL for exactly these. */
async function sodaChecks(runs: number): Promise<Row[]> {
  const python = await pythonEnv("soda", requirements.soda);
  const folder = mkdtempSync(join(tmpdir(), "towpath-soda-"));
  try {
    const instance = await DuckDBInstance.create(join(folder, "orders.duckdb"));
    const connection = await instance.connect();
    for (const sql of [TABLE, PARENT, "CHECKPOINT"]) await connection.run(sql);
    connection.closeSync();
    instance.closeSync();
    writeFileSync(join(folder, "source.yml"), "type: duckdb\nname: bench\nconnection: { database: orders.duckdb }\n");
    writeFileSync(join(folder, "contract.yml"), CONTRACT);
    const soda: Command = { command: join(python, "../soda"), args: ["contract", "verify", "-ds", "source.yml", "-c", "contract.yml"], cwd: folder, env: untracked };
    const byHand: Command = { command: process.execPath, args: [join(import.meta.dirname, "soda-by-hand.ts"), join(folder, "orders.duckdb")], cwd: folder };
    const [theirs, hand] = measure([soda, byHand], runs);
    if (!theirs || !hand) throw new Error("nothing was measured");
    return [{ work: "Soda, 20 checks on 10 million rows (its own 20: no quantile, no reference)", goal: "—", measured: `${times(theirs.medianMs / hand.medianMs)} of hand-fused SQL (${seconds(theirs.medianMs)})`, figures: { soda: theirs, hand } }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Soda has no quantile, distribution or reference to another table: cheaper checks stand for them. */
const CONTRACT = `dataset: bench/orders/main/orders
columns:
  - name: id
    checks: [{ missing: { name: id is filled } }, { duplicate: { name: id is unique } }]
  - { name: code, checks: [{ missing: { name: code is filled } }, { invalid: { name: code has its form, valid_format: { regex: "^K[0-9]{8}$", name: code } } }] }
  - { name: amount, checks: [{ missing: { name: amount is filled } }, { invalid: { name: amount in range, valid_min: 5, valid_max: 99990, threshold: { metric: percent, must_be_less_than: 1 } } }, { aggregate: { name: mean of amount, function: avg, threshold: { must_be_between: { greater_than: 40000, less_than: 60000 } } } }] }
  - { name: price, checks: [{ missing: { name: price is mostly filled, threshold: { metric: percent, must_be_less_than: 2 } } }, { invalid: { name: price in range, valid_min: 0, valid_max: 333 } }, { aggregate: { name: mean of price, function: avg, threshold: { must_be_between: { greater_than: 100, less_than: 200 } } } }] }
  - { name: carrier, checks: [{ missing: { name: carrier is filled } }, { invalid: { name: carrier is known, valid_values: [WN, AA, DL, UA] } }] }
  - { name: status, checks: [{ invalid: { name: status is known, valid_values: [new, paid, sent], threshold: { must_be_less_than: 20 } } }] }
  - { name: placed_at, checks: [{ missing: { name: placed_at is filled } }] }
  - { name: day, checks: [{ missing: { name: day is filled } }] }
  - { name: quantity, checks: [{ missing: { name: quantity is filled } }, { invalid: { name: quantity in range, valid_min: 0, valid_max: 49 } }, { aggregate: { name: largest quantity, function: max, threshold: { must_be_less_than: 50 } } }] }
checks:
  - row_count: { threshold: { must_be_greater_than: 1000000 } }
  - failed_rows: { name: placed before its day, expression: "NOT (placed_at >= day OR quantity < 50)" }
`;

/** 500 trivial views, less the run of one: what a view costs. */
async function dbtViews(runs: number): Promise<Row[]> {
  const python = await pythonEnv("dbt", requirements.dbt);
  const folder = mkdtempSync(join(tmpdir(), "towpath-dbt-"));
  const count = 500;
  try {
    mkdirSync(join(folder, "models"));
    writeFileSync(join(folder, "dbt_project.yml"), "name: bench\nversion: '1.0'\nprofile: bench\nmodels: { bench: { +materialized: view } }\n");
    writeFileSync(join(folder, "profiles.yml"), "bench: { target: dev, outputs: { dev: { type: duckdb, path: bench.duckdb, threads: 4 } } }\n");
    for (let view = 0; view < count; view++) writeFileSync(join(folder, `models/v${view}.sql`), `select ${view} as id, ${view} * 1.5 as amount, 'v${view}' as name\n`);
    const run = (...args: string[]): Command => ({ command: join(python, "../dbt"), args: ["run", "--quiet", "--profiles-dir", ".", ...args], cwd: folder, env: untracked });
    // Once before, so that parsing is not measured: it is another row.
    measure([run("--select", "v0")], 1);
    const [all, one] = measure([run(), run("--select", "v0")], Math.min(runs, 3));
    if (!all || !one) throw new Error("nothing was measured");
    const each = (all.medianMs - one.medianMs) / (count - 1);
    return [{ work: `\`dbt run\`, ${count} trivial views`, goal: "—", measured: `${each.toFixed(0)} ms a view (${seconds(all.medianMs)})`, figures: { all, one } }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
