import { cpSync, existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, type TestContext } from "vitest";
import { parse } from "yaml";
import { workflows } from "../../shared/verbs/init-github.ts";
import type { DeployStage, ScheduledRun, WorkflowFacts } from "../../shared/verbs/workflows/workflow-facts.ts";
import { workflowBlocks } from "../harness/document-blocks.ts";
import { judgeWorkflows, type WorkflowJudges } from "../harness/judge-workflows.ts";
import { tempProject } from "../harness/temp-project.ts";
import { goTool, zizmor } from "../harness/tools.ts";

const root = path.resolve(import.meta.dirname, "../..");
const RUN: ScheduledRun = { job: "aviation", cron: "0 6 * * *", environment: "production", guarded: false, secrets: [], pipelines: ["flights", "delays"] };
const MORE = { defaultBranch: "main", several: false };
const TWO: DeployStage[] = [{ environment: "staging", approval: "none", secrets: [] }, { environment: "production", from: "staging", approval: "github", secrets: [] }];
const FACTS: Record<string, WorkflowFacts> = {
  "nothing but files": { defaultBranch: "main", pullRequestSecrets: [], schedules: [] },
  "a warehouse and a schedule": { defaultBranch: "main", pullRequestSecrets: ["STAGING_URL", "API_KEY"], schedules: [{ ...RUN, guarded: true, secrets: ["PRODUCTION_URL"] }], deployments: [{ ...MORE, name: "aviation", stages: TWO.map((stage) => ({ ...stage, secrets: ["STAGING_URL", "PRODUCTION_URL"] })) }] },
  "three environments, and a merge that approves": { defaultBranch: "main", pullRequestSecrets: [], schedules: [], deployments: [{ ...MORE, name: "aviation", stages: [{ environment: "dev", approval: "none", secrets: [] }, { environment: "staging", from: "dev", approval: "pull_request", secrets: [] }, { environment: "production", from: "staging", approval: "github", secrets: ["PRODUCTION_URL"] }] }] },
  "releases that GitHub attests": { defaultBranch: "main", pullRequestSecrets: [], schedules: [], attest: true, deployments: [{ ...MORE, name: "aviation", stages: TWO }] },
  "many projects, zones and times": {
    defaultBranch: "release/\"odd\"#1",
    pullRequestSecrets: [],
    attest: true,
    schedules: [RUN, { ...RUN, project: "teams/it's here", job: "other-1", timezone: "Europe/Paris" }, { ...RUN, project: "b", job: "other-2", cron: "*/15 1-5 * jan mon-fri" }],
    deployments: [{ defaultBranch: "release/\"odd\"#1", several: true, name: "a", project: "teams/it's here", stages: TWO }, { defaultBranch: "release/\"odd\"#1", several: true, name: "b", project: "b", stages: [{ environment: "live", approval: "pull_request", secrets: [] }] }],
  },
};

interface Written {
  on: { push?: unknown; workflow_dispatch: { inputs: Record<string, { description?: string }> } };
  concurrency?: unknown;
  jobs: Record<string, { needs?: string; if?: string; environment?: string; concurrency?: { group: string }; permissions?: Record<string, string>; outputs?: Record<string, string>; steps: { with?: Record<string, unknown> }[] }>;
}

