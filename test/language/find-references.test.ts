import { describe, expect, it } from "vitest";
import { definition, references } from "../../shared/language/find-references.ts";
import { openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const at = async (find: typeof definition, ...where: [file: string, text: string, nth?: number]): Promise<string[]> => {
  const { view, cursor, files } = await openView(pointing(SHOP, ...where));
  return find(view, cursor, (file) => file).map(({ uri, range: { start } }) => {
    const line = (files[uri] ?? "").split("\n")[start.line] ?? "";
    return `${uri}:${start.line + 1} ${line.slice(start.character).match(/^[\w.]+/)?.[0] ?? ""}`;
  });
};

describe("definition", () => {
  it("goes from a table in SQL to its task or source", async () => {
    expect(await at(definition, "sql/paid.sql", "orders")).toEqual(["sales.pipeline.yml:6 orders"]);
    expect(await at(definition, "sql/revenue.sql", "paid")).toEqual(["sales.pipeline.yml:8 paid"]);
  });
  it("goes from a column in SQL to where it is made and promised", async () => {
    const places = await at(definition, "sql/revenue.sql", "amount");
    expect(places[0]).toBe("sql/paid.sql:1 amount");
    expect(places[1]).toMatch(/^sales\.pipeline\.yml:\d+ amount$/);
  });
  it("stays in the query for its own names", async () => {
    const files = { ...SHOP, "sql/revenue.sql": "with p as (select day, amount * 2 as twice from paid)\nselect day, sum(p.twice) as revenue\nfrom p\ngroup by day\n" };
    const { view, cursor } = await openView(pointing(files, "sql/revenue.sql", "p.twice", 1, 3));
    expect(definition(view, cursor, (file) => file)).toEqual([{ uri: "sql/revenue.sql", range: { start: { line: 0, character: 37 }, end: { line: 0, character: 42 } } }]);
  });
  it("has nothing to say about a keyword", async () => {
    expect(await at(definition, "sql/paid.sql", "select")).toEqual([]);
  });
});

describe("references", () => {
  it("finds a task in YAML and SQL, the definition first", async () => {
    const places = await at(references, "sql/revenue.sql", "paid");
    expect(places[0]).toBe("sales.pipeline.yml:8 paid");
    expect(places).toContain("sql/revenue.sql:2 paid");
  });
  it("finds a column in its SQL, its contract and its readers, from any of them", async () => {
    const places = await at(references, "sql/revenue.sql", "amount");
    expect(places).toEqual(expect.arrayContaining(["sql/paid.sql:1 amount", "sql/revenue.sql:1 amount"]));
    expect(await at(references, "sql/paid.sql", "day")).toEqual(["sales.pipeline.yml:6 day", "sql/paid.sql:1 day"]);
  });
});
