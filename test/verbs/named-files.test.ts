import { symlink, mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { planProject } from "../../shared/verbs/plan-project.ts";
import { gitRepo, type GitRepo } from "../harness/git-repo.ts";
import { changeProject, taskNamed, testChanges } from "./change-project.ts";

const FILES = {
  ".gitignore": ".towpath/\nsrc/_version.py\nlog.txt\n",
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: p }\n",
  "p.pipeline.yml": `version: 1
pipeline: p
tasks:
  job: { python: src/job.py, outputs: { t: out.csv }, key: [id] }
  packed: { shell: "cat parts/*.txt > packed.txt; echo done >> log.txt", outputs: { file: packed.txt }, materialized: file }
`,
  "src/job.py": "import json\nn = json.load(open('src/config.json'))['n']\nopen('out.csv', 'w').write(f'id,n\\n1,{n}\\n')\n",
  "src/config.json": '{ "n": 1 }\n',
  "parts/1.txt": "one\n",
};

async function planned(repo: GitRepo): Promise<Record<string, string>> {
  const found = await planProject({ root: repo.root, base: "main", cache: false });
  if (!("plan" in found)) throw new Error(found.reason);
  return Object.fromEntries(found.plan.tasks.map(({ id, selected, reason }) => [id, `${selected ? "selected" : "skipped"}: ${reason[0]}`]));
}

const SKIPPED = "skipped: neither it nor anything that it reads changed";

describe("files that code names by itself", () => {
  it("are part of its task, for Python and for a command line", async () => {
    await using repo = await gitRepo(FILES);
    await repo.git("checkout", "-q", "-b", "edit");
    await repo.write({ "src/config.json": '{ "n": 2 }\n', "parts/2.txt": "two\n" });
    const changed = "selected: files that its code names changed";
    expect(await planned(repo)).toEqual({ "p.job": changed, "p.packed": changed });
  });

  it("are run again and compared", async () => {
    await using project = await changeProject({ ...FILES, ".gitignore": ".towpath/\n" });
    await project.write({ "src/config.json": '{ "n": 2 }\n' });
    const record = await testChanges(project);
    expect(taskNamed(record, "job")).toMatchObject({ status: "success", diff: { status: "different", rows: { changed: 1 } } });
    expect(taskNamed(record, "packed").status).toBe("not_run");
  });

  it("are the packages of the project that its requirements install", async () => {
    await using repo = await gitRepo({ ...FILES, "p.pipeline.yml": FILES["p.pipeline.yml"].replace("python: src/job.py,", "python: src/job.py, requirements: requirements.txt,"), "requirements.txt": "# ours\n-e ./libs/ours\nnumpy==2.0.0\n", "libs/ours/setup.py": "", "libs/ours/ours/__init__.py": "x = 1\n" });
    await repo.git("checkout", "-q", "-b", "edit");
    await repo.write({ "libs/ours/ours/__init__.py": "x = 2\n" });
    expect((await planned(repo))["p.job"]).toBe("selected: files that its code names changed");
  });

  it("that git does not keep, or that are reached by a link, are no change by being there", async () => {
    await using repo = await gitRepo({ ...FILES, "src/job.py": `import _version, linked.more\n${FILES["src/job.py"]}`, "libs/more.py": "x = 1\n" });
    await mkdir(path.join(repo.root, "src"), { recursive: true });
    await symlink("../libs", path.join(repo.root, "src", "linked"));
    await repo.git("add", "-A");
    await repo.git("commit", "-q", "-m", "link");
    await repo.git("checkout", "-q", "-b", "edit");
    await repo.write({ "src/_version.py": "v = 1\n", "log.txt": "done\n", "README.md": "hello\n" });
    expect(await planned(repo)).toEqual({ "p.job": SKIPPED, "p.packed": SKIPPED });
    await repo.write({ "libs/more.py": "x = 2\n" });
    expect((await planned(repo))["p.job"]).toBe("selected: its code, what it imports, or its requirements changed");
  });
});
