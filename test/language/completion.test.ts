import { describe, expect, it } from "vitest";
import { completion } from "../../shared/language/completion.ts";
import { parseDocument } from "../../shared/pipeline/parse-document.ts";
import { applied } from "./applied-item.ts";
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

/** The line with the cursor after an item was accepted; a YAML file must still be one. */
const accepted = async (file: string, text: string, label: string, files?: readonly string[]): Promise<string> => {
  const { view, cursor } = await openView({ ...SHOP, [file]: text });
  const item = completion(view, cursor, files === undefined ? {} : { files }).find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not offered`);
  const after = applied(view.text(file) ?? "", item);
  if (file.endsWith(".yml")) expect(parseDocument(file, after).findings.map(({ rule, variant }) => `${rule} ${variant}`)).toEqual([]);
  return after.split("\n")[text.slice(0, text.indexOf(MARK)).split("\n").length - 1]?.trim() ?? "";
};

describe("an item that is accepted", () => {
  const files = ["sql/paid.sql", "sql/revenue.sql"];
  it.each([
    ["a file", "sql: sql/paid.sql", `sql: sql/pa${MARK}`, "sql/paid.sql", "sql: sql/paid.sql"],
    ["a file, in the middle of its name", "sql: sql/paid.sql", `sql: sql/pa${MARK}id.sql`, "sql/revenue.sql", "sql: sql/revenue.sql"],
    ["a file between quotes", "sql: sql/paid.sql", `sql: "sql/pa${MARK}"`, "sql/paid.sql", 'sql: "sql/paid.sql"'],
    ["a reference", "description: From the shop", `references: orders.i${MARK}`, "orders.id", "id: { type: bigint, references: orders.id }"],
    ["a task of another pipeline", "reads: [revenue]", `reads: [revenue, stock.bu${MARK}]`, "stock.busy_days", "dashboard: { kind: dashboard, owner: sales@example.com, description: Revenue by day, reads: [revenue, stock.busy_days] }"],
    ["a value behind a colon", "materialized: table", `materialized:${MARK}`, "table", "materialized: table"],
    ["a value with blanks", "materialized: table", `retry: { attempts: 3, wait: 10s }\n    materialized: ta${MARK}`, "table", "materialized: table"],
    ["a kind of check", "- accepted_range: { column: amount, min: 1 }", `- row_c${MARK}`, "row_count", "- row_count:"],
    ["a kind of check right behind the dash", "- accepted_range: { column: amount, min: 1 }", `-row_c${MARK}`, "row_count", "- row_count:"],
    ["a key before its colon", "    materialized: table", `    mat${MARK}: table`, "materialized", "materialized: table"],
    ["a key before its colon, in the middle of it", "    materialized: table", `    mat${MARK}erialized : table`, "materialized", "materialized : table"],
    ["a key between quotes", "    materialized: table", `    "mat${MARK}": table`, "materialized", '"materialized": table'],
    ["a column of the contract before its colon", "      day: { type: date, description: Of the order }", `      d${MARK}: { type: date, description: Of the order }`, "day", "day: { type: date, description: Of the order }"],
    ["a key of a map that is not there yet", "    key: [id]", `    diff: ${MARK}`, "max_changed_rows", "diff: { max_changed_rows:  }"],
  ])("replaces what was written of it: %s", async (_, from, to, label, wanted) => {
    expect(await accepted("sales.pipeline.yml", sales.replace(from, to), label, files)).toBe(wanted);
  });
  it("replaces what was written of a rule, and of a schedule", async () => {
    expect(await accepted("towpath.yml", `${SHOP["towpath.yml"]}lint:\n  rules:\n    sql/no-${MARK}\n`, "sql/no-select-star")).toBe("sql/no-select-star:");
    expect(await accepted("towpath.yml", `${SHOP["towpath.yml"]}lint: { rules: { sql/no-sel${MARK}: error } }\n`, "sql/no-select-star")).toBe("lint: { rules: { sql/no-select-star: error } }");
    const text = sales.replace("sources:", `schedule: 0 6${MARK}\nsources:`);
    const { view, cursor } = await openView({ ...SHOP, "sales.pipeline.yml": text });
    const [first] = completion(view, cursor);
    expect(applied(view.text("sales.pipeline.yml") ?? "", first ?? { label: "" })).toContain(`schedule: "${first?.label}"\nsources:`);
  });
  it.each([
    ["a column behind a dot", `select p.am${MARK} from paid p`, "amount", "select p.amount from paid p"],
    ["nothing behind a dot", `select p.${MARK} from paid p`, "amount", "select p.amount from paid p"],
    ["a name between quotes", `select p."am${MARK}" from paid p`, "amount", 'select p."amount" from paid p'],
    ["a name whose quotes are open", `select 1 from paid p where p."am${MARK}`, "amount", 'select 1 from paid p where p."amount'],
    ["a task of another pipeline", `select 1 from sto${MARK}`, "stock.busy_days", "select 1 from stock.busy_days"],
    ["the part behind the pipeline", `select 1 from stock.bu${MARK}`, "busy_days", "select 1 from stock.busy_days"],
  ])("replaces what was written of it in SQL: %s", async (_, text, label, wanted) => {
    expect(await accepted("sql/revenue.sql", text, label)).toBe(wanted);
    expect(await accepted("sales.pipeline.yml", sales.replace("sql: sql/revenue.sql", `sql: |\n      ${text}`), label)).toBe(wanted);
  });
});
