import { describe, expect, it } from "vitest";
import { buildProject } from "../../../shared/verbs/build-project.ts";
import { cleanProject } from "../../../shared/verbs/clean-project.ts";
import { deploymentHistory, environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { runLog } from "../../../shared/deploy/run-log.ts";
import { takeLease } from "../../../shared/deploy/lock/lease.ts";
import { promote } from "../../../shared/deploy/promote.ts";
import { publish } from "../../../shared/run/publish.ts";
import { buildVersion, emptyShop, SCHEMA, versionsSeen } from "../../deploy/shop.ts";
import type { Workspace } from "../../../shared/graph/workspace.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { selectTasks } from "../../../shared/verbs/select-tasks.ts";
import { filesOf, flightsProject, TOWPATH_YML, VERSIONS, type Flights } from "./flights.ts";

async function run(project: Flights, environment: string, selection?: string, defaultBranch?: string): Promise<RunRecord> {
  const built = await buildProject({ ...(selection === undefined ? {} : { select: (workspace: Workspace) => selectTasks(workspace, selection) }), ...(defaultBranch === undefined ? {} : { defaultBranch }), root: project.root, command: "run", environment, force: false, cache: false, today: "2026-11-27", version: "0.0.0", language: "en", signal: new AbortController().signal, events: () => {}, env: {} });
  if (!("record" in built)) throw new Error(JSON.stringify(built.findings));
  expect(built.record).toMatchObject({ published: true });
  return built.record;
}

/** Through staging and an approval into production. */
async function promoted(project: Flights, name = "flights"): Promise<void> {
  expect(await project.apply("staging", name)).toMatchObject({ status: "deployed" });
  const done = await project.apply("production", name, { approved: (await project.plan("production", name)).digest });
  expect(done, "reasons" in done ? done.reasons.join() : "").toMatchObject({ status: "deployed" });
}

describe("a scheduled run in an environment with releases", () => {
  it("is in the log, and leaves what a rollback needs", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(2);
    await project.apply("staging", "flights");
    for (const delay of [50, 60, 70]) {
      await project.write({ "data/raw.csv": `id,delay\n1,5\n2,${delay}\n` });
      await run(project, "staging");
    }
    expect(await project.query("staging", "SELECT max(delay) AS most FROM flights.base")).toEqual([{ most: 70 }]);
    const history = await deploymentHistory({ root: project.root, environment: "staging", env: {} });
    expect(history.map(({ kind, release }) => `${kind} ${release.version}`)).toEqual(["run 2.0.0", "run 2.0.0", "run 2.0.0", "deploy 2.0.0", "deploy 1.0.0"]);
    const [status] = await environmentStatus({ root: project.root, environment: "staging", env: {} });
    expect(status?.audit).toMatchObject({ chain: [], drift: [] });

    await cleanProject({ root: project.root, environment: "staging", all: false, dryRun: false, clock: { now: Date.now }, env: {} });
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });

  it("builds the deployed release where approval guards it, whatever was merged since", async () => {
    await using project = await flightsProject();
    await project.write({ ".gitignore": ".towpath/\ndata/\n" });
    project.git("rm", "-q", "--cached", "data/raw.csv");
    project.git("commit", "-qam", "Data of its own");
    project.git("tag", "-f", "flights@v1.0.0");
    const production = async (): Promise<unknown> => project.query("production", "SELECT version, max(delay) AS most FROM flights.base GROUP BY version");
    // Nothing was approved yet.
    await expect(run(project, "production")).rejects.toThrow("nothing was ever deployed to production, and only releases reach it, so nothing was run: deploy a release first");
    await promoted(project);
    const commit = project.git("rev-parse", "HEAD");
    await project.release(2, { "data/raw.csv": "id,delay\n1,5\n2,70\n", "sql/extra.sql": "select 1 as one\n", "flights.pipeline.yml": (filesOf(2)["flights.pipeline.yml"] ?? "").replace("tasks:\n", "tasks:\n  extra: { sql: sql/extra.sql }\n") });
    expect((await run(project, "production")).commit).toEqual({ sha: commit, branch: "main", dirty: false });
    expect(await production()).toEqual([{ version: 1, most: 70 }]);
    expect(await project.query("production", "SELECT table_name FROM information_schema.tables WHERE table_schema = 'flights' AND table_name = 'extra'")).toEqual([]);
    // A checkout without the rules does not take them away.
    await project.write({ "towpath.yml": TOWPATH_YML.replace(", promote_from: staging, approval: github", ""), "data/raw.csv": "id,delay\n1,5\n2,80\n" });
    await run(project, "production");
    expect(await production()).toEqual([{ version: 1, most: 80 }]);
    // Nor does a job whose clone lacks the branch that has them.
    await expect(run(project, "production", undefined, "trunk")).rejects.toThrow("the default branch trunk is not in this clone, and the rules of a promotion come from there");
    const [newest] = await deploymentHistory({ root: project.root, environment: "production", env: {} });
    expect(newest).toMatchObject({ kind: "run", release: { version: "1.0.0", commit } });
  });

  it("runs pipelines of different releases one at a time where approval guards them", async () => {
    await using project = await flightsProject();
    await promoted(project);
    await project.commit({ "hotels.pipeline.yml": "version: 1\npipeline: hotels\ntasks:\n  rooms: { sql: sql/rooms.sql }\n", "sql/rooms.sql": "select 1 as version\n" });
    project.git("tag", "hotels@v1.0.0");
    await expect(run(project, "production", "pipeline:hotels")).rejects.toMatchObject({ code: "not-deployed" });
    // What was never deployed there is no part of the environment.
    expect((await run(project, "production")).pipelines.map(({ name }) => name)).toEqual(["flights"]);
    await promoted(project, "hotels");
    await expect(run(project, "production")).rejects.toThrow("the pipelines come to production from different commits (flights 1.0.0, hotels 1.0.0), and a run builds one: run them one after the other, with --select pipeline:flights and so on");
    for (const name of ["flights", "hotels"]) await run(project, "production", `pipeline:${name}`);
  });

  it("builds the deployed release though files of what is checked out cannot be read, or its pipeline has another name by now", async () => {
    await using project = await flightsProject();
    await promoted(project);
    const sha = project.git("rev-parse", "HEAD");
    const other = "version: 1\npipeline: other\ntasks:\n  x: { sql: sql/x.sql, materialized: table }\n";
    for (const files of [{ "other.pipeline.yml": other, "sql/x.sql": "select from from\n" }, { "other.pipeline.yml": other.replace("sql:", "sqll:") }, { "flights.pipeline.yml": (filesOf(1)["flights.pipeline.yml"] ?? "").replace("pipeline: flights", "pipeline: journeys") }]) {
      await project.commit(files);
      const { commit, verdict } = await run(project, "production", "pipeline:flights");
      expect([commit?.sha, verdict]).toEqual([sha, "pass"]);
    }
    // A folder that takes the rules away and is broken as well does not get in by that.
    await project.write({ "towpath.yml": TOWPATH_YML.replace(", promote_from: staging, approval: github", "") });
    expect((await run(project, "production", "pipeline:flights")).commit?.sha).toBe(sha);
    await expect(run(project, "production", "pipeline:nothing")).rejects.toThrow('of what is deployed to production nothing is selected (select: "pipeline:nothing" matches nothing');
    // Where the folder's own code would be built, it must be readable, as must the file that says where.
    await expect(run(project, "staging", "pipeline:flights")).rejects.toThrow("other.pipeline.yml");
    await project.write({ "towpath.yml": TOWPATH_YML.replace("approval: github", "approvall: github") });
    await expect(run(project, "production", "pipeline:flights")).rejects.toThrow("approvall");
  });

  it("does not bring in another pipeline by the way, when somebody has dropped what it made", async () => {
    await using project = await flightsProject();
    await project.commit({ "hotels.pipeline.yml": "version: 1\npipeline: hotels\ntasks:\n  rooms: { sql: sql/rooms.sql }\n", "sql/rooms.sql": "select count(*) as late from flights.late\n" });
    project.git("tag", "hotels@v1.0.0");
    for (const name of ["flights", "hotels"]) await promoted(project, name);
    // Deployed from a commit that has another query of flights, which nobody has approved.
    await project.release(2, { "hotels.pipeline.yml": "version: 1\npipeline: hotels\ntasks:\n  rooms: { sql: sql/rooms.sql }\n", "sql/rooms.sql": "select count(*) + 1 as late from flights.late\n" });
    project.git("tag", "hotels@v2.0.0");
    await promoted(project, "hotels");
    await project.query("production", "DROP VIEW flights.late");
    await project.write({ "data/raw.csv": "id,delay\n1,5\n2,90\n" });
    await expect(run(project, "production", "pipeline:hotels")).rejects.toThrow(/late.* not part of hotels as deployed, so nothing of the run was published/);
    expect(await project.query("production", "SELECT DISTINCT version FROM flights.delays")).toEqual([{ version: 1 }]);
  });

  it("publishes nothing when a release was deployed while it ran", async () => {
    await using shop = await emptyShop();
    const { engine } = shop;
    const deploy = async (version: number): Promise<void> => {
      const { set, promotion } = await buildVersion(engine, version);
      await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester" });
      await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token });
    };
    await deploy(1);
    const log = await runLog({ engine, schema: SCHEMA, who: "schedule", runId: "r1", keep: { releases: 3, days: 7 }, now: Date.now });
    await deploy(2);
    const { set } = await buildVersion(engine, 9);
    await expect(log?.during({ set, hide: [], models: [], publish: (first) => publish(engine, SCHEMA, set, [], first) })).rejects.toThrow("p 1.2.0 was deployed while this run was under way: nothing of the run was published");
    expect(await versionsSeen(engine)).toEqual([2]);
  });
});