describe("workflows hold against actionlint and zizmor's auditor", () => {
  let judges: WorkflowJudges | undefined;
  beforeAll(async () => {
    const [linter, auditor] = await Promise.all([goTool("actionlint"), zizmor()]);
    if (linter !== undefined && auditor !== undefined) judges = { actionlint: linter, zizmor: auditor };
  }, 600_000);
  const judge = (context: TestContext, folder: string): string => (judges === undefined ? context.skip("needs Go and Python") : judgeWorkflows(folder, judges));

  it("the judges see what is wrong", async (context) => {
    await using bad = await tempProject({ ".github/workflows/bad.yml": "on: pull_request_target\njobs:\n  a:\n    runs-on: nowhere\n    steps:\n      - uses: actions/checkout@v4\n" });
    const said = judge(context, bad.root);
    expect(said).toContain('label "nowhere" is unknown');
    expect(said).toContain("dangerous-triggers");
    expect(said).toContain("unpinned-uses");
  });

  it("our own, and our actions", async (context) => {
    await using copy = await tempProject();
    for (const file of [".github", ...globSync(["action.yml", "actions/*/action.yml"], { cwd: root })]) cpSync(path.join(root, file), path.join(copy.root, file), { recursive: true });
    expect(existsSync(path.join(copy.root, ".github/workflows/ci.yml"))).toBe(true);
    expect(judge(context, copy.root)).toBe("");
  });

  it.for(Object.entries(FACTS))("the written ones: %s", async ([, facts], context) => {
    const files = Object.entries(workflows(facts)).map(([name, text]) => [`.github/workflows/${name}`, text]);
    await using repository = await tempProject(Object.fromEntries(files));
    expect(judge(context, repository.root)).toBe("");
  });

  it("every one in the documents", async (context) => {
    const blocks = workflowBlocks();
    await using repository = await tempProject(Object.fromEntries(blocks.map(({ file, line, text }) => [`.github/workflows/${file.replaceAll("/", "-")}-${line}.yml`, text])));
    expect(judge(context, repository.root)).toBe("");
  });
});

