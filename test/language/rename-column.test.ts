import { describe, expect, it } from "vitest";
import { prepareRename, rename } from "../../shared/language/rename.ts";
import { applyEdits } from "../../shared/pipeline/edit.ts";
import { openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

async function renamed(files: Record<string, string>, file: string, text: string, name: string): Promise<Record<string, string>> {
  const { view, cursor } = await openView(pointing(files, file, text));
  const result = rename(view, cursor, name, "en");
  if ("refused" in result) throw new Error(result.refused);
  return Object.fromEntries(Object.entries(files).map(([path, each]) => [path, applyEdits(each, result.edits.filter((edit) => edit.file === path))]));
}

const findings = async (files: Record<string, string>): Promise<string[]> => (await openView(files)).view.findings.map(({ rule, place }) => `${place.file}:${place.span.line} ${rule}`);
const changed = (before: Record<string, string>, after: Record<string, string>): string[] => Object.keys(after).filter((file) => after[file] !== before[file]);

const PIPELINE = (SHOP["sales.pipeline.yml"] ?? "")
  .replace("- accepted_range: { column: amount, min: 1 }", `- accepted_range: { column: amount, min: 1, where: "amount < 10 and id > 0" }
      - expression: "amount >= 0"
      - not_null: [id, amount]
    unit_tests:
      - name: only_paid
        given: { orders: [{ id: 1, amount: 0 }] }
        expect: [{ id: 1, amount: 5 }]`)
  .replace("revenue: { type: hugeint, description: In cents }", 'revenue: { type: hugeint, description: In cents, references: "paid.amount" }')
  .replace("reads: [revenue] }", "reads: [revenue, paid], columns: [paid.amount, revenue.day] }");
const FILES: Record<string, string> = { ...SHOP, "sales.pipeline.yml": PIPELINE };

async function placeholderAt(file: string, text: string, ahead = 1): Promise<unknown> {
  const { view, cursor } = await openView(pointing(FILES, file, text, 1, ahead));
  const prepared = prepareRename(view, cursor, "en");
  return "refused" in prepared ? prepared.refused : prepared.placeholder;
}

describe("renaming a column", () => {
  it("changes the query that makes it, its contract, checks, tests and references, and every reader, and nothing else", async () => {
    const after = await renamed(FILES, "sql/revenue.sql", "amount", "cents");
    expect(after["sql/paid.sql"]).toBe("select id, day, amount as cents\nfrom orders\nwhere amount > 0\n");
    expect(after["sql/revenue.sql"]).toBe("select day, sum(cents) as revenue\nfrom paid\ngroup by day\n");
    expect(after["sales.pipeline.yml"]).toBe(PIPELINE
      .replace("      amount: { type", "      cents: { type").replace('column: amount, min: 1, where: "amount < 10', 'column: cents, min: 1, where: "cents < 10')
      .replace('"amount >= 0"', '"cents >= 0"').replace("[id, amount]", "[id, cents]").replace("expect: [{ id: 1, amount: 5 }]", "expect: [{ id: 1, cents: 5 }]")
      .replace('"paid.amount"', '"paid.cents"').replace("[paid.amount,", "[paid.cents,"));
    expect(changed(FILES, after).toSorted()).toEqual(["sales.pipeline.yml", "sql/paid.sql", "sql/revenue.sql"]);
    expect(await findings(after)).toEqual(await findings(FILES));
    const back = await renamed(after, "sql/paid.sql", "cents", "amount");
    expect(back["sql/revenue.sql"]).toBe(FILES["sql/revenue.sql"]);
    expect(back["sales.pipeline.yml"]).toBe(PIPELINE);
  });

  it.each([["the contract", "sales.pipeline.yml", "amount: { type: bigint, description: In"], ["a check", "sales.pipeline.yml", "amount, min: 1"], ["the query, of what comes from outside", "sql/paid.sql", "amount\nfrom"]])("begins at %s as well", async (_, file, text) => {
    expect(await renamed(FILES, file, text, "cents")).toEqual(await renamed(FILES, "sql/revenue.sql", "amount", "cents"));
  });

  it("keeps what readers call it, and follows stars", async () => {
    const files = {
      ...FILES,
      "sql/revenue.sql": "with p as (select * from paid), q as (select p.day, p.\"amount\" from p)\nselect q.day, sum(q.amount) as revenue\nfrom q\ngroup by q.day\norder by revenue\n",
    };
    const after = await renamed(files, "sql/paid.sql", "amount\nfrom", "cents");
    expect(after["sql/revenue.sql"]).toBe("with p as (select * from paid), q as (select p.day, p.\"cents\" as \"amount\" from p)\nselect q.day, sum(q.amount) as revenue\nfrom q\ngroup by q.day\norder by revenue\n");
    expect(await findings(after)).toEqual(await findings(files));
  });

  it("changes inline SQL and every alias that is used again", async () => {
    const after = await renamed(FILES, "sql/revenue.sql", "revenue\n", "income");
    expect(after["sql/revenue.sql"]).toBe("select day, sum(amount) as income\nfrom paid\ngroup by day\n");
    expect(after["stock.pipeline.yml"]).toContain("select r.day, r.income as revenue\n      from sales.revenue as r\n      where r.income > 1000");
    expect(await findings(after)).toEqual(await findings(FILES));
  });

  it("changes CTEs, aliases and columns inside of one query, and nothing outside of it", async () => {
    const files = { ...FILES, "sql/revenue.sql": "with p as (select day as d, amount as a from paid)\nselect x.d as day, sum(x.a) as revenue\nfrom p as x\ngroup by x.d\n" };
    const cte = await renamed(files, "sql/revenue.sql", "p as (", "paid_days");
    expect(cte["sql/revenue.sql"]).toBe("with paid_days as (select day as d, amount as a from paid)\nselect x.d as day, sum(x.a) as revenue\nfrom paid_days as x\ngroup by x.d\n");
    const alias = await renamed(cte, "sql/revenue.sql", "x.a", "o");
    expect(alias["sql/revenue.sql"]).toBe("with paid_days as (select day as d, amount as a from paid)\nselect o.d as day, sum(o.a) as revenue\nfrom paid_days as o\ngroup by o.d\n");
    const column = await renamed(alias, "sql/revenue.sql", "d as day, sum", "of_day");
    expect(column["sql/revenue.sql"]).toBe("with paid_days as (select day as of_day, amount as a from paid)\nselect o.of_day as day, sum(o.a) as revenue\nfrom paid_days as o\ngroup by o.of_day\n");
    expect(changed(files, column)).toEqual(["sql/revenue.sql"]);
    expect(await findings(column)).toEqual(await findings(files));
  });

  it("says before the question what can be renamed", async () => {
    expect(await placeholderAt("sql/revenue.sql", "amount")).toBe("amount");
    expect(await placeholderAt("sql/revenue.sql", "paid\n")).toBe("paid");
    expect(await placeholderAt("sales.pipeline.yml", '"paid.amount"', 8)).toBe("amount");
    expect(await placeholderAt("sql/revenue.sql", "select")).toMatch(/can be renamed here/);
    expect(await placeholderAt("towpath.yml", "version")).toMatch(/can be renamed here/);
  });

  const reading = (sql: string): Record<string, string> => ({ ...FILES, "sql/revenue.sql": sql });
  const python = (used: string): Record<string, string> => ({ ...FILES, "src/train.py": "print('x')\n", "ml.pipeline.yml": `version: 1\npipeline: ml\ntasks:\n  train: { python: src/train.py, inputs: [sales.paid], outputs: { note: out/n.txt }${used} }\n` });
  it.each([
    ["a column from outside", FILES, "sales.pipeline.yml", "amount: bigint", "cents", /sales\.pipeline\.yml declares it/],
    ["a name that is taken", FILES, "sql/paid.sql", "amount\n", "day", /sql\/paid\.sql uses that name/],
    ["a word of SQL", FILES, "sql/paid.sql", "amount\n", "order", /keeps that word/],
    ["a join by name", reading("select day, sum(amount) as revenue from paid join (select id, amount from orders) as o using (id, amount) group by day\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql matches it/],
    ["a natural join", reading("select day, sum(amount) as revenue from paid natural join (select id, amount from orders) as o group by day\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql may name it/],
    ["an expression that is called after it", reading("select day, sum(amount) from paid group by day\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql has an expression without a name/],
    ["a name that would be ambiguous in a reader", reading("select paid.day, sum(amount) as revenue from paid join (select id as cents from orders) as o on o.cents = paid.id group by paid.day\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql uses that name/],
    ["a whole row", reading("select day, count(paid) as revenue from paid group by day\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql matches it/],
    ["columns that become data", reading("unpivot (select id, amount from paid) on amount into name n value v\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql/],
    ["a query of a check that names it", { ...FILES, "sales.pipeline.yml": PIPELINE.replace("- not_null: [id, amount]", '- sql: "select * from paid where amount < 0"') }, "sql/paid.sql", "amount\n", "cents", /sales\.pipeline\.yml may name it/],
    ["code that may use it", python(""), "sql/paid.sql", "amount\n", "cents", /src\/train\.py may name it/],
    ["a file that cannot be read", { ...FILES, "stock.pipeline.yml": "version: 1\npipeline: stock\ntasks: [\n" }, "sql/paid.sql", "amount\n", "cents", /stock\.pipeline\.yml/],
    ["a reader with errors", reading("select day, sum(amount) as revenue from paid group by dya\n"), "sql/paid.sql", "amount\n", "cents", /sql\/revenue\.sql/],
  ])("refuses %s, and says where", async (_, files, file, text, name, reason) => {
    await expect(renamed(files, file, text, name)).rejects.toThrow(reason);
  });
  it("does not mind code that says it uses other columns", async () => {
    const files = python(", columns_used: { sales.paid: [id] }");
    expect(changed(files, await renamed(files, "sql/paid.sql", "amount\n", "cents"))).toContain("sql/paid.sql");
  });
});
