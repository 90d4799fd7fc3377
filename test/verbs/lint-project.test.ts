import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fixProject } from "../../shared/verbs/fix-project.ts";
import { lintOpened, lintProject } from "../../shared/verbs/lint-project.ts";
import { writeBaseline } from "../../shared/verbs/baseline-file.ts";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "p.pipeline.yml": [
    "version: 1",
    "pipeline: p",
    'owner: "@a"',
    "sources:",
    "  raw: { description: What comes, file: raw.csv, columns: { id: bigint, n: bigint } }",
    "tasks:",
    "  one:",
    "    description: Rows",
    "    sql: one.sql",
    "    columns: { id: bigint, n: bigint }",
    "    checks: [{ row_count: { min: 1 } }]",
    "exposures:",
    "  board: { kind: dashboard, owner: a@b.c, description: Shows them, url: https://example.com, reads: [one] }",
    "",
  ].join("\n"),
  "one.sql": "select id, n from raw where n = null\n",
};
const options = ({ root }: TempProject, more = {}): Parameters<typeof lintProject>[0] => ({ root, today: "2026-11-23", version: "1", cache: true, ...more });
const rules = async (project: TempProject, more = {}): Promise<string[]> => (await lintProject(options(project, more))).findings.map(({ rule, place }) => `${rule} ${place.file}:${place.span.line}:${place.span.column}`);

describe("lint a project", () => {
  it("gives the remembered outcome only while nothing that was read has changed", async () => {
    await using project = await tempProject(FILES);
    const first = await rules(project);
    expect(first).toEqual(["sql/compare-null one.sql:1:31"]);
    expect(await rules(project)).toEqual(first);
    await project.write({ "one.sql": "select id, n from raw where n is null\n" });
    expect(await rules(project)).toEqual([]);
    await project.write({ "two.pipeline.yml": "version: 1\npipeline: two\ntasks:\n  x: { sql: x.sql }\n" });
    expect(await rules(project)).toContain("schema/file two.pipeline.yml:4:13");
    await rm(path.join(project.root, "two.pipeline.yml"));
    expect(await rules(project)).toEqual([]);
  });

  it("forgets with the day and the version, and survives a broken cache", async () => {
    await using project = await tempProject({ ...FILES, "one.sql": "-- towpath: allow sql/compare-null -- on purpose until 2026-11-30\nselect id, n from raw where n = null\n" });
    expect(await rules(project)).toEqual([]);
    expect(await rules(project, { today: "2026-12-01" })).not.toEqual([]);
    await project.write({ ".towpath/cache/lint.json": '{"key": 1', ".towpath/cache/x": "" });
    expect(await rules(project)).toEqual([]);
  });

  it("accepts a baseline and reports what comes new", async () => {
    await using project = await tempProject(FILES);
    await writeBaseline(await nodeFs(project.root), (await lintProject(options(project))).findings, undefined);
    expect(await rules(project)).toEqual([]);
    await project.write({ "one.sql": "\n\nselect id, n from raw where n = null\n" });
    expect(await rules(project)).toEqual([]);
    await project.write({ "one.sql": "select id, nn from raw where n = null\n" });
    expect((await rules(project)).map((rule) => rule.split(" ")[0])).toContain("sql/unknown-column");
    await project.write({ "towpath-baseline.json": "[]" });
    await expect(rules(project)).rejects.toThrow(/towpath-baseline\.json is not a baseline/);
  });

  it("has its baseline where lint.baseline says, and misses it when it is not there", async () => {
    const named = { ...FILES, "towpath.yml": `${FILES["towpath.yml"]}lint: { baseline: quality/known.json }\n` };
    await using project = await tempProject(named);
    await expect(rules(project)).rejects.toThrow(/lint\.baseline names quality\/known\.json, which is not there/);
    const { outcome } = await lintOpened(options(project, { ignoreBaseline: true }));
    expect(await writeBaseline(await nodeFs(project.root), outcome.findings, "quality/known.json")).toEqual({ file: "quality/known.json", accepted: 1 });
    expect(await rules(project)).toEqual([]);
    // The file of the usual name is then another file.
    await project.write({ "towpath-baseline.json": "[]" });
    expect(await rules(project)).toEqual([]);
    await project.write({ "quality/known.json": "[]" });
    await expect(rules(project)).rejects.toThrow(/quality\/known\.json is not a baseline/);
  });

  it("mends what can be mended and keeps the rest of the file", async () => {
    await using project = await tempProject({ ...FILES, "one.sql": "-- why\nselect id,   n\nfrom raw\nwhere n = null -- here\n" });
    expect(await fixProject(options(project))).toEqual({ mended: 1, files: ["one.sql"] });
    const text = await readFile(path.join(project.root, "one.sql"), "utf8");
    expect(text.toLowerCase()).toBe("-- why\nselect id,   n\nfrom raw\nwhere n is null -- here\n");
    expect(await rules(project)).toEqual([]);
  });
});
