import { describe, expect, it } from "vitest";
import { HostError } from "../../shared/host/ports.ts";
import type { FileSystem } from "../../shared/host/ports.ts";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import type { Task } from "../../shared/pipeline/model.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

const head = "version: 1\nproject: shop\n";

async function load(pipeline: string, project = head) {
  return loadProject(memoryFs({ "towpath.yml": project, "x.pipeline.yml": `version: 1\npipeline: x\n${pipeline}` }));
}

async function task(written: string): Promise<Task> {
  const { project, findings } = await load(`tasks:\n  t: ${written}\n`);
  expect(findings).toEqual([]);
  const found = project?.pipelines[0]?.tasks[0];
  if (!found) throw new Error("no task");
  return found;
}

const variants = async (fs: FileSystem) => (await loadProject(fs)).findings.map(({ rule, variant }) => `${rule}:${variant}`);
const checksOf = async (written: string) => (await task(`{ sql: t.sql, ${written} }`)).checks.map(({ id, options, origin }) => ({ id, options, origin }));

describe("a project", () => {
  it("needs only a version and a name: then it has one embedded environment", async () => {
    const { project } = await loadProject(memoryFs({ "towpath.yml": head }));
    expect(project).toEqual({
      at: { file: "towpath.yml", pointer: "" }, name: "shop", timezone: "UTC", pipelineGlobs: ["**/*.pipeline.yml"], pipelines: [], policies: [],
      environments: [{ at: { file: "towpath.yml", pointer: "" }, name: "dev", engine: "duckdb", schema: "main", options: { path: ".towpath/dev.duckdb" } }],
      defaultEnvironment: "dev", pullRequest: { environment: "dev", allowUntested: false }, lint: { preset: "recommended", rules: {}, overrides: [] },
    });
  });

  it("uses the first environment when none is called dev, and keeps variables unexpanded", async () => {
    const { project } = await load("", `${head}environments:\n  local: duckdb\n  live: { engine: postgres, url: "\${URL}" }\n`);
    expect(project?.defaultEnvironment).toBe("local");
    expect(project?.pullRequest.environment).toBe("local");
    expect(project?.environments[1]).toMatchObject({ engine: "postgres", schema: "public", options: { url: "${URL}" } });
  });

  it("reads only the pipelines that its globs name", async () => {
    const { project } = await loadProject(memoryFs({ "towpath.yml": `${head}pipelines: a/*.yml\n`, "a/one.yml": "version: 1\npipeline: one\n", "b/two.pipeline.yml": "version: 1\npipeline: two\n" }));
    expect(project?.pipelines.map(({ name }) => name)).toEqual(["one"]);
  });

  it("says so when a pipeline has a name that nobody reads, and lets be what is of other tools, or named by a glob", async () => {
    const files = { "a.pipeline.yml": "version: 1\npipeline: a\n", "b.pipeline.yaml": "version: 1\npipeline: b\n", "tekton.pipeline.yaml": "apiVersion: tekton.dev/v1\nkind: Pipeline\n" };
    const { project, findings } = await loadProject(memoryFs({ "towpath.yml": head, ...files }));
    expect(project?.pipelines.map(({ name }) => name)).toEqual(["a"]);
    expect(findings).toMatchObject([{ rule: "schema/file", variant: "misnamed", args: { file: "b.pipeline.yaml" }, place: { file: "b.pipeline.yaml" } }]);
    const named = await loadProject(memoryFs({ "towpath.yml": `${head}pipelines: ["a.pipeline.yml", "b.pipeline.yaml"]\n`, ...files }));
    expect(named).toMatchObject({ project: { pipelines: [{ name: "a" }, { name: "b" }] }, findings: [] });
  });

  it("tells where a path is that leaves it, in long and in short forms", async () => {
    const text = "sources:\n  a: { file: ../a.csv }\n  b: { file: [b.csv, ../b.csv] }\ntasks:\n  t: { sql: ../t.sql, checks: [{ sql: ../short.sql }, { sql: { file: ../long.sql } }] }\n";
    const { findings, documents } = await load(text);
    const places = findings.filter(({ rule }) => rule === "schema/path").map(({ place: { file, span } }) => documents.get(file)?.text.slice(span.start, span.end));
    expect(places).toEqual(["../a.csv", "../b.csv", "../t.sql", "../short.sql", "../long.sql"]);
  });

  it("tells of each pipeline as soon as it is read", async () => {
    const told: string[] = [];
    await loadProject(memoryFs({ "towpath.yml": head, "a.pipeline.yml": "version: 1\npipeline: a\n", "b.pipeline.yml": "version: 1\npipeline: b\n" }), { onPipeline: async ({ name }) => void told.push(name) });
    expect(told).toEqual(["a", "b"]);
  });

  it("says so when the file is missing, unreadable or empty", async () => {
    expect(await variants(memoryFs({}))).toEqual(["schema/file:missing"]);
    expect(await variants(memoryFs({ "towpath.yml": "# nothing\n" }))).toEqual(["schema/file:empty"]);
    const broken: FileSystem = { ...memoryFs({}), read: () => Promise.reject(new HostError("towpath.yml leaves the project.")) };
    expect(await variants(broken)).toEqual(["schema/file:unreadable"]);
  });

  it("names an environment that was asked for and does not exist", async () => {
    const { findings } = await loadProject(memoryFs({ "towpath.yml": `${head}environments: { production: duckdb }\n` }), { environment: "prodution" });
    expect(findings).toMatchObject([{ rule: "schema/unknown-name", variant: "environment", args: { name: "prodution", near: "production" } }]);
  });

  it("survives JSON unchanged", async () => {
    const { project } = await load("tasks:\n  t: { sql: t.sql, checks: [row_count], columns: { a: int, b: } }\n");
    expect(JSON.parse(JSON.stringify(project))).toEqual(project);
  });

  it("finds two pipelines of one name, with both places", async () => {
    const { findings } = await loadProject(memoryFs({ "towpath.yml": head, "a.pipeline.yml": "version: 1\npipeline: x\n", "b.pipeline.yml": "version: 1\npipeline: X\n" }));
    expect(findings).toMatchObject([{ rule: "schema/duplicate-name", place: { file: "b.pipeline.yml", span: { line: 2, column: 11 } }, related: [{ place: { file: "a.pipeline.yml" } }] }]);
  });
});

