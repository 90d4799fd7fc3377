import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { initGitHub } from "../../shared/verbs/init-github.ts";
import { readFacts } from "../../shared/verbs/workflows/read-facts.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { TOWPATH_YML } from "./deploy/flights.ts";

const PROJECT = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n";
const WAREHOUSE = `version: 1
project: shop
timezone: Europe/Paris
environments:
  staging: { engine: postgres, url: "\${STAGING_URL}" }
  production: { engine: postgres, url: "\${PRODUCTION_URL}", promote_from: staging }
pull_request: { environment: staging }
`;
const pipeline = (name: string, rest = ""): string => `version: 1\npipeline: ${name}\n${rest}tasks:\n  ${name}: { sql: { text: select 1 as a } }\n`;

async function repository(files: Record<string, string>): Promise<TempProject> {
  const project = await tempProject(files);
  execFileSync("git", ["init", "-q", "-b", "trunk"], { cwd: project.root });
  return project;
}
const read = async ({ root }: TempProject, name: string): Promise<string> => readFile(path.join(root, ".github/workflows", name), "utf8");
const workflow = async (project: TempProject, name: string): Promise<Workflow> => parse(await read(project, name));

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { steps: { with?: Record<string, string> }[] }>;
}

describe("init --github", () => {
  it("writes the workflows for the branch there is, and makes the rule about schedules content", async () => {
    await using project = await repository({ "towpath.yml": PROJECT, "a.pipeline.yml": pipeline("a", 'schedule: "0 6 * * *"\n') });
    const before = await towpath(["lint", "--format", "json"], { cwd: project.root });
    expect(before.out).toContain("governance/schedule-not-executed");
    const { code, out } = await towpath(["init", "--github"], { cwd: project.root });
    expect([code, out]).toEqual([0, expect.stringContaining('require the job "towpath" in the rules of trunk')]);
    const after = await towpath(["lint", "--format", "json"], { cwd: project.root });
    expect(after.out).not.toContain("governance/schedule-not-executed");
    const check = await workflow(project, "towpath.yml");
    expect(check.on).toEqual({ pull_request: null, merge_group: null, push: { branches: ["trunk"] } });
    expect(check.permissions).toEqual({});
    expect(check.jobs["towpath"]).toMatchObject({ needs: ["lint", "test"], if: "always()", permissions: {} });
    expect(check.jobs["test"]).not.toHaveProperty("environment");
  });

  it("takes for the default branch what the remote calls so, and else no branch that is gone once it is merged", async () => {
    await using repo = await gitRepo({ "towpath.yml": PROJECT });
    const branch = async (): Promise<string> => (await readFacts(repo.root)).defaultBranch;
    await repo.git("checkout", "-q", "-b", "add-towpath");
    expect(await branch()).toBe("main");
    await repo.git("checkout", "-q", "--detach");
    await repo.git("branch", "-m", "main", "master");
    expect(await branch()).toBe("master");
    // A clone that was made before the branch was called otherwise.
    await repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
    await repo.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/master");
    expect(await branch()).toBe("main");
    await repo.git("update-ref", "refs/remotes/origin/develop", "HEAD");
    await repo.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop");
    expect(await branch()).toBe("develop");
  });

  it("writes the way from the merge to production, and names the environments to make", async () => {
    await using project = await repository({ "towpath.yml": TOWPATH_YML.replace(".towpath/production.duckdb", "\"${PRODUCTION_FILE}\""), "a.pipeline.yml": pipeline("a", "") });
    const { out } = await towpath(["init", "--github"], { cwd: project.root });
    expect(out.split("\n").filter((line) => line.includes("make the environment"))).toEqual([
      '  make the environment "staging", open to trunk only',
      '  make the environment "production-plan" with the secrets PRODUCTION_FILE, which may only read, open to trunk only',
      '  make the environment "production" with the secrets PRODUCTION_FILE, with who approves as its required reviewers, open to trunk only',
    ]);
    const version = await workflow(project, "towpath-version.yml");
    expect(version.jobs["release"]).toMatchObject({ if: "github.event_name == 'push'", permissions: { contents: "write", actions: "write" }, steps: [{}, { with: { "deploy-workflow": "towpath-deploy.yml" } }] });
    expect(version.jobs["propose"]).toMatchObject({ permissions: { contents: "read" } });
  });

  it("gives a warehouse's secrets to jobs that stand in a GitHub Environment, and to no other", async () => {
    await using project = await repository({ "towpath.yml": WAREHOUSE, "a.pipeline.yml": pipeline("a", 'schedule: "@daily"\n'), "b.pipeline.yml": pipeline("b", 'schedule: "0  0 * * *"\n'), "c.pipeline.yml": pipeline("c", 'schedule: "*/5 * * * *"\n') });
    await initGitHub(project.root);
    const { jobs } = await workflow(project, "towpath.yml");
    expect(jobs["test"]).toMatchObject({ environment: "towpath-pr", steps: [{}, { env: { STAGING_URL: "${{ secrets.STAGING_URL }}" } }] });
    expect(JSON.stringify([jobs["lint"], jobs["report"], jobs["towpath"]])).not.toContain("secrets.");
    const run = await workflow(project, "towpath-run.yml");
    expect(run.on["schedule"]).toEqual([{ cron: "0 0 * * *", timezone: "Europe/Paris" }, { cron: "*/5 * * * *", timezone: "Europe/Paris" }]);
    expect(run.jobs["shop-1"]).toMatchObject({ environment: "production-run", if: expect.stringContaining("== '0 0 * * *'"), permissions: { contents: "write", issues: "write" } });
    expect(run.jobs["shop-1"]?.steps[1]).toMatchObject({ with: { environment: "production", select: "pipeline:a" }, env: { PRODUCTION_URL: "${{ secrets.PRODUCTION_URL }}" } });
    expect(run.jobs["shop-2"]?.steps[1]?.with?.["select"]).toBe("pipeline:c");
  });

  it("gives deployments, and runs that train, the key to models that are kept in S3", async () => {
    const stored = WAREHOUSE.replace('"${PRODUCTION_URL}", promote_from', '"${PRODUCTION_URL}", models: "s3://models/shop", promote_from');
    const trains = "version: 1\npipeline: b\nschedule: \"@daily\"\ntasks:\n  scorer: { shell: node train.mjs, model: { artifact: out/model.json } }\n";
    await using project = await repository({ "towpath.yml": stored, "a.pipeline.yml": pipeline("a", 'schedule: "1 2 3 4 5"\n'), "b.pipeline.yml": trains });
    await initGitHub(project.root);
    const { jobs } = await workflow(project, "towpath-deploy.yml");
    const key = { AWS_ACCESS_KEY_ID: "${{ secrets.AWS_ACCESS_KEY_ID }}", AWS_SECRET_ACCESS_KEY: "${{ secrets.AWS_SECRET_ACCESS_KEY }}" };
    expect(jobs["deploy-production"]?.steps[1]).toMatchObject({ env: { PRODUCTION_URL: "${{ secrets.PRODUCTION_URL }}", ...key } });
    expect(JSON.stringify(jobs["deploy-staging"])).not.toContain("AWS_");
    const runs = Object.values((await workflow(project, "towpath-run.yml")).jobs);
    expect(runs.map(({ steps }) => [steps[1]?.with?.["select"], JSON.stringify(steps).includes("AWS_SECRET_ACCESS_KEY")])).toEqual([["pipeline:a", false], ["pipeline:b", true]]);
    expect(JSON.stringify((await workflow(project, "towpath.yml")).jobs)).not.toContain("AWS_");
  });

  it("finds the projects of a repository from any folder in it", async () => {
    await using project = await repository({ "teams/a/towpath.yml": PROJECT, "teams/a/x.pipeline.yml": pipeline("x", 'schedule: "1 2 3 4 5"\n'), "teams/b/towpath.yml": PROJECT.replace("shop", "other"), "teams/b/y.pipeline.yml": pipeline("y") });
    const { root, files } = await initGitHub(path.join(project.root, "teams/b"));
    expect(root).toBe(project.root);
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual(["towpath.yml", "towpath-report.yml", "towpath-run.yml", "towpath-clean.yml"].map((name) => [`.github/workflows/${name}`, "written"]));
    expect((await workflow(project, "towpath-run.yml")).jobs["shop"]?.steps[1]?.with).toMatchObject({ project: "teams/a" });
  });

  it("changes nothing the second time, and says where a file differs instead of overwriting it", async () => {
    await using project = await repository({ "towpath.yml": PROJECT });
    await initGitHub(project.root);
    const mine = `${(await read(project, "towpath.yml")).replace("timeout-minutes: 60", "timeout-minutes: 90")}`;
    await writeFile(path.join(project.root, ".github/workflows/towpath.yml"), mine);
    const { code, out } = await towpath(["init", "--github"], { cwd: project.root });
    expect(code).toBe(0);
    expect(out).toMatch(/towpath\.yml is there and differs in 2 lines; it stays as it is. First at line \d+:\n    there:        timeout-minutes: 90\n    expected:     timeout-minutes: 60\n/);
    expect(out).toContain("towpath-report.yml is there already, and the same");
    expect(await read(project, "towpath.yml")).toBe(mine);
  });

  it("starts a project as well where there is none", async () => {
    await using project = await repository({});
    const { code, out } = await towpath(["init", "--github"], { cwd: project.root });
    expect([code, out]).toEqual([0, expect.stringContaining("A small working project:")]);
    expect(await read(project, "towpath.yml")).toContain("permissions: {}");
  });

  it("refuses a project it cannot read", async () => {
    await using project = await repository({ "towpath.yml": "- nonsense\n" });
    await expect(initGitHub(project.root)).rejects.toThrow("towpath.yml does not describe a project with an environment; `towpath lint` says what is wrong");
  });
});
