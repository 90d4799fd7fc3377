import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diffProject } from "../../shared/verbs/diff-project.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import type { DiffDocument } from "../../shared/results/diff-document.ts";

let server: PostgresServer;
let urls: [string, string];
beforeAll(async () => {
  server = await startPostgres();
  urls = [await server.database(), await server.database()];
}, 120_000);
afterAll(() => server?.[Symbol.asyncDispose]());

const FILES = {
  "towpath.yml": `version: 1
project: shop
environments:
  embedded: { engine: duckdb, schema: shop }
  staging: { engine: postgres, url: "\${STAGING_URL}", schema: shop }
  production: { engine: postgres, url: "\${PRODUCTION_URL}", schema: shop }
`,
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw: { file: raw.csv, columns: { id: bigint, store: varchar, amount: "decimal(10,2)", sold: date } }
tasks:
  sales: { sql: sales.sql, materialized: table, key: [id], diff: { max_changed_rows: 1% } }
  totals: { sql: totals.sql, materialized: table, key: [store] }
`,
  "raw.csv": `id,store,amount,sold\n${Array.from({ length: 300 }, (_, n) => `${n},Žofie ${n % 7},${n}.25,2026-01-${String(1 + (n % 28)).padStart(2, "0")}\n`).join("")}`,
  "sales.sql": "select id, store, amount, sold from raw\n",
  "totals.sql": "select store, count(*) as n, sum(amount) as total, cast(max(store) as varchar(20)) as top from sales group by store\n",
};
const env = (): Record<string, string> => ({ STAGING_URL: urls[0], PRODUCTION_URL: urls[1] });

async function diff(project: TempProject, one: string, two: string, mostRows?: number): Promise<DiffDocument> {
  const diffed = await diffProject({ root: project.root, environments: [one, two], cache: false, signal: new AbortController().signal, env: env(), ...(mostRows === undefined ? {} : { mostRows }) });
  if (!("document" in diffed)) throw new Error(JSON.stringify(diffed.findings));
  return diffed.document;
}

const short = ({ tables }: DiffDocument): unknown => tables.map(({ id, status, rows, key }) => ({ id, status, rows: [rows.base, rows.head, rows.added, rows.removed, rows.changed], key }));

test("two environments in two databases are compared: Postgres and Postgres, DuckDB and Postgres", { timeout: 400_000 }, async () => {
  await using project = await tempProject(FILES);
  const run = async (environment: string): Promise<void> => {
    const { code, out, err } = await towpath(["run", "-e", environment], { cwd: project.root, env: env() });
    expect(code, out + err).toBe(0);
  };
  await run("embedded");
  await run("staging");
  await run("production");
  const equal = await diff(project, "staging", "production");
  expect(short(equal)).toEqual([{ id: "p.sales", status: "equal", rows: [300, 300, 0, 0, 0], key: ["id"] }, { id: "p.totals", status: "equal", rows: [7, 7, 0, 0, 0], key: ["store"] }]);
  expect(equal.settings).toEqual([]);
  expect([equal.base.engine, equal.base.environment, (equal.base.bytes ?? 0) > 8_192, equal.head.environment]).toEqual(["postgres", "staging", true, "production"]);

  // Two numbers that are one as a double; a type that travels as another; rows that come, go and change.
  await project.write({
    "sales.sql": "select id, store, amount + case when id < 30 then 1 else 0 end as amount, sold from raw where id >= 10\n",
    "totals.sql": "select store, count(*) as n, sum(amount) + 0.00000000000000000001 as total, cast(max(store) as varchar(30)) as top from sales group by store\n",
  });
  await run("production");
  const changed = await diff(project, "staging", "production");
  expect(short(changed)).toEqual([{ id: "p.sales", status: "different", rows: [300, 290, 0, 10, 20], key: ["id"] }, { id: "p.totals", status: "different", rows: [7, 7, 0, 0, 7], key: ["store"] }]);
  const [sales, totals] = changed.tables;
  expect(sales?.expectations.map(({ name, status }) => [name, status])).toEqual([["max_changed_rows", "fail"]]);
  expect(Object.fromEntries((totals?.columns ?? []).map(({ name, change, changed: rows }) => [name, [change, rows]]))).toEqual({ store: ["same", 0], n: [expect.any(String), expect.any(Number)], total: ["changed", 7], top: ["retyped", 0] });
  expect(totals?.columns.find(({ name }) => name === "top")?.type).toEqual({ base: "character varying(20)", head: "character varying(30)" });

  const mixed = await diff(project, "embedded", "staging");
  expect(short(mixed)).toMatchObject([{ id: "p.sales", rows: [300, 300, 0, 0, 0] }, { id: "p.totals", rows: [7, 7, 0, 0, 0] }]);
  expect(mixed.settings.map(({ name, base, head }) => [name, base, head]).slice(1)).toEqual([["engine", "duckdb", "postgres"]]);
  expect(mixed.tables[0]?.status).toBe("equal");

  // On the command line, too; nothing of the rows stays behind, and none is shown.
  const shown = await towpath(["diff", "--environments", "staging", "production"], { cwd: project.root, env: env() });
  expect(shown.out).toContain("sales");
  expect(shown.out).not.toContain("Žofie");
  expect(await readdir(path.join(project.root, ".towpath", "work"))).toEqual([]);
});

test("what cannot be handed over is said, never guessed: too many rows, and numbers without a scale that no type holds", { timeout: 400_000 }, async () => {
  await using project = await tempProject({
    ...FILES,
    "p.pipeline.yml": "version: 1\npipeline: p\nsources:\n  raw: { file: raw.csv }\ntasks:\n  many: { sql: many.sql, materialized: table, diff: { max_changed_rows: 0 } }\n  wide: { sql: wide.sql, materialized: table }\n",
    "many.sql": "select n from generate_series(1, 1001) as g(n)\n",
    "wide.sql": "select 12345678901234567890123456789012345678901234567890.5 as n union all select 'NaN'::numeric\n",
  });
  for (const environment of ["staging", "production"]) {
    const { code, out, err } = await towpath(["run", "-e", environment], { cwd: project.root, env: env() });
    expect(code, out + err).toBe(0);
  }
  const { tables } = await diff(project, "staging", "production", 1000);
  expect(tables[0]).toMatchObject({ id: "p.many", status: "not-comparable", reason: expect.stringContaining("1,001 rows in staging, and at most 1,000"), expectations: [{ status: "skipped" }] });
  expect(tables[1]).toMatchObject({ id: "p.wide", status: "equal", rows: { base: 2, head: 2, changed: 0 } });
});