describe("tasks", () => {
  it("tell a file from a query by its white space", async () => {
    expect((await task("{ sql: sql/a b.sql }")).code).toEqual({ file: "sql/a b.sql" });
    expect((await task("{ sql: select 1 }")).code).toEqual({ inline: "select 1" });
    expect((await task("\n    sql: |\n      select 1\n      from x\n")).code).toEqual({ inline: "select 1\nfrom x\n" });
  });

  it("have the outputs and the materialization that their kind implies", async () => {
    expect((await task("{ sql: t.sql }")).materialized).toEqual({ kind: "view" });
    expect(await task("{ python: t.py }")).toMatchObject({ materialized: { kind: "table" }, outputs: [{ name: "t", file: "t.parquet", kind: "table" }] });
    expect(await task("{ python: t.py, model: { artifact: m } }")).toMatchObject({ materialized: { kind: "file" }, outputs: [] });
    expect(await task("{ shell: make, outputs: [out/a.zip, out/b.csv, out/c] }")).toMatchObject({ materialized: { kind: "table" }, outputs: [{ name: "a", kind: "file" }, { name: "b", kind: "table" }, { name: "c", kind: "directory" }] });
  });

  it("have durations in milliseconds and incremental options", async () => {
    expect(await task("{ sql: t.sql, timeout: 90s, materialized: { incremental: { time: d, key: id, lookback: 3d } } }")).toMatchObject({
      timeoutMs: 90_000, materialized: { kind: "incremental", time: "d", key: ["id"], lookbackMs: 259_200_000 },
    });
  });

  it("inherit the owner of their pipeline", async () => {
    const { project } = await load("owner: '@data'\ntasks:\n  a: { sql: a.sql }\n  b: { sql: b.sql, owner: me }\n");
    expect(project?.pipelines[0]?.tasks.map(({ owner }) => owner)).toEqual(["@data", "me"]);
  });

  it("that are sound stay when another one is broken", async () => {
    const { project, findings } = await load("tasks:\n  a: { sql: a.sql, colums: {} }\n  b: 5\n  c: { sql: c.sql, retries: many }\n");
    expect(project?.pipelines[0]?.tasks.map(({ name, retries }) => `${name} ${retries}`)).toEqual(["a 0", "c 0"]);
    expect(findings.map(({ rule, task }) => `${rule} ${task}`)).toEqual(["schema/unknown-key a", "schema/type b", "schema/type c"]);
  });

  it("keep digits that a number cannot hold", async () => {
    const found = await task("{ sql: t.sql, unit_tests: [{ name: big, expect: [{ id: 12345678901234567890, day: 2001-01-01 }] }] }");
    expect(found.unitTests[0]).toMatchObject({ tolerance: 1e-9, ordered: false, expect: { rows: [{ id: "12345678901234567890", day: "2001-01-01" }] } });
  });
});

