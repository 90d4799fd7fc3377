import { describe, expect, it } from "vitest";
import type { CheckRecord, RunRecord } from "../../shared/results/record.ts";
import { taskOf, testProject } from "./project.ts";

const project = (file: string, columns: string, more = ""): string => `version: 1
pipeline: sales
sources:
  raw: { file: ${file}, columns: ${columns} }
tasks:
  copy: { sql: sql/copy.sql, materialized: table${more} }
`;
const COPY = { "sql/copy.sql": "select * from raw\n" };

function schemaCheck(record: RunRecord): CheckRecord | undefined {
  return record.pipelines[0]?.sources[0]?.checks.find(({ kind }) => kind === "schema");
}

const typesOf = (record: RunRecord): Record<string, string> => Object.fromEntries((taskOf(record, "copy").columns ?? []).map(({ name, type }) => [name, type]));

describe("a CSV source with declared types", () => {
  it("is read as declared: decimals are exact, codes keep their zeros, names in any case", async () => {
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/raw.csv", '{ ID: integer, amount: "decimal(10,2)", zip: text, day: date }'),
      "data/raw.csv": "Id,amount,zip,day,note\n1,19.90,00123,01/31/2020,a\n2,5,12345,02/28/2020,b\n",
    });
    const { record } = await p.run();
    expect(record.verdict).toBe("pass");
    expect(schemaCheck(record)?.observed).toBe("4 columns as declared");
    expect(typesOf(record)).toEqual({ Id: "INTEGER", amount: "DECIMAL(10,2)", zip: "VARCHAR", day: "DATE", note: "VARCHAR" });
    expect(await p.query("select amount, zip, day from shop.copy order by 1 desc")).toEqual([
      { amount: "19.90", zip: "00123", day: "2020-01-31" }, { amount: "5.00", zip: "12345", day: "2020-02-28" },
    ]);
  });

  it("keeps codes that are all digits as text", async () => {
    await using p = await testProject({ ...COPY, "sales.pipeline.yml": project("data/raw.csv", "{ zip: varchar }"), "data/raw.csv": "zip\n12345\n23456\n" });
    expect(typesOf((await p.run()).record)).toEqual({ zip: "VARCHAR" });
  });

  it("fails with column and line, and without the value, when a value is not of its type", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => `${row},1.50,2020-01-01`);
    rows[25_000] = "25000,s3cret,2020-01-01";
    rows[27_000] = "27000,1.50,2020-13-45";
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/raw.csv", '{ id: bigint, amount: "decimal(10,2)", day: date }'),
      "data/raw.csv": `id,amount,day\n${rows.join("\n")}\n`,
    });
    const { record } = await p.run();
    expect(record).toMatchObject({ verdict: "fail", published: false });
    expect(schemaCheck(record)).toMatchObject({
      status: "fail",
      observed: "amount: a value in line 25002 of data/raw.csv is no decimal(10,2); day: a value in line 27002 of data/raw.csv is no date",
    });
    expect(taskOf(record, "copy")).toMatchObject({ status: "skipped" });
    expect(JSON.stringify(record)).not.toContain("s3cret");
    expect(JSON.stringify(record)).not.toContain(p.root);
  });

  it("does not round in silence", async () => {
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/raw.csv", '{ pieces: integer, price: "decimal(10,2)", weight: double }'),
      "data/raw.csv": "pieces,price,weight\n1,1.999,0.123456789\n1.5,0.10,2\n3,12345678.25,1e3\n",
    });
    expect(schemaCheck((await p.run()).record)).toMatchObject({
      status: "fail", observed: "pieces: 1 value has more decimals than integer keeps; price: 1 value has more decimals than decimal(10,2) keeps",
    });
  });

  it("says which declared column is missing or of an unknown type, and reads the others", async () => {
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/raw.csv", '{ id: integer, amount: "decimal(10,2)", gone: date, odd: thing }'),
      "data/raw.csv": "id,amount,odd\n1,1.10,x\n",
    });
    const { record } = await p.run();
    expect(schemaCheck(record)).toMatchObject({ status: "fail", observed: "gone is missing; odd is varchar, declared thing" });
    expect(record.pipelines[0]?.sources[0]?.columns).toEqual([{ name: "id", type: "INTEGER" }, { name: "amount", type: "DECIMAL(10,2)" }, { name: "odd", type: "VARCHAR" }]);
  });

  it("is other data when its types are declared otherwise", async () => {
    await using p = await testProject({ ...COPY, "sales.pipeline.yml": project("data/raw.csv", "{ zip: varchar }"), "data/raw.csv": "zip\n00123\n" });
    await p.run();
    expect(taskOf((await p.run()).record, "copy").status).toBe("reused");
    await p.write({ "sales.pipeline.yml": project("data/raw.csv", "{ zip: integer }") });
    expect(taskOf((await p.run()).record, "copy")).toMatchObject({ status: "success", reason: "sales.raw changed" });
    expect(await p.query("select * from shop.copy")).toEqual([{ zip: 123 }]);
  });

  it("reads many files, each with its own columns and its own way to write dates", async () => {
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/*.csv", '{ amount: "decimal(10,2)", day: date, extra: varchar }'),
      "data/a.csv": "amount,day\n1.10,01/31/2020\n", "data/b.csv": "day,amount,extra\n2020-02-01,7,007\n",
    });
    const { record } = await p.run();
    expect(record.verdict).toBe("pass");
    expect(await p.query("select day, amount, extra from shop.copy order by 1")).toEqual([{ day: "2020-01-31", amount: "1.10", extra: null }, { day: "2020-02-01", amount: "7.00", extra: "007" }]);
  });
});

describe("a JSON source with declared types", () => {
  it("is read as declared", async () => {
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/raw.jsonl", '{ ID: integer, amount: "decimal(10,2)" }'),
      "data/raw.jsonl": '{"id":1,"amount":"19.90","more":{"a":[1]}}\n{"id":2,"amount":5,"more":{"a":[2]}}\n',
    });
    const { record } = await p.run();
    expect(record.verdict).toBe("pass");
    expect(typesOf(record)).toEqual({ id: "INTEGER", amount: "DECIMAL(10,2)", more: "STRUCT(a BIGINT[])" });
  });

  it("names the column whose value is not of its type", async () => {
    await using p = await testProject({
      ...COPY,
      "sales.pipeline.yml": project("data/raw.json", '{ id: integer, amount: "decimal(10,2)" }'),
      "data/raw.json": '[{"id":1,"amount":"s3cret"},{"id":2,"amount":5}]',
    });
    const { record } = await p.run();
    expect(schemaCheck(record)).toMatchObject({ status: "fail", observed: "amount: a value is no decimal(10,2)" });
    expect(JSON.stringify(record)).not.toContain("s3cret");
  });
});
