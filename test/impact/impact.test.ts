import { describe, expect, it } from "vitest";
import { impactOf } from "../../shared/impact/impact.ts";
import type { Side } from "../../shared/impact/side.ts";
import { openMemory } from "../harness/open-memory.ts";

const PIPELINE = `version: 1
pipeline: shop
sources:
  raw: { table: raw.orders, columns: { id: bigint, day: date, amount: "decimal(10,2)", country: varchar } }
tasks:
  orders: { sql: sql/orders.sql, materialized: table, key: [id], columns: { id: bigint, day: date, amount: "decimal(10,2)", country: varchar } }
  by_day: { sql: sql/by_day.sql, materialized: table }
  by_country: { sql: sql/by_country.sql, materialized: table }
  everything: { sql: sql/everything.sql, materialized: view }
  big: { sql: sql/big.sql, materialized: table }
exposures:
  board: { kind: dashboard, owner: a@example.com, reads: [by_day] }
`;
const SQL = {
  "sql/orders.sql": "with src as (select id, day, amount, country from raw)\nselect id, day, amount * 2 as amount, country from src where id > 0",
  "sql/by_day.sql": "select day, count(*) as n, sum(amount) as total from orders group by day",
  "sql/by_country.sql": "select country, count(*) as n from orders group by country",
  "sql/everything.sql": "select * from orders",
  "sql/big.sql": "select id, country from orders where amount > 10",
};

async function side(changes: Record<string, string> = {}): Promise<Side> {
  const { workspace } = await openMemory({ "shop.pipeline.yml": PIPELINE, ...SQL, ...changes });
  if (workspace === undefined) throw new Error("the project does not open");
  return { workspace, codes: new Map(), contents: new Map() };
}

/** `task: class(columns)` of the affected. */
async function affected(changes: Record<string, string>): Promise<string[]> {
  const { tasks } = impactOf(await side(), await side(changes));
  return [...tasks].filter(([, { selected }]) => selected).map(([id, record]) => `${id.slice("shop.".length)}: ${record.class}${record.columns === undefined ? "" : ` ${record.columns.join(" ")}`}`);
}

const more = (name: string) => ({ "more.pipeline.yml": `version: 1\npipeline: more\nsources:\n  ${name}: { table: other.orders, columns: { id: bigint } }\ntasks:\n  ids: { sql: sql/ids.sql, inputs: [] }\n`, "sql/ids.sql": "select id from shop.orders" });

