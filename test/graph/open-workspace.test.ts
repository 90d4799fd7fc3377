import { describe, expect, it } from "vitest";
import type { Workspace } from "../../shared/graph/workspace.ts";
import { readOnce } from "../../shared/pipeline/load-project.ts";
import { openMemory } from "../harness/open-memory.ts";

async function workspaceOf(files: Record<string, string>): Promise<Workspace> {
  const { workspace } = await openMemory(files);
  if (workspace === undefined) throw new Error("not opened");
  return workspace;
}

const amounts = (amount: string): Record<string, string> => ({
  "a.pipeline.yml": "version: 1\npipeline: a\nsources:\n  raw: { file: raw.csv, columns: { id: bigint, amount: double } }\ntasks:\n  some: { sql: some.sql }\n  total: { sql: total.sql }\n",
  "some.sql": `select id, ${amount} as amount from raw where id > ${amount.length}`,
  "total.sql": "select sum(amount) as total from some",
});

describe("open workspace", () => {
  it("connects tasks through their SQL and carries columns and types downstream", async () => {
    const { graph, sql, problems } = await workspaceOf({
      "a.pipeline.yml":
        "version: 1\npipeline: a\nsources:\n  raw: { file: raw.csv, columns: { id: bigint, amount: double } }\ntasks:\n  doubled: { sql: doubled.sql }\n  totals: { sql: totals.sql }\n",
      "doubled.sql": "select id, amount * 2 as twice from raw",
      "totals.sql": "select d.*, sum(twice) over () as total from doubled as d",
    });
    expect(problems).toEqual([]);
    expect(graph.order).toEqual(["a.doubled", "a.totals"]);
    const totals = sql.get("a.totals")?.analysis;
    expect(totals?.complete).toBe(true);
    expect(totals?.output.map(({ name, type }) => [name, type])).toEqual([["id", "bigint"], ["twice", "double"], ["total", "double"]]);
  });

  it("analyses a query of two trees once where it sees the same, and again where a column that it reads has another type", async () => {
    const readDocument = readOnce();
    const open = async (amount: string, like?: Workspace): Promise<Workspace["sql"]> => {
      const { workspace } = await openMemory(amounts(amount), { readDocument, ...(like === undefined ? {} : { like }) });
      return workspace?.sql ?? new Map();
    };
    const { workspace: head } = await openMemory(amounts("amount"), { readDocument });
    if (head === undefined) throw new Error("not opened");
    const same = await open("amount + 1", head);
    expect(same.get("a.some")?.analysis).not.toBe(head.sql.get("a.some")?.analysis);
    expect(same.get("a.total")?.analysis).toBe(head.sql.get("a.total")?.analysis);
    const retyped = await open("cast(amount as bigint)", head);
    expect(retyped.get("a.total")?.analysis.output[0]?.type).not.toBe(head.sql.get("a.total")?.analysis.output[0]?.type);
  });

  it("gives inline SQL the positions of the YAML file", async () => {
    const file = "version: 1\npipeline: a\nsources:\n  raw: { file: raw.csv, columns: { id: bigint } }\ntasks:\n  é:\n    sql: |\n      select id\n      from raww\n";
    const { sql, graph } = await workspaceOf({ "a.pipeline.yml": file.replace("é", "one") });
    const [table] = sql.get("a.one")?.facts.tables ?? [];
    expect(table?.span).toMatchObject({ line: 9, column: 12, endColumn: 16 });
    expect(file.replace("é", "one").slice(table?.span.start, table?.span.end)).toBe("raww");
    expect(graph.unknownInputs("a.one")).toEqual([{ name: "raww", tableRef: 0 }]);
  });

  it("reads inline SQL in quotes, escapes included", async () => {
    const { sql } = await workspaceOf({
      "a.pipeline.yml": [
        "version: 1",
        "pipeline: a",
        "tasks:",
        String.raw`  one: { sql: "select 'a' as x,\n 1 as y" }`,
        "  two: { sql: 'select ''it''''s'' as z' }",
        '  three: { sql: "select 2 as w" }',
        "",
      ].join("\n"),
    });
    expect([...sql.values()].map(({ facts, analysis }) => [facts.problems, analysis.output.map(({ name }) => name)])).toEqual([[[], ["x", "y"]], [[], ["z"]], [[], ["w"]]]);
  });

  it("says at the naming place that a file is missing, with the nearest there is", async () => {
    const { problems } = await workspaceOf({
      "a.pipeline.yml": "version: 1\npipeline: a\ntasks:\n  one: { sql: sql/oen.sql }\n  two: { python: gone.py, requirements: r.txt }\n",
      "sql/one.sql": "select 1 as x",
      "r.txt": "",
    });
    expect(problems.map(({ rule, args, place }) => [rule, args["file"], args["near"], place.span.line, place.span.column])).toEqual([
      ["schema/file", "sql/oen.sql", "sql/one.sql", 4, 15],
      ["schema/file", "gone.py", undefined, 5, 18],
    ]);
  });

  it("misses the files of checks and of unit tests too, and takes no binary file for code", async () => {
    const { problems } = await workspaceOf({
      "a.pipeline.yml": [
        "version: 1",
        "pipeline: a",
        "sources:",
        "  raw: { file: raw.csv, checks: [{ sql: { file: sql/chekc.sql } }, { sql: sql/gone.sql }] }",
        "tasks:",
        "  one:",
        "    sql: sql/one.sql",
        "    unit_tests:",
        "      - { name: t, given: { raw: tests/raw.csv }, expect: tests/expected.parquet }",
        "  two: { sql: sql/two.sql }",
        "",
      ].join("\n"),
      "sql/one.sql": "select 1 as x",
      "sql/check.sql": "select 1 as x",
      "sql/two.sql": "\u007fELF\0\0",
      "tests/raw.csv": "x\n1\n",
    });
    expect(problems.map(({ variant, args, place, pipeline, task }) => [variant, args["file"], args["near"], `${place.span.line}:${place.span.column}`, pipeline, task])).toEqual([
      ["named", "sql/chekc.sql", "sql/check.sql", "4:49", "a", undefined],
      ["named", "sql/gone.sql", "sql/one.sql", "4:75", "a", undefined],
      ["named", "tests/expected.parquet", undefined, "9:59", "a", "one"],
      ["binary", "sql/two.sql", undefined, "10:15", "a", "two"],
    ]);
  });

  it("takes members of a cycle as unknown, without hanging", async () => {
    const { graph, sql } = await workspaceOf({
      "a.pipeline.yml": "version: 1\npipeline: a\ntasks:\n  one: { sql: one.sql }\n  two: { sql: two.sql }\n",
      "one.sql": "select * from two",
      "two.sql": "select * from one",
    });
    expect(graph.cycles).toEqual([["a.one", "a.two"]]);
    expect(sql.get("a.one")?.analysis.complete).toBe(false);
  });
});
