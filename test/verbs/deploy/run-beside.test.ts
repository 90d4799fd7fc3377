import { describe, expect, it } from "vitest";
import { buildProject } from "../../../shared/verbs/build-project.ts";
import { cleanProject } from "../../../shared/verbs/clean-project.ts";
import { deploymentHistory, environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { runLog } from "../../../shared/deploy/run-log.ts";
import { takeLease } from "../../../shared/deploy/lock/lease.ts";
import { promote } from "../../../shared/deploy/promote.ts";
import { publish } from "../../../shared/run/publish.ts";
import { buildVersion, emptyShop, SCHEMA, versionsSeen } from "../../deploy/shop.ts";
import { flightsProject, VERSIONS, type Flights } from "./flights.ts";

async function run(project: Flights, environment: string): Promise<void> {
  const built = await buildProject({ root: project.root, command: "run", environment, force: false, cache: false, today: "2026-11-27", version: "0.0.0", language: "en", signal: new AbortController().signal, events: () => {}, env: {} });
  expect(built).toMatchObject({ record: { published: true } });
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
    await expect(log?.during(set, [], (first) => publish(engine, SCHEMA, set, [], first))).rejects.toThrow("p 1.2.0 was deployed while this run was under way: nothing of the run was published");
    expect(await versionsSeen(engine)).toEqual([2]);
  });
});