describe("the impact of an edit", () => {
  it.each([
    ["formatting and comments", "-- hello\nWITH src AS (\n  select id, day, amount, country from raw\n)\nSELECT id, day, (amount * 2) AS amount, country FROM src WHERE id > 0\n"],
    ["the name of a CTE", "with s as (select id, day, amount, country from raw) select id, day, amount * 2 as amount, country from s where id > 0"],
    ["the case of names and aliases", "with SRC as (select ID, Day, AMOUNT, country from RAW) select Id, day, amount * 2 as Amount, Country from src where ID > 0"],
  ])("of %s is nothing", async (_, sql) => {
    expect(await affected({ "sql/orders.sql": sql })).toEqual([]);
  });

  it("of the order of keys in YAML is nothing", async () => {
    expect(await affected({ "shop.pipeline.yml": PIPELINE.replace('{ sql: sql/big.sql, materialized: table }', "{ materialized: table, sql: sql/big.sql }") })).toEqual([]);
  });

  it("of one expression reaches those that use its column: as values where it is shown, as rows where it decides", async () => {
    expect(await affected({ "sql/orders.sql": SQL["sql/orders.sql"].replace("amount * 2", "amount * 3") })).toEqual(["orders: columns amount", "by_day: columns total", "everything: columns amount", "big: rows"]);
  });

  it("of an expression in a CTE is followed to the column that shows it", async () => {
    expect(await affected({ "sql/orders.sql": SQL["sql/orders.sql"].replace("amount, country from raw", "amount + 1 as amount, country from raw") })).toEqual(["orders: columns amount", "by_day: columns total", "everything: columns amount", "big: rows"]);
  });

  it("of a filter reaches everybody", async () => {
    expect(await affected({ "sql/orders.sql": SQL["sql/orders.sql"].replace("id > 0", "id > 1") })).toEqual(["orders: rows", "by_day: rows", "by_country: rows", "everything: rows", "big: rows"]);
  });

  it("of a column that decides the rows in the same query is rows", async () => {
    const grouped = "with c as (select country as k from orders) select k, count(*) as n from c group by k";
    const before = await side({ "sql/by_day.sql": grouped });
    const after = await side({ "sql/by_day.sql": grouped.replace("country as k", "upper(country) as k") });
    expect(impactOf(before, after).tasks.get("shop.by_day")?.class).toBe("rows");
  });

  it("of which of two copies of a table a column comes from is seen", async () => {
    const self = "select a.id, a.amount from orders a join orders b on a.id = b.id + 1";
    const { tasks } = impactOf(await side({ "sql/big.sql": self }), await side({ "sql/big.sql": self.replace("a.amount", "b.amount") }));
    expect(tasks.get("shop.big")).toMatchObject({ class: "columns", columns: ["amount"] });
  });

  it("of what a name means is seen, though the words stay", async () => {
    const { tasks } = impactOf(await side(more("unused")), await side({ ...more("unused"), "sql/ids.sql": "select id from shop.everything" }));
    expect(tasks.get("more.ids")).toMatchObject({ class: "rows", reasons: [expect.stringContaining("its SQL changed")] });
  });

  it("of a new column reaches only who takes every column", async () => {
    expect(await affected({ "sql/orders.sql": SQL["sql/orders.sql"].replace("country from src", "country, 1 as one from src") })).toEqual(["orders: schema one", "everything: schema one"]);
  });

  it("of what cannot be understood is unknown, and selected with all that reads it", async () => {
    expect(await affected({ "sql/orders.sql": "select id, day, amount, country from raw pivot (sum(amount) for country in ('a'))" })).toEqual(["orders: unknown", "by_day: rows", "by_country: rows", "everything: rows", "big: rows"]);
  });

  it("of checks and tests is a test of the same data", async () => {
    const { tasks } = impactOf(await side(), await side({ "shop.pipeline.yml": PIPELINE.replace("sql: sql/big.sql,", "sql: sql/big.sql, checks: [{ row_count: { min: 1 } }],") }));
    expect(tasks.get("shop.big")).toMatchObject({ class: "none", selected: true, direct: true, reasons: ["its checks changed; its data is the same"] });
  });

  it("tells why, of the affected and of those left alone", async () => {
    const { tasks } = impactOf(await side(), await side({ "sql/orders.sql": SQL["sql/orders.sql"].replace("amount * 2", "amount * 3") }));
    expect(tasks.get("shop.by_day")).toMatchObject({ direct: false, reasons: ["reads `shop.orders.amount`, which changed", "shop.orders: its SQL changed: expression of `amount` changed"], file: "sql/orders.sql", line: 2 });
    expect(tasks.get("shop.by_country")?.reasons).toEqual(["reads only `country` of shop.orders; only `amount` changed there"]);
  });

  it("of a file that SQL reads by itself is a change of rows, though no word of the SQL changed", async () => {
    const [before, after] = [await side(), await side()].map((each, i) => ({ ...each, codes: new Map([["shop.orders", `content ${i}`]]) }));
    if (before === undefined || after === undefined) throw new Error("two sides");
    const { tasks } = impactOf(before, after);
    expect(tasks.get("shop.orders")).toMatchObject({ class: "rows", direct: true, selected: true, reasons: ["the files that its SQL reads changed"] });
    expect(tasks.get("shop.by_day")).toMatchObject({ selected: true, direct: false });
  });

  it("of what SQL reads without telling is unknown, whatever changed", async () => {
    const sql = { "sql/big.sql": "select id from read_csv('data/' || 'x.csv')" };
    const { tasks } = impactOf(await side(sql), await side(sql));
    expect(tasks.get("shop.big")).toMatchObject({ class: "unknown", selected: true, reasons: ["nobody can tell whether what it reads by read_csv is still the same"] });
    expect(tasks.get("shop.orders")?.selected).toBe(false);
  });

  it.each([["describe orders", "summarize orders"], ["select id from orders where {{ a }}", "select id from orders where {{ b }}"]])("of what has no form of a query is unknown: %s to %s", async (before, after) => {
    const { tasks } = impactOf(await side({ "sql/big.sql": before }), await side({ "sql/big.sql": after }));
    expect(tasks.get("shop.big")).toMatchObject({ class: "unknown", selected: true });
  });

  it("follows a task into another pipeline", async () => {
    const moved = { "shop.pipeline.yml": PIPELINE.replace(/ {2}by_country.*\n/, ""), "more.pipeline.yml": "version: 1\npipeline: more\ntasks:\n  by_country: { sql: sql/by_country.sql, materialized: table, inputs: [shop.orders] }\n", "sql/by_country.sql": SQL["sql/by_country.sql"].replace("from orders", "from shop.orders") };
    const { counterpart, removed } = impactOf(await side(), await side(moved));
    expect(counterpart.get("more.by_country")).toBe("shop.by_country");
    expect(removed).toEqual([]);
  });
});

