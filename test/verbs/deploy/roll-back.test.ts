import { describe, expect, it } from "vitest";
import { deploymentHistory, environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { flightsProject, VERSIONS } from "./flights.ts";

describe("a rollback", () => {
  it("shows what the release before showed, moves no data, and is in the log", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(2);
    await project.apply("staging", "flights");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
    const objects = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'flights__towpath' ORDER BY 1";
    const before = await project.query("staging", objects);

    const dry = await project.rollBack("staging", { dryRun: true });
    expect(dry.plan.steps.map(({ action, name }) => `${action} ${name}`).toSorted()).toEqual(["swap base", "swap delays", "swap late"]);
    expect((await project.rollBack("staging", { reason: "wrong delays" })).status).toBe("rolled back");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
    expect(await project.query("staging", objects)).toEqual(before);

    const history = await deploymentHistory({ root: project.root, environment: "staging", env: {} });
    expect(history.map(({ kind, release, override }) => [kind, release.version, override])).toEqual([["rollback", "1.0.0", "wrong delays"], ["deploy", "2.0.0", undefined], ["deploy", "1.0.0", undefined]]);
    expect((await project.rollBack("staging", { to: "v2.0.0" })).status).toBe("rolled back");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
    const [status] = await environmentStatus({ root: project.root, environment: "staging", env: {} });
    expect(status?.audit).toMatchObject({ rows: 4, chain: [], drift: [] });
  });

  it("goes on to the release before when it is not enough, and not to the one that was just left", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    for (const version of [2, 3]) {
      await project.release(version);
      await project.apply("staging", "flights");
    }
    expect((await project.rollBack("staging")).plan.release.version).toBe("2.0.0");
    const second = await project.rollBack("staging");
    expect(second.plan).toMatchObject({ release: { version: "1.0.0" }, notes: expect.arrayContaining(["3.0.0 is passed over, because it was rolled back from: `--to 3.0.0` shows it all the same"]) });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
    await expect(project.rollBack("staging")).rejects.toThrow("what staging has seen besides (2.0.0, 3.0.0) was rolled back from, so there is nothing to go back to: name one with --to");
    expect((await project.rollBack("staging", { to: "3.0.0" })).status).toBe("rolled back");
    // To go forward again is no judgement on what it leaves.
    expect((await project.rollBack("staging", { dryRun: true })).plan.release.version).toBe("1.0.0");
  });

  it("says why it cannot be done", async () => {
    await using project = await flightsProject();
    await expect(project.rollBack("staging")).rejects.toThrow("nothing was ever deployed to staging");
    await project.apply("staging", "flights");
    await expect(project.rollBack("staging")).rejects.toThrow("only one release");
    await project.release(2);
    await project.apply("staging", "flights");
    await expect(project.rollBack("staging", { to: "9.0.0" })).rejects.toThrow("version 9.0.0 was never in staging; it has seen 1.0.0");
    const [, first] = await deploymentHistory({ root: project.root, environment: "staging", env: {} });
    await project.query("staging", `DROP TABLE flights__towpath."${first?.published["base"] ?? ""}"`);
    expect(await project.rollBack("staging")).toMatchObject({ status: "refused", reasons: [expect.stringContaining("is not kept any more")] });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
  });

  it("keeps the data of earlier releases, and of no more", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    for (const version of [2, 3, 4, 5, 6]) {
      await project.release(version);
      await project.apply("staging", "flights", { clock: { now: () => Date.now() + version * 30 * 86_400_000 } });
    }
    const [count] = await project.query("staging", "SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = 'flights__towpath' AND table_name LIKE 'base%'");
    expect(count).toEqual({ n: 4 });
    expect((await project.rollBack("staging", { to: "3.0.0" })).status).toBe("rolled back");
    expect((await project.rollBack("staging", { to: "1.0.0" })).status).toBe("refused");
  });
});