describe("workflows", () => {
  const texts = [...Object.values(FACTS).flatMap((facts) => Object.values(workflows(facts))), ...globSync("**/*.yml", { cwd: path.join(root, ".github") }).map((file) => readFileSync(path.join(root, ".github", file), "utf8")), ...workflowBlocks().map(({ text }) => text)];

  it("never start with more trust than the change has", () => {
    for (const text of texts) expect(text).not.toMatch(/pull_request_target|issue_comment|secrets: inherit/);
  });

  it("pin everything they use by commit, with the version beside it", () => {
    const uses = texts.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, what = ""]) => what.replace(/, with: .* \}/, "")));
    expect(uses.length).toBeGreaterThan(10);
    for (const what of uses) expect(what).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("release what is merged, and deploy each release by a run of its own, none of which is dropped", () => {
    const files = workflows(FACTS["many projects, zones and times"] ?? expect.unreachable());
    expect([...(files["towpath-version.yml"] ?? "").matchAll(/deploy-workflow: (.*)/g)].map(([, file = ""]) => file)).toEqual(["towpath-deploy.yml", "towpath-deploy-b.yml"]);
    for (const file of ["towpath-deploy.yml", "towpath-deploy-b.yml"]) expect(files[file]).toMatch(/run-name: .*'deploy' \}\} \$\{\{ inputs\.release[\s\S]*queue: max/);
    expect(workflows(FACTS["nothing but files"] ?? expect.unreachable())["towpath-version.yml"]).toBeUndefined();
  });

  it("let nothing wait behind an approval, start the tags of their own project, and run on schedule without reviewers", () => {
    const files = workflows(FACTS["a warehouse and a schedule"] ?? expect.unreachable());
    const deploy: Written = parse(files["towpath-deploy.yml"] ?? "");
    expect(deploy.concurrency).toBeUndefined();
    const groups = Object.values(deploy.jobs).map(({ concurrency }) => concurrency?.group);
    expect(groups).toEqual(["staging", "production-plan", "production-${{ inputs.release || github.ref_name }}", "production-rollback"].map((what) => `towpath-deploy-aviation-${what}`));
    expect(deploy.on.push).toEqual({ tags: ["*@v*"] });
    const run: Written = parse(files["towpath-run.yml"] ?? "");
    expect(run.jobs["aviation"]).toMatchObject({ environment: "production-run", steps: [{ with: { "fetch-depth": 0 } }, { with: { environment: "production", select: "pipeline:flights" } }, { if: "${{ !cancelled() }}", with: { select: "pipeline:delays" } }] });
    const odd = workflows(FACTS["many projects, zones and times"] ?? expect.unreachable());
    expect(parse(odd["towpath-deploy.yml"] ?? "")).toMatchObject({ on: { push: { tags: ["a/*@v*"] } } });
  });

  it("lead through every environment of a chain, and start what a merge approves", () => {
    const { on, jobs }: Written = parse(workflows(FACTS["three environments, and a merge that approves"] ?? expect.unreachable())["towpath-deploy.yml"] ?? "");
    expect(Object.entries(jobs).map(([id, { needs }]) => [id, needs])).toEqual([["deploy-dev", undefined], ["plan-staging", "deploy-dev"], ["deploy-staging", undefined], ["plan-production", undefined], ["deploy-production", "plan-production"], ["rollback-staging", undefined], ["rollback-production", undefined]]);
    expect(on.push).toEqual({ tags: ["*@v*"], branches: ["main"], paths: ["releases/staging.yml"] });
    // The merge starts only what it approves, and each release goes on by a run of its own. A rollback that is started on the page of a tag deploys nothing.
    expect(jobs["deploy-dev"]?.if).toBe("${{ github.event_name == 'workflow_dispatch' && inputs.rollback != true && inputs.after == '' || github.event_name == 'push' && github.ref_type == 'tag' }}");
    expect(jobs["deploy-staging"]).toMatchObject({ if: "${{ github.event_name == 'push' && github.ref_type == 'branch' }}", permissions: { actions: "write" } });
    expect(jobs["deploy-staging"]?.steps[1]?.with).toEqual({ command: "apply", environment: "staging", "deploy-workflow": "towpath-deploy.yml" });
    expect(on.workflow_dispatch.inputs["after"]?.description).toBe("The environment where the release is, to go on from there (staging); empty to begin");
    expect(jobs["plan-production"]?.if).toBe("${{ inputs.after == 'staging' && inputs.rollback != true }}");
    expect(jobs["plan-production"]?.steps[1]?.with).toMatchObject({ release: "${{ inputs.release || github.ref_name }}" });
    expect(jobs["deploy-production"]?.steps[1]?.with).toMatchObject({ release: "${{ inputs.release || github.ref_name }}", "plan-digest": "${{ needs.plan-production.outputs.digest }}" });
    // An approval of an earlier attempt is none of the plan of this one.
    expect(jobs["deploy-production"]?.steps[1]?.with).toMatchObject({ "approvals-before": "${{ needs.plan-production.outputs.approvals-before }}" });
    // What waits for a soak or a freeze is not applied, and no failure.
    expect(jobs["deploy-production"]?.if).toBe("${{ needs.plan-production.outputs.outcome == 'planned' }}");
    expect(jobs["plan-production"]?.outputs).toEqual({ digest: "${{ steps.plan.outputs.plan-digest }}", "approvals-before": "${{ steps.plan.outputs.approvals-before }}", outcome: "${{ steps.plan.outputs.outcome }}" });
    expect(jobs["rollback-staging"]?.if).toBe("${{ inputs.rollback == true && inputs.environment == 'staging' }}");
  });

  it("attest releases only when asked, and hold the right to sign only then", () => {
    const [plain, attested] = ["a warehouse and a schedule", "releases that GitHub attests"].map((name) => workflows(FACTS[name] ?? expect.unreachable())["towpath-version.yml"]);
    expect(plain).not.toMatch(/attest|id-token/);
    expect(attested).toMatch(/id: release-1[\s\S]*if: steps\.release-1\.outputs\.checksums-path != ''\n {8}uses: actions\/attest@[0-9a-f]{40} # v4\.2\.2\n {8}with:\n {10}subject-checksums: \$\{\{ steps\.release-1\.outputs\.checksums-path \}\}/);
    expect(attested?.match(/id-token: write/g)).toHaveLength(1);
  });

  it("publish the package that was built twice, by a job that can prove who it is and can do nothing else", () => {
    const { jobs }: { jobs: Record<string, { if?: string; needs?: string[]; environment?: string; permissions: Record<string, string>; steps: { uses?: string; run?: string; with?: Record<string, string> }[] }> } = parse(readFileSync(path.join(root, ".github/workflows/release.yml"), "utf8"));
    const { release, publish } = jobs;
    const kept = release?.steps.findLast(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    const taken = publish?.steps.find(({ uses }) => uses?.startsWith("actions/download-artifact@"));
    expect(publish).toMatchObject({ needs: ["release"], environment: "release", permissions: { "id-token": "write" } });
    expect(Object.entries(jobs).filter(([, { permissions }]) => "id-token" in permissions).map(([name]) => name)).toEqual(["publish"]);
    expect(taken?.with?.["name"]).toBe(kept?.with?.["name"]);
    expect(kept?.with).toMatchObject({ path: "dist/towpath-*.tgz", "if-no-files-found": "error" });
    expect(publish?.steps.flatMap(({ run }) => run ?? [])).toEqual(["npm publish ./package/towpath-*.tgz --ignore-scripts --access public --provenance"]);
    expect(publish?.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))).toEqual([]);
  });

  it("keep the pictures that the stories of the editor take", () => {
    const { jobs }: { jobs: { test: { steps: { uses?: string; if?: string; with?: Record<string, unknown> }[] } } } = parse(readFileSync(path.join(root, ".github/workflows/ci.yml"), "utf8"));
    const kept = jobs.test.steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    // A folder whose name starts with a dot is left out unless it is asked for; a story that fails is the one to look at.
    expect(kept).toMatchObject({ if: "${{ !cancelled() }}", with: { "include-hidden-files": true, "if-no-files-found": "error" } });
    const taken = globSync("test/extension/*.test.ts", { cwd: root }).flatMap((file) => /PICTURES = path\.resolve\(import\.meta\.dirname, "\.\.\/\.\.\/(.*)"\)/.exec(readFileSync(path.join(root, file), "utf8"))?.[1] ?? []);
    expect(taken.length).toBeGreaterThan(5);
    expect([...new Set(taken)]).toEqual([kept?.with?.["path"]]);
  });

  it("start with twelve lines", () => {
    const readme = workflowBlocks().find(({ file }) => file === "README.md");
    expect(readme?.text.trimEnd().split("\n")).toHaveLength(12);
    expect(readme?.text).toMatch(/uses: towpath\/towpath@/);
  });

  it("fetch the history only where a change is compared with where it branched off", () => {
    const { jobs }: { jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }> } = parse(workflows(FACTS["nothing but files"] ?? expect.unreachable())["towpath.yml"] ?? "");
    const depth = (job: string): unknown => jobs[job]?.steps.find(({ uses }) => uses?.startsWith("actions/checkout@"))?.with?.["fetch-depth"];
    expect([depth("lint"), depth("test")]).toEqual([undefined, 0]);
  });

  it("report inline unless it is a fork's or Dependabot's, whatever its branches are called, and those behind a finished run", () => {
    const written = workflows(FACTS["nothing but files"] ?? expect.unreachable());
    const condition = (file: string): string => parse(written[file] ?? "").jobs.report.if;
    expect(condition("towpath.yml")).toContain("github.event.pull_request.user.login != 'dependabot[bot]'");
    expect(condition("towpath-report.yml")).toContain("github.event.workflow_run.actor.login == 'dependabot[bot]'");
    expect(condition("towpath-report.yml")).toContain("startsWith(github.event.workflow_run.head_branch, 'dependabot')");
  });

  it("report without the pull request's code", () => {
    const report = workflows(FACTS["nothing but files"] ?? expect.unreachable())["towpath-report.yml"] ?? "";
    expect(report).toContain("workflow_run:");
    expect(report).not.toMatch(/checkout|run:\s*\S+\.|contents: write|checks: write/);
  });
});