const csvSource = (file: string) => `sources:\n  raw: { file: ${file}, columns: { id: bigint } }\n`;
const READS = "  reads: { sql: select * from raw }\n";
const JOB = "  job: { python: job.py, inputs: [raw] }\n";
const twoPipelines = (one: string, two: string) => side({ "one.pipeline.yml": `version: 1\npipeline: one\n${csvSource("one.csv")}tasks:\n${READS}${one}`, "two.pipeline.yml": `version: 1\npipeline: two\n${csvSource("two.csv")}tasks:\n${READS.replace("reads", "reads_two")}${two}`, "job.py": "print(1)\n" });
const zoned = (zone: string) => side({ "towpath.yml": `version: 1\nproject: p\ntimezone: ${zone}\n`, "shop.pipeline.yml": `${PIPELINE.split("exposures:")[0]}  job: { python: job.py, inputs: [raw] }\n`, "job.py": "print(1)\n" });

it("a Python task that moves to where its inputs' names mean other tables is affected", async () => {
  const { tasks } = impactOf(await twoPipelines(JOB, ""), await twoPipelines("", JOB));
  expect(tasks.get("two.job")).toMatchObject({ class: "code", selected: true, reasons: ["a name among its inputs means another table now"] });
});

it("a Python task is affected when the case of a column changes that it reads, and SQL alone is not", async () => {
  const job = "  job: { python: job.py, inputs: [everything] }\n";
  const files = { "shop.pipeline.yml": `${PIPELINE.split("exposures:")[0]}${job}`, "job.py": "print(1)\n" };
  const { tasks } = impactOf(await side(files), await side({ ...files, "sql/orders.sql": SQL["sql/orders.sql"].replace("amount * 2 as amount", "amount * 2 as Amount") }));
  expect([...tasks].filter(([, { selected }]) => selected).map(([id]) => id)).toEqual(expect.arrayContaining(["shop.orders", "shop.everything", "shop.job"]));
  expect(tasks.get("shop.orders")).toMatchObject({ class: "schema", columns: ["amount"], reasons: ["its SQL changed: the case of `amount`, which other code than SQL sees"] });
  expect(tasks.get("shop.by_country")?.selected).toBe(false);
});

it("a Python task is affected by the project's timezone, which its context tells", async () => {
  const { tasks } = impactOf(await zoned("UTC"), await zoned("Europe/Kyiv"));
  expect(tasks.get("shop.job")).toMatchObject({ class: "unknown", reasons: ["the project's timezone changed from UTC to Europe/Kyiv, and its code may read it"] });
});

const contracts = async (change: (text: string) => string) => impactOf(await side(), await side({ "shop.pipeline.yml": change(PIPELINE) })).contracts;