describe("checks", () => {
  it("follow from the contract, before those that are written", async () => {
    expect(await checksOf("key: id, columns: { id: int, o: { not_null: true, unique: true, references: s.o } }, checks: [row_count]")).toEqual([
      { id: "schema", options: { allow_extra: true }, origin: "contract" },
      { id: "key", options: { columns: ["id"] }, origin: "contract" },
      { id: "not_null:o", options: { columns: ["o"], column: "o" }, origin: "contract" },
      { id: "unique:o", options: { columns: ["o"], column: "o" }, origin: "contract" },
      { id: "references:o", options: { column: "o", to: "s.o" }, origin: "contract" },
      { id: "row_count", options: { min: 1 }, origin: "check" },
    ]);
  });

  it("that are written replace those of the contract for the whole table", async () => {
    expect(await checksOf("key: id, columns: { id: int }, checks: [schema: { allow_extra: false }, key: id]")).toEqual([
      { id: "schema", options: { allow_extra: false }, origin: "check" },
      { id: "key", options: { columns: ["id"] }, origin: "check" },
    ]);
  });

  it("have one normal form for every short form, and ids of their own", async () => {
    expect(await checksOf("checks: [not_null: a, not_null: [a, b], unique: { columns: [a] }, not_null: { column: a }, sql: q.sql, sql: select 1, expression: a > 0]")).toEqual([
      { id: "not_null:a", options: { columns: ["a"], column: "a" }, origin: "check" },
      { id: "not_null:a,b", options: { columns: ["a", "b"] }, origin: "check" },
      { id: "unique:a", options: { columns: ["a"], column: "a" }, origin: "check" },
      { id: "not_null:a#2", options: { columns: ["a"], column: "a" }, origin: "check" },
      { id: "sql", options: { file: "q.sql" }, origin: "check" },
      { id: "sql#2", options: { query: "select 1" }, origin: "check" },
      { id: "expression", options: { expression: "a > 0" }, origin: "check" },
    ]);
  });

  it("have percentages as exact shares", async () => {
    const found = await task("{ sql: t.sql, checks: [not_null: { column: a, at_least: 99.9%, where: b > 1, severity: warn }, unique: { column: a, max_failing: 1% }, unique: { column: b, max_failing: 10 }] }");
    expect(found.checks).toMatchObject([{ atLeast: 0.999, where: "b > 1", severity: "warn" }, { maxFailing: 0.01, maxFailingIsShare: true }, { maxFailing: 10 }]);
    expect(found.checks[2]).not.toHaveProperty("maxFailingIsShare");
  });

  it("point at the place where they were written", async () => {
    const { project, documents } = await load("tasks:\n  t:\n    sql: t.sql\n    columns:\n      id: { type: int, not_null: true }\n    checks:\n      - row_count\n      - not_null: id\n");
    const lines = project?.pipelines[0]?.tasks[0]?.checks.map(({ id, at }) => `${id} ${documents.get(at.file)?.span(at.pointer, "key").line}`);
    expect(lines).toEqual(["schema 6", "not_null:id 7", "row_count 9", "not_null:id#2 10"]);
  });
});

describe("waivers in a pipeline", () => {
  it("are read with their line, reason and last day", async () => {
    const { project, findings } = await load("tasks:\n  # towpath: allow governance/no-owner -- legacy until 2027-01-31\n  t: { sql: t.sql } # towpath: allow a/b -- why\n");
    expect(findings).toEqual([]);
    expect(project?.pipelines[0]?.waivers).toMatchObject([
      { rule: "governance/no-owner", reason: "legacy", until: "2027-01-31", line: 4 },
      { rule: "a/b", reason: "why", line: 5 },
    ]);
  });
});
