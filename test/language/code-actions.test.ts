import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { codeActions, FIX_ALL } from "../../shared/language/code-actions.ts";
import { readExample } from "../../shared/rules/example.ts";
import { registry } from "../../shared/rules/registry.ts";
import { openView } from "./open-view.ts";
import { SHOP } from "./shop.ts";

const everywhere = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

async function offered(files: Record<string, string>, file: string, only?: string[]): Promise<{ titles: string[]; after(title: string): Promise<{ files: Record<string, string>; rules: string[] }> }> {
  const view = await openView(files);
  const actions = codeActions(view, { file, range: everywhere, only, language: "en", uriOf: (each) => each });
  return {
    titles: actions.map(({ title }) => title),
    async after(title) {
      const action = actions.find((each) => each.title === title);
      if (action === undefined) throw new Error(`not offered: ${title}; there is ${actions.map((each) => each.title).join(", ")}`);
      const changed = { ...files, ...edited(files, action) };
      return { files: changed, rules: (await openView(changed)).findings.map(({ rule }) => rule) };
    },
  };
}

function edited(files: Record<string, string>, { edit }: CodeAction): Record<string, string> {
  return Object.fromEntries(Object.entries(edit?.changes ?? {}).map(([file, edits]) => [file, TextDocument.applyEdits(TextDocument.create(file, "", 0, files[file] ?? ""), edits)]));
}

const fixable = registry.filter(({ meta }) => meta.fixable).map(({ meta }) => ({ id: meta.id, example: meta.failing }));

/** The query of stock as it is written behind its key. */
const oneLine = (sql: string): Record<string, string> => ({ ...SHOP, "stock.pipeline.yml": (SHOP["stock.pipeline.yml"] ?? "").replace(/sql: \|\n( {6}.*\n){3}/, `sql: ${sql}\n`) });

