import { describe, expect, it } from "vitest";
import { codeLenses } from "../../shared/language/code-lenses.ts";
import { documentLinks, documentSymbols, workspaceSymbols } from "../../shared/language/document-symbols.ts";
import { inlayHints } from "../../shared/language/inlay-hints.ts";
import { resultsOf } from "./known-results.ts";
import { openView } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const TYPES = { types: true, rows: false, language: "en" } as const;
const same = (file: string): string => file;
const FILE = "sales.pipeline.yml";

describe("the outline of a pipeline", () => {
  it("lists sources, tasks and exposures with their columns, each inside its own lines", async () => {
    const { view } = await openView({ ...SHOP });
    const symbols = documentSymbols(view, FILE);
    expect(symbols.map(({ name }) => name)).toEqual(["orders", "paid", "revenue", "dashboard"]);
    expect(symbols[1]?.children?.map(({ name }) => name)).toEqual(["id", "day", "amount"]);
    expect(symbols[1]).toMatchObject({ selectionRange: { start: { line: 7, character: 2 }, end: { line: 7, character: 6 } }, range: { start: { line: 7 }, end: { line: 17 } } });
  });
  it("lists CTEs and columns of a query, also of one that is being written", async () => {
    const text = "with big as (\n  select p.id, amount * 2 as twice\n  from paid as p\n)\nselect day, count(*), sum(twice) as revenue\nfrom big\nwhere";
    const { view } = await openView({ ...SHOP, "sql/revenue.sql": text });
    const symbols = documentSymbols(view, "sql/revenue.sql");
    expect(symbols.map(({ name, children }) => [name, children?.map((each) => each.name)])).toEqual([["big", ["id", "twice"]], ["day", []], ["revenue", []]]);
    expect(symbols[0]).toMatchObject({ range: { start: { line: 0, character: 5 } }, selectionRange: { start: { line: 0, character: 5 }, end: { line: 0, character: 8 } } });
    expect(symbols[0]?.range.end.line).toBeGreaterThanOrEqual(2);
    expect(documentSymbols(view, "other.sql")).toEqual([]);
  });
  it("finds names anywhere in the project", async () => {
    const { view } = await openView({ ...SHOP });
    expect(workspaceSymbols(view, "bdays", same).map(({ name, containerName }) => `${containerName}.${name}`)).toEqual(["stock.busy_days"]);
    expect(workspaceSymbols(view, "zzz", same)).toEqual([]);
  });
  it("links the files that are there", async () => {
    const { view } = await openView({ ...SHOP, "sql/revenue.sql": SHOP["sql/revenue.sql"] ?? "" });
    expect(documentLinks(view, FILE, same).map(({ target, range }) => `${target}:${range.start.line + 1}`)).toEqual(["sql/paid.sql:10", "sql/revenue.sql:21"]);
    const checked = (SHOP[FILE] ?? "").replace("- accepted_range: { column: amount, min: 1 }", "- sql: sql/check.sql\n      - sql: { file: sql/check.sql }");
    const of = await openView({ ...SHOP, [FILE]: checked, "sql/check.sql": "select 1 from paid where amount < 0\n" });
    const links = documentLinks(of.view, FILE, same).filter(({ target }) => target === "sql/check.sql");
    expect(links.map(({ range }) => checked.split("\n")[range.start.line]?.slice(range.start.character, range.end.character))).toEqual(["sql/check.sql", "sql/check.sql"]);
  });
});

describe("lenses", () => {
  it("run, test and compare a task by its id, and say what is known of it", async () => {
    const { view } = await openView({ ...SHOP });
    const lenses = codeLenses(view, "sql/paid.sql", { language: "en", runs: true, resultsOf });
    expect(lenses.map(({ command }) => command?.title)).toEqual(["▶ run", "test", "diff with main", expect.stringMatching(/^✔ here · Nov 2[56], 2026, .* · 12 rows$/), "1 reader"]);
    expect(new Set(lenses.map(({ command }) => JSON.stringify(command?.arguments)))).toEqual(new Set(['["sales.paid"]']));
    expect(codeLenses(view, "sql/paid.sql", { language: "en", runs: false }).map(({ command }) => command?.command)).toEqual(["towpath.openGraph"]);
    expect(codeLenses(view, FILE, { language: "fr", runs: true }).map(({ command, range }) => `${range.start.line} ${command?.title}`)).toContain("7 ▶ exécuter");
  });
});

describe("inlay hints", () => {
  it("tell the types that the SQL gives", async () => {
    const { view } = await openView({ ...SHOP });
    expect(inlayHints(view, "sql/revenue.sql", TYPES).map(({ label, position }) => `${position.character} ${String(label)}`)).toEqual(["10 date", "34 hugeint"]);
  });
  it("fill in contracts without types, and leave stars alone", async () => {
    const { view } = await openView({ ...SHOP, "sql/paid.sql": "select * from orders\n", [FILE]: (SHOP[FILE] ?? "").replace("day: { type: date, description: Of the order }", "day: { description: Of the order }") });
    expect(inlayHints(view, FILE, TYPES).map(({ label, position }) => `${position.line} ${String(label)}`)).toEqual(["14 date"]);
    expect(inlayHints(view, "sql/paid.sql", TYPES)).toEqual([]);
  });
  it("tell how many rows the last run has counted, and each kind can be turned off", async () => {
    const { view } = await openView({ ...SHOP, "sql/revenue.sql": "select p.day, sum(p.amount) as revenue\nfrom paid as p\njoin orders using (id)\ngroup by p.day\n" });
    const seen = (file: string, choice: { types: boolean; rows: boolean }): string[] => inlayHints(view, file, { ...choice, language: "en", resultsOf }).map(({ label, position }) => `${position.line}:${position.character} ${String(label)}`);
    expect(seen("sql/revenue.sql", { types: false, rows: true })).toEqual(["1:14 12 rows", "2:11 13 rows"]);
    expect(seen(FILE, { types: false, rows: true })).toEqual(["5:8 13 rows"]);
    expect(seen("sql/revenue.sql", { types: true, rows: true })).toHaveLength(4);
    expect(seen("sql/revenue.sql", { types: false, rows: false })).toEqual([]);
  });
});
