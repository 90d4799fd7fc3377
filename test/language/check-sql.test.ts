import { describe, expect, it } from "vitest";
import { completion } from "../../shared/language/completion.ts";
import { definition } from "../../shared/language/find-references.ts";
import { hover } from "../../shared/language/hover.ts";
import { rename } from "../../shared/language/rename.ts";
import { applied } from "./applied-item.ts";
import { MARK, openView } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const SALES = "sales.pipeline.yml";
const CHECK = "- accepted_range: { column: amount, min: 1 }";
const checked = (check: string): string => (SHOP[SALES] ?? "").replace(CHECK, check);
/** The same query wherever a check may have it. */
const PLACES: [string, (query: string) => Record<string, string>][] = [
  ["a file", (query) => ({ ...SHOP, [SALES]: checked("- sql: sql/check.sql"), "sql/check.sql": query })],
  ["a file, named in the long form", (query) => ({ ...SHOP, [SALES]: checked("- sql: { file: sql/check.sql, severity: warning }"), "sql/check.sql": query })],
  ["a block", (query) => ({ ...SHOP, [SALES]: checked(`- sql: |\n          ${query}`) })],
  ["a block of the long form", (query) => ({ ...SHOP, [SALES]: checked(`- sql:\n          query: |\n            ${query}\n          severity: warning`) })],
  ["a line", (query) => ({ ...SHOP, [SALES]: checked(`- sql: ${query}`) })],
  ["a check of a source", (query) => ({ ...SHOP, [SALES]: (SHOP[SALES] ?? "").replace("columns: { id: bigint, day: date, amount: bigint } }", `checks: [{ sql: "${query}" }], columns: { id: bigint, day: date, amount: bigint } }`) })],
];

describe.each(PLACES)("SQL of a check in %s", (_, files) => {
  it("completes columns and tables", async () => {
    const columns = await openView(files(`select p.am${MARK} from paid p`));
    const items = completion(columns.view, columns.cursor);
    expect(items.map(({ label }) => label)).toEqual(["id", "day", "amount"]);
    expect(applied(columns.view.text(columns.cursor.file) ?? "", items[2] ?? { label: "" })).toContain("select p.amount from paid p");
    const tables = await openView(files(`select 1 from ${MARK}`));
    expect(completion(tables.view, tables.cursor).map(({ label }) => label)).toEqual(expect.arrayContaining(["orders", "paid", "revenue", "stock.busy_days"]));
  });
  it("says what a table and a column are, and where they are written", async () => {
    const table = await openView(files(`select 1 as n from pa${MARK}id`));
    expect(JSON.stringify(hover(table.view, table.cursor, { language: "en", now: 0 }))).toContain("Orders that brought money");
    const column = await openView(files(`select p.am${MARK}ount as cents from paid as p`));
    expect(JSON.stringify(hover(column.view, column.cursor, { language: "en", now: 0 }))).toContain("In cents");
    expect(definition(column.view, column.cursor, (each) => each).map(({ uri }) => uri)).toEqual(["sql/paid.sql", SALES]);
  });
  it("does not take what the query itself names for a column of a task", async () => {
    const { view, cursor } = await openView(files(`select p.amount as ce${MARK}nts from paid as p`));
    expect(JSON.stringify(hover(view, cursor, { language: "en", now: 0 }))).toContain("`p.amount`");
    expect(rename(view, cursor, "money", "en")).toHaveProperty("refused");
  });
});

describe("SQL of a check that is being written", () => {
  it("offers files for one word, and SQL for more", async () => {
    const one = await openView({ ...SHOP, [SALES]: checked(`- sql: sql/pa${MARK}`) });
    expect(completion(one.view, one.cursor, { files: ["sql/paid.sql"] }).map(({ label }) => label)).toContain("sql/paid.sql");
    const task = await openView({ ...SHOP, [SALES]: (SHOP[SALES] ?? "").replace("sql: sql/paid.sql", `sql: select o.${MARK} from orders o`) });
    expect(completion(task.view, task.cursor).map(({ label }) => label)).toEqual(["id", "day", "amount"]);
    const blank = await openView({ ...SHOP, [SALES]: (SHOP[SALES] ?? "").replace("sql: sql/paid.sql", `sql: select 1 from ${MARK}`) });
    const [first] = completion(blank.view, blank.cursor);
    expect(applied(blank.view.text(SALES) ?? "", first ?? { label: "" })).toContain(`    sql: select 1 from ${first?.label}\n`);
  });
});