describe("what the editor offers about a finding", () => {
  it.each(fixable)("mends $id, alone and with everything of the file, and allows it with a reason", async ({ id, example }) => {
    const { files, marks } = readExample(example);
    // A rule that is off unless asked for is asked for.
    files["towpath.yml"] = `${files["towpath.yml"]}lint: { preset: strict }\n`;
    const file = marks[0]?.file ?? Object.keys(example).at(-1) ?? "";
    const { titles, after } = await offered(files, file);
    expect(titles).toContain(`Fix ${id}`);
    expect((await after(`Fix ${id}`)).rules.filter((rule) => rule === id)).toEqual([]);
    expect((await after("Fix everything in this file that can be fixed")).rules).not.toContain(id);
    const allow = `Allow ${id} here, with a reason`;
    if (!id.startsWith("schema/")) expect((await after(allow)).rules).not.toContain(id);
  });
  it("knows several rules that mend themselves", () => expect(fixable.length).toBeGreaterThanOrEqual(5));

  it("mends what its rule can mend", async () => {
    const files = { ...SHOP, "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount = null\n" };
    const { titles, after } = await offered(files, "sql/paid.sql");
    expect(titles).toContain("Fix sql/compare-null");
    expect((await after("Fix sql/compare-null")).files["sql/paid.sql"]).toContain("amount is null");
  });

  it("mends all of a file at once, and only when something can be mended", async () => {
    const files = { ...SHOP, "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount = null or day = null\n" };
    const { titles, after } = await offered(files, "sql/paid.sql", [FIX_ALL]);
    expect(titles).toEqual(["Fix everything in this file that can be fixed"]);
    expect((await after(titles[0] ?? "")).rules).not.toContain("sql/compare-null");
    expect((await offered({ ...SHOP }, "sql/paid.sql", [FIX_ALL])).titles).toEqual([]);
  });

  it("allows a finding with a waiver that lint takes, in SQL and in YAML", async () => {
    const sql = { ...SHOP, "sql/paid.sql": "select id, day, amount\nfrom orders\n  where amount = null\n" };
    const inSql = await (await offered(sql, "sql/paid.sql")).after("Allow sql/compare-null here, with a reason");
    expect(inSql.files["sql/paid.sql"]).toContain("\n  -- towpath: allow sql/compare-null -- why this is right here\n  where");
    expect(inSql.rules).toEqual([]);
    const yaml = { ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace('owner: "@shop/data"\n', "") };
    const inYaml = await (await offered(yaml, "sales.pipeline.yml")).after("Allow governance/missing-owner here, with a reason");
    expect(inYaml.rules).not.toContain("governance/missing-owner");
  });

  it.each([
    ["a block", "|", "-- towpath: allow sql/compare-null -- why this is right here"],
    ["a folded block", ">", "/* towpath: allow sql/compare-null -- why this is right here */"],
  ])("allows a finding inside a query of the pipeline file, in %s", async (_, style, comment) => {
    const stock = (SHOP["stock.pipeline.yml"] ?? "").replace("sql: |", `sql: ${style}`);
    const files = { ...SHOP, "stock.pipeline.yml": stock.replace("r.revenue > 1000", "r.revenue = null") };
    const allowed = await (await offered(files, "stock.pipeline.yml")).after("Allow sql/compare-null here, with a reason");
    expect(allowed.files["stock.pipeline.yml"]).toContain(`\n      ${comment}\n      where r.revenue = null\n`);
    expect(allowed.rules).toEqual([]);
    const starred = { ...SHOP, "stock.pipeline.yml": stock.replace("r.day, r.revenue", "*") };
    const first = await (await offered(starred, "stock.pipeline.yml")).after("Allow sql/no-select-star here, with a reason");
    expect(first.files["stock.pipeline.yml"]).toContain(`    sql: ${style}\n      ${comment.replace("compare-null", "no-select-star")}\n      select *\n`);
    expect(first.rules).toEqual([]);
  });

  it("allows a finding in a query on one line above that line, and offers nothing that would become part of a text", async () => {
    const allow = "Allow sql/compare-null here, with a reason";
    const one = await (await offered(oneLine("select r.day, r.revenue from sales.revenue as r where r.revenue = null"), "stock.pipeline.yml")).after(allow);
    expect(one.files["stock.pipeline.yml"]).toContain("\n    # towpath: allow sql/compare-null -- why this is right here\n    sql: select");
    expect(one.rules).toEqual([]);
    expect((await offered(oneLine('"select r.day, r.revenue from sales.revenue as r\n      where r.revenue = null"'), "stock.pipeline.yml")).titles).not.toContain(allow);
    const inText = (await offered({ ...SHOP, "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere 'a\nb' = 'x' or amount = null\n" }, "sql/paid.sql")).titles;
    expect([inText.includes("Fix sql/compare-null"), inText.includes(allow)]).toEqual([true, false]);
  });

  it("writes what is missing: an owner, a contract with the types of the query", async () => {
    const ownerless = { ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace('owner: "@shop/data"\n', "") };
    const owned = await (await offered(ownerless, "sales.pipeline.yml")).after("Add an owner to the pipeline");
    expect(owned.files["sales.pipeline.yml"]).toMatch(/^owner: "?@team"?$/m);
    expect(owned.rules).not.toContain("governance/missing-owner");

    const files = { ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace(/ {4}key: \[day\]\n {4}columns:\n( {6}.*\n)+/, "") };
    const { after } = await offered(files, "sales.pipeline.yml");
    const written = await after("Add the columns of the query as its contract");
    expect(written.files["sales.pipeline.yml"]).toContain("    columns: { day: date, revenue: hugeint }\n");
    expect(written.rules).not.toContain("contract/none");
  });

  it("adds the very column that a finding is about to the contract, and an owner to the exposure that has none", async () => {
    const strict = { ...SHOP, "towpath.yml": `${SHOP["towpath.yml"]}lint: { rules: { contract/extra-column: info } }\n` };
    const wider = { ...strict, "sql/paid.sql": "select id, day, amount, amount + 1 as more, day as later\nfrom orders\n" };
    const { titles, after } = await offered(wider, "sql/paid.sql");
    expect(titles.filter((title) => title.includes("contract"))).toEqual(["Add the column more to the contract", "Allow contract/extra-column here, with a reason", "Add the column later to the contract", "Allow contract/extra-column here, with a reason"]);
    expect((await after("Add the column later to the contract")).files["sales.pipeline.yml"]).toContain("      later: date\n");
    expect((await after("Add the column more to the contract")).files["sales.pipeline.yml"]).toMatch(/^ {6}more: (bigint|hugeint)$/m);
    expect((await after("Add the column more to the contract")).rules.filter((rule) => rule === "contract/extra-column")).toHaveLength(1);

    const fewer = await offered({ ...strict, "sql/paid.sql": "select id, day, amount as cents\nfrom orders\n" }, "sales.pipeline.yml");
    expect(fewer.titles).toEqual(["Allow contract/missing-column here, with a reason"]);

    const sales = SHOP["sales.pipeline.yml"] ?? "";
    const ownerless = { ...SHOP, "sales.pipeline.yml": sales.replace("owner: sales@example.com, ", "").replace("  dashboard:", "  export: { kind: report, owner: me@example.com, description: Rows, reads: [paid] }\n  dashboard:") };
    const owned = await (await offered(ownerless, "sales.pipeline.yml")).after("Add an owner to the exposure");
    expect(owned.files["sales.pipeline.yml"]).toMatch(/^ {2}dashboard: \{.*owner: "?@team"?.*\}$/m);
    expect(owned.rules).not.toContain("governance/exposure-without-owner");
  });
});
