import { execFileSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { tempProject } from "../harness/temp-project.ts";
import { changeProject, taskNamed, testChanges } from "./change-project.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  "p.pipeline.yml": "version: 1\npipeline: p\nsources:\n  raw: { file: seed.csv, columns: { id: bigint } }\ntasks:\n  ids: { sql: ids.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }\n",
  "seed.csv": "id\n1\n",
  "ids.sql": "select id from raw\n",
};

it("a base whose changed files git does not list is missing, and never the head itself", async () => {
  await using project = await changeProject(FILES);
  await project.write({ "seed.csv": "id\n2\n" });
  const real = execFileSync("which", ["git"], { encoding: "utf8" }).trim();
  await using programs = await tempProject({ git: `#!/bin/sh\ncase "$*" in *"diff --name-only --no-renames"*) exit 1;; esac\nexec ${real} "$@"\n` });
  await chmod(path.join(programs.root, "git"), 0o755);
  vi.stubEnv("PATH", `${programs.root}:${process.env["PATH"] ?? ""}`);
  try {
    const record = await testChanges(project);
    expect(record).toMatchObject({ verdict: "fail", untested: [{ id: "p.ids", kind: "base-missing", allowed: false, reason: expect.stringMatching(/^its base cannot be read, so there is nothing to compare with: the files that differ from commit [0-9a-f]{12} cannot be listed: git refused/) }] });
    expect(taskNamed(record, "ids")).toMatchObject({ status: "success", checks: [{ status: "pass" }] });
    expect(taskNamed(record, "ids").diff).toBeUndefined();
  } finally {
    vi.unstubAllEnvs();
  }
});
