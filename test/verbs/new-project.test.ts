import path from "node:path";
import { describe, expect, it } from "vitest";
import { changeProject, statuses, taskNamed, testChanges } from "./change-project.ts";

const PROJECT = "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n";
const files = (folder: string, least = 1): Record<string, string> => ({
  [`${folder}towpath.yml`]: PROJECT,
  [`${folder}p.pipeline.yml`]: `version: 1\npipeline: p\nsources:\n  raw: { file: seed.csv, columns: { id: bigint } }\ntasks:\n  ids: { sql: ids.sql, materialized: table, key: [id], checks: [{ row_count: { min: ${least} } }] }\n`,
  [`${folder}seed.csv`]: "id\n1\n2\n",
  [`${folder}ids.sql`]: "select id from raw\n",
});

describe("a project that the base does not have", { timeout: 60_000 }, () => {
  it.each(["", "etl/"])("is new: everything is built and checked, and the checks decide (%j)", async (folder) => {
    await using project = await changeProject({ "README.md": "no project yet\n", "etl/notes.md": "nor here\n" });
    await project.write(files(folder));
    const root = path.resolve(project.root, folder);
    const record = await testChanges({ root });
    expect(record).toMatchObject({ verdict: "pass", comparison: { selected: 1, total: 1 } });
    expect(record.untested ?? []).toEqual([]);
    expect(statuses(record)).toEqual({ ids: "success" });
    expect(taskNamed(record, "ids").diff).toMatchObject({ status: "new" });
    await project.write(files(folder, 5));
    expect((await testChanges({ root })).verdict).toBe("fail");
  });

  it("is not new when the base has one that cannot be read", async () => {
    await using project = await changeProject({ ...files(""), "towpath.yml": "- no\n- project\n" });
    await project.write(files(""));
    expect(await testChanges(project)).toMatchObject({ verdict: "fail", untested: [{ kind: "base-missing", allowed: false, reason: expect.stringContaining("no project here that can be read") }] });
  });

  it("that was moved counts as new, says so, and stays under the policies that the base has", async () => {
    await using project = await changeProject({ ...files("old/"), "old/towpath.yml": `${PROJECT}policies: [{ tag: pii, must_not_reach: [exposure] }]\n` });
    project.git("mv", "old", "new");
    const root = path.join(project.root, "new");
    await project.write({ "new/towpath.yml": PROJECT });
    expect(await testChanges({ root })).toMatchObject({ verdict: "warn", untested: [{ kind: "base-missing", allowed: true, reason: expect.stringContaining('in the folder "old"') }] });
    const exposed = files("new/")["new/p.pipeline.yml"] ?? "";
    await project.write({ "new/p.pipeline.yml": `${exposed.replace("id: bigint", "id: { type: bigint, tags: [pii] }")}exposures:\n  page: { kind: dashboard, reads: [ids], owner: a@example.com }\n` });
    const record = await testChanges({ root });
    expect(record.findings.map(({ rule }) => rule)).toContain("governance/tagged-data-reaches");
  });

  it("is compared with nothing when it is a copy: the one beside it is still there", async () => {
    await using project = await changeProject(files("one/"));
    await project.write(files("two/"));
    const record = await testChanges({ root: path.join(project.root, "two") });
    expect(record.verdict).toBe("pass");
  });
});
