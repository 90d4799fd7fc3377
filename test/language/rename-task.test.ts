import { describe, expect, it } from "vitest";
import { rename } from "../../shared/language/rename.ts";
import { applyEdits } from "../../shared/pipeline/edit.ts";
import { openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const FILES: Record<string, string> = {
  ...SHOP,
  "sql/revenue.sql": 'select paid.day, sum("paid".amount) as revenue\nfrom paid\ngroup by paid.day\n',
  "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace("day: { type: date, description: Of the orders }", 'day: { type: date, description: Of the orders, references: "paid.day" }'),
};

async function renamed(files: Record<string, string>, file: string, text: string, name: string): Promise<Record<string, string>> {
  const { view, cursor } = await openView(pointing(files, file, text));
  const result = rename(view, cursor, name, "en");
  if ("refused" in result) throw new Error(result.refused);
  return Object.fromEntries(Object.entries(files).map(([path, each]) => [path, applyEdits(each, result.edits.filter((edit) => edit.file === path))]));
}

const findings = async (files: Record<string, string>): Promise<string[]> => (await openView(files)).view.findings.map(({ rule, place }) => `${place.file}:${place.span.line} ${rule}`);

/** A task that makes a model of some rows. */
const model = (training: string): string => `tasks:\n  late:\n    description: x\n    python: src/train.py\n    inputs: [sales.paid]\n    outputs: { model: out/model }\n    model: { artifact: out/model, training_data: ${training}, test_data: { input: sales.paid, where: "amount > 1" } }\n`;

describe("renaming a task or source", () => {
  it.each([["sql/revenue.sql", "paid\n", "settled"], ["sql/paid.sql", "orders", "raw_orders"], ["stock.pipeline.yml", "revenue as r", "income"]])("changes %s and all others, finds the same, and goes back to the same bytes", async (file, text, name) => {
    const before = await findings(FILES);
    const after = await renamed(FILES, file, text, name);
    expect(after).not.toEqual(FILES);
    expect(await findings(after)).toEqual(before);
    expect(await renamed(after, file, text.replace(/^\w+/, name), text.match(/^\w+/)?.[0] ?? "")).toEqual(FILES);
  });
  it("keeps quotes, and reaches qualifiers and references", async () => {
    const after = await renamed(FILES, "sql/revenue.sql", "paid\n", "settled");
    expect(after["sql/revenue.sql"]).toBe('select settled.day, sum("settled".amount) as revenue\nfrom settled\ngroup by settled.day\n');
    expect(after["sales.pipeline.yml"]).toContain('references: "settled.day"');
  });
  it("follows it to the data of a model, as a name or with more that is said of the rows", async () => {
    for (const training of ["sales.paid", "{ input: sales.paid, key: id }"]) {
      const files = { ...FILES, "src/train.py": "print('x')\n", "stock.pipeline.yml": (FILES["stock.pipeline.yml"] ?? "").replace("tasks:\n", model(training)) };
      const after = await renamed(files, "sql/revenue.sql", "paid\n", "settled");
      expect(after["stock.pipeline.yml"]).toBe(files["stock.pipeline.yml"]?.replaceAll("sales.paid", "sales.settled"));
    }
  });
  it.each([
    ["a name that is taken", "revenue", FILES, /already/],
    ["a name that is none", "1st", FILES, /letters/],
    ["a name that a query has for something else", "p", { ...FILES, "sql/revenue.sql": "with p as (select * from paid\n)\nselect day, sum(amount) as revenue from p group by day\n" }, /something else/],
    ["a file that cannot be read", "settled", { ...FILES, "stock.pipeline.yml": "version: 1\npipeline: stock\ntasks: [\n" }, /stock\.pipeline\.yml/],
    ["code that names it", "settled", { ...FILES, "src/x.py": "read('paid.parquet')\n", "stock.pipeline.yml": `${FILES["stock.pipeline.yml"] ?? ""}`.replace("tasks:\n", "tasks:\n  train: { description: x, python: src/x.py, inputs: [sales.paid] }\n") }, /src\/x\.py/],
  ])("refuses %s", async (_, name, files, reason) => {
    await expect(renamed(files, "sql/revenue.sql", "paid\n", name)).rejects.toThrow(reason);
  });
});
