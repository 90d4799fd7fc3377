import { describe, expect, it } from "vitest";
import { completion } from "../../shared/language/completion.ts";
import { definition, references } from "../../shared/language/find-references.ts";
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

/** The same condition wherever a check may have it. */
const CONDITIONS: [string, (condition: string) => Record<string, string>][] = [
  ["a line", (condition) => ({ ...SHOP, [SALES]: checked(`- expression: ${condition}`) })],
  ["quotes", (condition) => ({ ...SHOP, [SALES]: checked(`- expression: '${condition}'`) })],
  ["the long form", (condition) => ({ ...SHOP, [SALES]: checked(`- expression: { expression: "${condition}", severity: warn }`) })],
  ["a block", (condition) => ({ ...SHOP, [SALES]: checked(`- expression: |\n          ${condition}`) })],
  ["a where", (condition) => ({ ...SHOP, [SALES]: checked(`- row_count: { min: 1, where: "${condition}" }`) })],
];

describe.each(CONDITIONS)("a condition on the rows of a task in %s", (_, files) => {
  it("completes its columns and the words of a condition, also of the first word", async () => {
    for (const written of [`am${MARK}`, `amount > 0 and am${MARK}`, `(amount > 1) or am${MARK}`]) {
      const { view, cursor } = await openView(files(written));
      const items = completion(view, cursor);
      expect(items.slice(0, 3).map(({ label }) => label), written).toEqual(["id", "day", "amount"]);
      expect(items.map(({ label }) => label)).toContain("is not null");
      expect(items.map(({ label }) => label)).not.toContain("select");
      expect(applied(view.text(SALES) ?? "", items[2] ?? { label: "" })).toContain(written.replace(`am${MARK}`, "amount"));
    }
  });
  it("says what a column is, where it is written and used, and gives it another name everywhere", async () => {
    const { view, cursor } = await openView(files(`(id > 0) and am${MARK}ount > 5`));
    expect(JSON.stringify(hover(view, cursor, { language: "en", now: 0 }))).toContain("In cents");
    expect(definition(view, cursor, (each) => each).map(({ uri }) => uri)).toEqual(["sql/paid.sql", SALES]);
    const used = references(view, cursor, (each) => each).map(({ uri, range }) => view.text(uri)?.split("\n")[range.start.line]?.slice(range.start.character, range.end.character));
    expect(used).toEqual(["amount", "amount", "amount", "amount"]);
    const renamed = rename(view, cursor, "cents", "en");
    expect(renamed).not.toHaveProperty("refused");
    const edits = "edits" in renamed ? renamed.edits.map(({ file, start, end, text }) => `${file} ${view.text(file)?.slice(start, end)}>${text} …${view.text(file)?.slice(end, end + 4)}`) : [];
    expect(edits).toContain(`${SALES} amount>cents … > 5`);
  });
  it("reads other tables in a subquery, and is no reason to change a text that is not understood", async () => {
    const { view, cursor } = await openView(files(`amount > (select max(rev${MARK}enue) from revenue)`));
    expect(JSON.stringify(hover(view, cursor, { language: "en", now: 0 }))).toContain("revenue.revenue");
    expect(rename(view, cursor, "money", "en")).toHaveProperty("refused");
    const table = await openView(files(`amount > (select max(revenue) from rev${MARK}enue)`));
    expect(rename(table.view, table.cursor, "money", "en")).toHaveProperty("refused");
  });
});

describe("SQL of a check that is being written", () => {
  it("offers columns where a condition is to begin", async () => {
    for (const check of [`- expression: ${MARK}`, `- row_count: { min: 1, where: ${MARK} }`]) {
      const { view, cursor } = await openView({ ...SHOP, [SALES]: checked(check) });
      expect(completion(view, cursor).map(({ label }) => label), check).toEqual(expect.arrayContaining(["id", "day", "amount"]));
    }
  });
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
