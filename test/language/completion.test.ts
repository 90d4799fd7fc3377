import { describe, expect, it } from "vitest";
import { completion } from "../../shared/language/completion.ts";
import { MARK, openView } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const labels = async (file: string, text: string, files?: readonly string[]): Promise<string[]> => {
  const { view, cursor } = await openView({ ...SHOP, [file]: text });
  return completion(view, cursor, files === undefined ? {} : { files }).toSorted((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label)).map(({ label }) => label);
};
const sales = SHOP["sales.pipeline.yml"] ?? "";
const inSales = (from: string, to: string, files?: readonly string[]) => labels("sales.pipeline.yml", sales.replace(from, to), files);

describe("completion in SQL that is being written", () => {
  it.each([
    ["an alias and a dot", `select p.${MARK} from paid p\n`, ["id", "day", "amount"]],
    ["a CTE", `with c as (select day, amount as cents from paid)\nselect c.${MARK}\nfrom c\n`, ["day", "cents"]],
    ["a star in a CTE", `with c as (select * from paid)\nselect ${MARK}\nfrom c\n`, ["id", "day", "amount"]],
    ["nothing behind WHERE", `select day from paid where ${MARK}`, ["id", "day", "amount", "paid"]],
    ["FROM", `select 1 from ${MARK}`, ["orders", "paid"]],
    ["JOIN, half a word", `select 1 from paid p join ord${MARK}`, ["orders"]],
    ["another pipeline", `select 1 from stock.${MARK}`, ["busy_days"]],
    ["a subquery sees outwards", `select 1 from paid p where exists (select 1 from orders o where o.id = p.${MARK})`, ["amount"]],
  ])("offers for %s", async (_, text, wanted) => {
    expect(await labels("sql/revenue.sql", text)).toEqual(expect.arrayContaining(wanted));
  });
  it("offers no column of another table behind a dot, and nothing in a text", async () => {
    expect(await labels("sql/revenue.sql", `select o.${MARK} from orders o, paid p`)).not.toContain("revenue");
    expect(await labels("sql/revenue.sql", `select 'a${MARK}b' from orders`)).toEqual([]);
  });
});

describe("completion in a pipeline that is being written", () => {
  it.each([
    ["keys of a task, the missing ones", "    materialized: table\n    key: [id]", `    mat${MARK}\n    key: [id]`, ["materialized", "description", "unit_tests"].slice(0, 1)],
    ["a key without anything", "    key: [id]\n", `    ${MARK}\n`, ["key", "diff", "unit_tests"]],
    ["a value", "materialized: table", `materialized: ${MARK}`, ["view", "table"]],
    ["columns in a key", "key: [id]", `key: [${MARK}]`, ["id", "day", "amount"]],
    ["a bracket nobody closed", "key: [id]", `key: [${MARK}`, ["id", "day", "amount"]],
    ["columns in a check that is not closed", "{ column: amount, min: 1 }", `{ column: ${MARK}`, ["id", "day", "amount"]],
    ["options of a check", "{ column: amount, min: 1 }", `{ column: amount, ${MARK} }`, ["min", "max", "severity", "where"]],
    ["kinds of checks", "- accepted_range: { column: amount, min: 1 }", `- ${MARK}`, ["accepted_range", "row_count", "not_null"]],
    ["tasks that an exposure reads", "reads: [revenue]", `reads: [${MARK}]`, ["paid", "revenue", "orders"]],
    ["references", "id: { type: bigint, description: From the shop }", `id: { type: bigint, references: ${MARK} }`, ["orders.id", "revenue.day"]],
  ])("offers %s", async (_, from, to, wanted) => {
    expect(await inSales(from, to)).toEqual(expect.arrayContaining(wanted));
  });
  it("puts required keys first and does not repeat what is there", async () => {
    const seen = await inSales("{ kind: dashboard, owner: sales@example.com, description: Revenue by day, reads: [revenue] }", `{ owner: me, ${MARK} }`);
    expect(seen.slice(0, 2)).toEqual(["kind", "reads"]);
    expect(seen).not.toContain("owner");
  });
  it("offers files, rules and environments", async () => {
    expect(await inSales("sql: sql/paid.sql", `sql: sql/${MARK}`, ["sql/paid.sql", "src/train.py"])).toContain("sql/paid.sql");
    expect(await labels("towpath.yml", `${SHOP["towpath.yml"]}lint:\n  rules:\n    ${MARK}\n`)).toContain("sql/no-select-star");
    expect(await labels("towpath.yml", `${SHOP["towpath.yml"]}pull_request: { environment: ${MARK} }\n`)).toContain("dev");
  });
  it("says nothing in a comment", async () => {
    expect(await inSales("    key: [id]", `    # key ${MARK}`)).toEqual([]);
  });
});