describe("the contract", () => {
  it("breaks when a column goes, and names who reads it", async () => {
    expect(await contracts((text) => text.replace(', amount: "decimal(10,2)", country: varchar } }\n  by_day', ", country: varchar } }\n  by_day"))).toMatchObject([
      { id: "shop.orders", class: "breaking", changes: ["column `amount` removed"], consumers: ["shop.big", "shop.board", "shop.by_day", "shop.everything"], file: "shop.pipeline.yml", line: 6 },
    ]);
  });

  it("grows when a column comes", async () => {
    expect(await contracts((text) => text.replace("country: varchar } }\n  by_day", "country: varchar, one: integer } }\n  by_day"))).toMatchObject([{ class: "additive", changes: ["column `one` added"], consumers: expect.any(Array) }]);
  });

  it("breaks when its key changes", async () => {
    expect(await contracts((text) => text.replace("key: [id]", "key: [id, day]"))).toMatchObject([{ class: "breaking", changes: ["key is (id, day) instead of (id)"] }]);
  });
});

const withBig = (text: string) => side({ "shop.pipeline.yml": PIPELINE.replace("sql: sql/big.sql,", `sql: sql/big.sql, ${text}`) });
const found = async (before: string, after: string) => impactOf(await withBig(before), await withBig(after)).findings.map(({ rule, variant }) => `${rule}${variant === undefined ? "" : `:${variant}`}`);

const unit = (name: string, expected: number, given = 1, more = "ordered: false") => `unit_tests: [{ name: ${name}, given: { orders: [{ id: ${given}, amount: 20 }] }, expect: [{ id: ${expected} }], ${more} }],`;

const withModel = (gate: string) => side({ "shop.pipeline.yml": `${PIPELINE.split("exposures:")[0]}  train: { python: src/train.py, inputs: [big], model: { metrics: metrics.json, gates: [{ ${gate} }] } }\n`, "src/train.py": "print(1)\n" });

const PII = "policies: [{ tag: pii, must_not_reach: [exposure] }]";
const tagged = (raw: string, orders = "id: bigint") => side({ ...projectFile(PII), "shop.pipeline.yml": PIPELINE.replace("country: varchar } }\ntasks", `country: ${raw} } }\ntasks`).replace("key: [id], columns: { id: bigint, day: date, amount: \"decimal(10,2)\", country: varchar }", `key: [id], columns: { ${orders} }`) });
const tagsLost = async (...[before, after]: readonly (readonly [string, string?])[]) => impactOf(await tagged(...(before ?? [""])), await tagged(...(after ?? [""]))).findings.flatMap(({ variant, args }) => (variant === "tag" ? [args["what"]] : []));

const withCheckFile = (sql: string) => side({ "shop.pipeline.yml": PIPELINE.replace("sql: sql/big.sql,", "sql: sql/big.sql, checks: [{ sql: tests/none.sql }],"), "tests/none.sql": sql });

const ofCheckFile = async (sql: string) => impactOf(await withCheckFile("select 1 from big where id < 0"), await withCheckFile(sql)).findings.map(({ variant }) => variant);

const projectFile = (text: string) => ({ "towpath.yml": `version: 1\nproject: p\n${text}\n` });

const PROD = (from: string, approval: string) => `environments: { dev: { engine: duckdb, path: d.duckdb }, staging: { engine: duckdb, path: s.duckdb }, prod: { engine: duckdb, path: a.duckdb, promote_from: ${from}, approval: ${approval} } }`;

