import { spawnSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { documentBlocks } from "../harness/document-blocks.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { checkJsonschema } from "../harness/tools.ts";
import { towpath } from "../harness/towpath.ts";

const CLI = path.resolve(import.meta.dirname, "../..", process.env["TOWPATH_BUNDLE"] === "1" ? "dist/cli/towpath.mjs" : "cli/main.ts");
const block = (start: string): string => documentBlocks().find(({ text }) => text.startsWith(start))?.text ?? expect.unreachable(`no block starts with ${start}`);

/** A project that `init` makes, with one check that fails, and an `npx` that knows our command only. */
async function project(): Promise<TempProject> {
  const made = await tempProject();
  await towpath(["init"], { cwd: made.root });
  const file = path.join(made.root, "pipelines/sales.pipeline.yml");
  await writeFile(file, (await readFile(file, "utf8")).replace("row_count: { min: 1 }", "row_count: { min: 100 }"));
  await mkdir(path.join(made.root, ".bin"));
  await writeFile(path.join(made.root, ".bin/npx"), `#!/bin/sh\n[ "$1 $2" = "--yes towpath" ] || exit 64\nshift 2\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  await chmod(path.join(made.root, ".bin/npx"), 0o755);
  return made;
}

function sh({ root }: TempProject, line: string): number | null {
  return spawnSync("sh", ["-ec", line], { cwd: root, env: { PATH: `${path.join(root, ".bin")}:${process.env["PATH"] ?? ""}`, HOME: root, CI: "true" }, encoding: "utf8" }).status;
}
const read = (made: TempProject, file: string): Promise<string> => readFile(path.join(made.root, file), "utf8");

interface GitLabJob {
  script: string[];
  after_script?: string[];
  artifacts: { paths: string[]; reports?: Record<string, string> };
}

describe("the recipe for GitLab CI", () => {
  const text = block("# .gitlab-ci.yml");

  it("is what GitLab's schema of the file allows", async (context) => {
    const checker = (await checkJsonschema()) ?? context.skip("needs Python");
    await using made = await tempProject({ ".gitlab-ci.yml": text, "bad.yml": text.replace("when: always", "when: perhaps") });
    const judge = (file: string): number | null => spawnSync(checker, ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", path.join(made.root, file)]).status;
    expect([judge(".gitlab-ci.yml"), judge("bad.yml")]).toEqual([0, 1]);
  });

  it("makes the reports that it names, and fails when a check fails", async () => {
    await using made = await project();
    const { towpath: job, pages }: { towpath: GitLabJob; pages: GitLabJob } = parse(text);
    expect(job.script.map((line) => sh(made, line))).toEqual([1]);
    for (const line of job.after_script ?? []) sh(made, line);
    const { codequality = "", junit = "" } = job.artifacts.reports ?? {};
    const issues: { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string } }[] = JSON.parse(await read(made, codequality));
    expect(issues).toContainEqual(expect.objectContaining({ fingerprint: expect.any(String), severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/), location: expect.objectContaining({ path: "pipelines/sales.pipeline.yml" }) }));
    expect(await read(made, junit)).toMatch(/<testcase[^>]*row_count[\s\S]*<failure/);
    expect(pages.script.map((line) => sh(made, line))).toEqual([0]);
    expect(await read(made, "public/index.html")).toContain("<!doctype html>");
  });
});

describe("the recipe for Jenkins", () => {
  it("makes the files that its plugins read, and fails when a check fails", async () => {
    await using made = await project();
    const text = block("// Jenkinsfile");
    const lines = [...text.matchAll(/\bsh '([^']+)'/g)].map(([, line = ""]) => line);
    expect(lines.map((line) => sh(made, line))).toEqual([1, 0, 0]);
    const [, junit = ""] = /junit '([^']+)'/.exec(text) ?? [];
    const [, sarif = ""] = /pattern: '([^']+)'/.exec(text) ?? [];
    const [, html = ""] = /artifacts: '([^']+)'/.exec(text) ?? [];
    expect(await read(made, junit)).toMatch(/<failure/);
    expect(JSON.parse(await read(made, sarif))).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: expect.stringMatching(/towpath/i) } } }] });
    expect(await read(made, html)).toContain("<!doctype html>");
  });
});
