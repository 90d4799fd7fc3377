import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { towpath } from "../harness/towpath.ts";
import { tempProject } from "../harness/temp-project.ts";

const FILES = {
  "towpath.yml": `version: 1
project: p
environments:
  staging: { engine: duckdb, path: .towpath/staging.duckdb, schema: shop }
  production: { engine: duckdb, path: .towpath/production.duckdb, schema: shop }
`,
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw: { file: raw.csv, columns: { id: bigint, amount: bigint } }
tasks:
  orders:
    sql: orders.sql
    materialized: table
    key: [id]
    diff:
      max_changed_rows: 10%
      max_removed_rows: 0
  totals: { sql: totals.sql }
  other: { sql: other.sql }
`,
  "raw.csv": `id,amount\n${Array.from({ length: 100 }, (_, id) => `${id},${id % 7}\n`).join("")}`,
  "orders.sql": "select id, amount from raw\n",
  "totals.sql": "select count(*) as n, sum(amount) as total from orders\n",
  "other.sql": "select 1 as one\n",
};
const schema = (name: string): object => JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../schemas/${name}.schema.json`), "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(schema("results"));
const validate = ajv.compile(schema("diff"));

function documentOf(out: string): { base: { environment: string; bytes?: number }; head: { environment: string; schema: string }; tables: { id: string; status: string; reason?: string; key: string[]; rows: object; expectations: { status: string; line: number; file: string }[] }[] } {
  const document = JSON.parse(out);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document;
}

describe("towpath diff", { timeout: 60_000 }, () => {
  test("compares the isolated build with what consumers have, and judges limits at their lines", async () => {
    await using project = await tempProject(FILES);
    const cwd = project.root;
    const early = await towpath(["diff"], { cwd });
    expect([early.code, early.err]).toEqual([2, expect.stringContaining("Run the pipeline in this environment first")]);
    expect((await towpath(["run"], { cwd })).code).toBe(0);
    const nothing = await towpath(["diff"], { cwd });
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining("`towpath test`")]);

    await project.write({ "orders.sql": "select id, amount + cast(id < 5 as integer) as amount from raw\n" });
    await towpath(["test"], { cwd });
    const within = await towpath(["diff", "--format", "json"], { cwd });
    expect(within.code).toBe(0);
    const { head, tables } = documentOf(within.out);
    expect(head.schema).toMatch(/^shop__dev_/);
    expect(tables.map(({ id, status }) => [id, status])).toEqual([["p.orders", "different"], ["p.totals", "different"]]);
    expect(tables[0]).toMatchObject({ key: ["id"], rows: { base: 100, head: 100, added: 0, removed: 0, changed: 5 }, expectations: [{ status: "pass", file: "p.pipeline.yml", line: 11 }, { status: "pass", line: 12 }] });

    await project.write({ "orders.sql": "select id, amount + 1 as amount from raw where id > 0\n" });
    await towpath(["test"], { cwd });
    const broken = await towpath(["diff"], { cwd });
    expect(broken.code).toBe(1);
    expect(broken.out).toContain("max_changed_rows: 99 rows of 100 (99%) changed");
    expect(broken.out).toContain("2 limits broken");
    expect(broken.err).toContain("comparing p.orders (1 of 2)");
    expect((await towpath(["diff", "--select", "other"], { cwd })).code).toBe(2);
  });

  test("builds that read other data of a source are not comparable, and that is not green", async () => {
    await using project = await tempProject(FILES);
    const cwd = project.root;
    await towpath(["run"], { cwd });
    await project.write({ "raw.csv": "id,amount\n1,1\n" });
    await towpath(["test"], { cwd });
    const { code, out } = await towpath(["diff", "--format", "json"], { cwd });
    expect(code).toBe(2);
    const [orders] = documentOf(out).tables;
    expect(orders).toMatchObject({ status: "not-comparable", reason: expect.stringContaining("p.raw"), expectations: [{ status: "skipped" }, { status: "skipped" }] });
  });

  test("compares two environments in two database files", async () => {
    await using project = await tempProject(FILES);
    const cwd = project.root;
    await towpath(["run", "--environment", "staging"], { cwd });
    const lonely = await towpath(["diff", "--environments", "staging", "production"], { cwd });
    expect([lonely.code, lonely.err]).toEqual([2, expect.stringContaining("towpath run --environment production")]);
    await project.write({ "orders.sql": "select id, amount from raw where id <> 3\n" });
    await towpath(["run", "--environment", "production"], { cwd });
    const { code, out } = await towpath(["diff", "--environments", "staging", "production", "-f", "json"], { cwd });
    const { base, tables } = documentOf(out);
    expect(base).toMatchObject({ environment: "staging", bytes: expect.any(Number) });
    expect(tables.map(({ id, status }) => [id, status])).toEqual([["p.orders", "different"], ["p.other", "equal"], ["p.totals", "different"]]);
    // One removed row, and none is allowed to go.
    expect([code, tables[0]?.rows]).toEqual([1, { base: 100, head: 99, added: 0, removed: 1, changed: 0 }]);
    expect((await towpath(["diff", "--environments", "production,staging", "--select", "other"], { cwd })).code).toBe(0);
  });

  test.each([[["--environments", "staging"], "two different environments"], [["staging"], "takes no argument"], [["--environments", "staging", "nowhere"], "nowhere"]])("%j is explained", async (args, sentence) => {
    await using project = await tempProject(FILES);
    const { code, err } = await towpath(["diff", ...args], { cwd: project.root });
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