describe("loosening", () => {
  it.each([
    ["checks: [{ row_count: { min: 10 } }],", "checks: [{ row_count: { min: 1 } }],", ["change/loosened-check:option"]],
    ["checks: [{ row_count: { min: 10 } }],", "checks: [{ row_count: { min: 20 } }],", []],
    ["checks: [{ row_count: { min: 10 } }],", "checks: [{ row_count: { min: 10, severity: warn } }],", ["change/loosened-check:severity"]],
    ["checks: [{ row_count: { min: 10 } }],", "", ["change/loosened-check:removed"]],
    ["checks: [{ unique: id }],", "checks: [{ unique: { column: id, where: id > 3 } }],", ["change/loosened-check:where"]],
    ["checks: [{ accepted_values: { column: country, values: [a] } }],", "checks: [{ accepted_values: { column: country, values: [a, b] } }],", ["change/loosened-check:option"]],
    ["checks: [{ accepted_values: { column: country, values: [a, b] } }],", "checks: [{ accepted_values: { column: country, values: [a] } }],", []],
    ["columns: { id: { not_null: true } },", "columns: { id: {} },", ["change/loosened-check:removed"]],
    ["checks: [{ freshness: { column: id, error_after: 1d } }],", "checks: [{ freshness: { column: id, error_after: 30d } }],", ["change/loosened-check:option"]],
    ["checks: [{ freshness: { column: id, warn_after: 1h, error_after: 1d } }],", "checks: [{ freshness: { column: id, warn_after: 1h } }],", ["change/loosened-check:option"]],
    ["checks: [{ references: { column: id, to: orders.id } }],", "checks: [{ references: { column: id, to: everything.id } }],", ["change/loosened-check:unclear"]],
    ["checks: [{ pattern: { column: country, regex: '^[A-Z]{2}$' } }],", "checks: [{ pattern: { column: country, regex: '.*' } }],", ["change/loosened-check:unclear"]],
    ["checks: [{ schema: { allow_extra: false } }],", "checks: [{ schema: { allow_extra: true } }],", ["change/loosened-check:option"]],
    ["checks: [{ distribution: { column: country, values: { a: 50% }, max_other: 1% } }],", "checks: [{ distribution: { column: country, values: { a: 50% }, max_other: 90% } }],", ["change/loosened-check:option"]],
    ["checks: [{ distribution: { column: country, values: { a: 50% } } }],", "checks: [{ distribution: { column: country, values: { a: 60% } } }],", ["change/loosened-check:unclear"]],
    ["checks: [{ accepted_range: { column: id, min: '2020-01-01' } }],", "checks: [{ accepted_range: { column: id, min: '1900-01-01' } }],", ["change/loosened-check:option"]],
    ["checks: [{ accepted_range: { column: id, min: '2020-01-01' } }],", "checks: [{ accepted_range: { column: id, min: '2021-01-01' } }],", []],
    ["checks: [{ accepted_range: { column: id, min: 1, exclusive: true } }],", "checks: [{ accepted_range: { column: id, min: 1 } }],", ["change/loosened-check:option"]],
    ["checks: [{ row_count: { min: 10, where: id > 3 } }],", "checks: [{ row_count: { min: 10 } }],", ["change/loosened-check:unclear"]],
    ["checks: [{ expression: amount > 0 }],", "checks: [{ expression: amount > -9 }],", ["change/loosened-check:unclear"]],
    ["checks: [{ sql: select 1 from big where id < 0 }],", "checks: [{ sql: select 1 from big where false }],", ["change/loosened-check:unclear"]],
    ["checks: [{ expression: amount > 0 }, { expression: id > 0 }],", "checks: [{ expression: id > 0 }],", ["change/loosened-check:removed"]],
    [unit("u", 1), "", ["change/loosened-check:test_removed"]],
    [unit("u", 1), unit("u", 2), []],
    [unit("u", 1), unit("other", 2, 7), []],
    [unit("u", 1), unit("renamed", 1), []],
    [unit("u", 1, 1, "tolerance: 0.1"), unit("u", 1), []],
    [unit("u", 1), unit("u", 1, 1, "tolerance: 0.1"), ["change/loosened-check:test_changed"]],
    ["diff: { max_changed_rows: 1% },", "diff: { max_changed_rows: 5% },", ["change/loosened-gate:diff"]],
    ["diff: { max_removed_rows: 0, max_added_rows: 10 },", "diff: { max_removed_rows: 0% },", ["change/loosened-gate:diff", "change/loosened-gate:diff"]],
    ["diff: { max_changed_rows: 1% },", "", ["change/loosened-gate:diff"]],
    ["diff: { max_changed_rows: 1% },", "diff: { max_changed_rows: 1%, ignore_columns: [amount], tolerance: 0.1 },", ["change/loosened-gate:diff", "change/loosened-gate:diff"]],
    ["diff: { max_changed_rows: 5% },", "diff: { max_changed_rows: 1% },", []],
  ])("%s to %s", async (before, after, findings) => {
    expect(await found(before, after)).toEqual(findings);
  });

  it("of the file of a custom check is told, and not of its spaces", async () => {
    expect(await ofCheckFile("select 1 from big where false")).toEqual(["unclear"]);
    expect(await ofCheckFile("select 1 -- none\n  from big where id < 0\n")).toEqual([]);
    expect(await ofCheckFile("select 1 from big -- where id < 0")).toEqual(["unclear"]);
  });

  it.each([
    ["metric: auc, min: 0.7", "metric: auc, min: 0.7, direction: higher", []],
    ["metric: auc, max_drop: 0.01", "metric: auc, max_drop: 0.01, direction: lower", ["direction higher lower"]],
    ["metric: own, max_drop: 0.01, direction: lower", "metric: own, max_drop: 0.01, direction: higher", ["direction lower higher"]],
  ])("of a gate that is turned round: %s to %s", async (before, after, told) => {
    expect(impactOf(await withModel(before), await withModel(after)).findings.map(({ args }) => `${args["bound"]} ${args["before"]} ${args["after"]}`)).toEqual(told);
  });

  it("of a tag that a policy is about is told where it stood, and not where the column itself went", async () => {
    const tag = "{ type: varchar, tags: [pii] }";
    expect(await tagsLost([tag], ["varchar"])).toEqual(["shop.raw.country"]);
    expect(await tagsLost([tag], [tag])).toEqual([]);
    expect(await tagsLost(["varchar"], [tag])).toEqual([]);
    expect(await tagsLost(["{ type: varchar, tags: [other] }"], ["varchar"])).toEqual([]);
    const shown = `id: bigint, country: ${tag}`;
    expect(await tagsLost(["varchar", shown], ["varchar", "id: bigint"])).toEqual(["shop.orders.country"]);
    expect(await tagsLost(["varchar", `${shown}, gone: ${tag}`], ["varchar", shown])).toEqual([]);
  });

  it("of a policy and of what may stay untested is seen", async () => {
    const before = await side({ "towpath.yml": "version: 1\nproject: p\npolicies: [{ tag: pii, must_not_reach: [exposure, model] }]\n" });
    const after = await side({ "towpath.yml": "version: 1\nproject: p\npolicies: [{ tag: pii, must_not_reach: [model] }]\npull_request: { allow_untested: true }\n" });
    expect(impactOf(before, after).findings.map(({ variant }) => variant)).toEqual(["policy", "untested"]);
  });

  it.each([
    ["lint: { rules: { sql/no-select-star: error } }", "", ["rule"]],
    ["lint: { rules: { sql/no-select-star: off } }", "", []],
    ["", "lint: { baseline: .towpath-baseline.json }", ["baseline"]],
    ["", 'lint: { overrides: [{ files: ["old/**"], rules: { sql/no-select-star: off } }] }', ["override"]],
    ['lint: { overrides: [{ files: ["a/**"], rules: { sql/no-select-star: error } }] }', "", ["override"]],
    ["lint: { rules: { sql/no-select-star: error } }", 'lint: { rules: { sql/no-select-star: error }, overrides: [{ files: ["a/**"], rules: { sql/no-select-star: info } }] }', ["override"]],
    ["environments: { prod: { engine: duckdb, path: a.duckdb, soak: 3d, freeze: [{ from: fri 16:00, to: mon 08:00 }] } }", "environments: { prod: { engine: duckdb, path: a.duckdb, soak: 2h } }", ["soak", "freeze"]],
    [PROD("staging", "github"), PROD("dev", "pull_request"), ["environment_changed", "environment_changed"]],
    [PROD("staging", "github"), PROD("staging", "none"), ["environment"]],
    [PROD("staging", "none"), PROD("staging", "github"), []],
    ["environments: { prod: { engine: duckdb, path: a.duckdb, soak: 2h } }", "environments: { live: { engine: duckdb, path: a.duckdb } }", ["environment_gone"]],
    ["environments: { dev: { engine: duckdb, path: a.duckdb } }", "environments: { other: { engine: duckdb, path: a.duckdb } }", []],
    ["environments: { prod: { engine: duckdb, path: a.duckdb, soak: 2h } }", "environments: { prod: { engine: duckdb, path: a.duckdb, soak: 3d, freeze: [{ from: fri 16:00, to: mon 08:00 }] } }", []],
  ])("of a policy is seen from both sides: %s to %s", async (before, after, variants) => {
    expect(impactOf(await side(projectFile(before)), await side(projectFile(after))).findings.map(({ variant }) => variant)).toEqual(variants);
  });
});
