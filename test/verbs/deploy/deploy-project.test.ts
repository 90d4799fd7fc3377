import { describe, expect, it } from "vitest";
import { flightsProject } from "./flights.ts";

const VERSIONS = "SELECT DISTINCT version FROM (SELECT version FROM flights.base UNION ALL SELECT version FROM flights.delays UNION ALL SELECT version FROM flights.late)";

describe("a deployment", () => {
  it("goes through staging to production, exactly as it was approved", async () => {
    await using project = await flightsProject();
    const first = await project.plan("staging", "flights@v1.0.0");
    expect(first.steps.map(({ action, name }) => `${action} ${name}`)).toEqual(["create base", "create delays", "create late"]);
    expect(first.refusals).toEqual([]);

    const early = await project.plan("production", "flights");
    expect(early.refusals.map(({ gate }) => gate)).toEqual(["promote_from"]);

    expect((await project.apply("staging", "flights")).status).toBe("deployed");
    const plan = await project.plan("production", "flights");
    expect(plan.refusals).toEqual([]);
    expect((await project.apply("production", "flights"))).toMatchObject({ status: "refused", reasons: [expect.stringContaining("production asks for an approval")] });
    expect((await project.apply("production", "flights", { approved: plan.digest.replace(/^./, "x") }))).toMatchObject({ status: "refused", reasons: [expect.stringContaining("what was approved")] });
    const done = await project.apply("production", "flights", { approved: plan.digest });
    expect(done.status).toBe("deployed");
    expect(await project.query("production", VERSIONS)).toEqual([{ version: 1 }]);

    const again = await project.apply("production", "flights", { approved: plan.digest });
    expect(again).toMatchObject({ status: "unchanged", deployment: { key: plan.digest, seq: 1 } });
  });

  it("builds what changed, reuses the rest, and refuses an older commit over a newer one", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(1, { "sql/late.sql": "select id, version from delays where delay > 20\n" }).catch(() => undefined);
    project.git("tag", "flights@v2.0.0");
    const plan = await project.plan("staging", "flights@v2.0.0");
    expect(plan.steps.map(({ action, name }) => `${action} ${name}`)).toEqual(["reuse base", "reuse delays", "rebuild late"]);
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");

    const back = await project.plan("staging", "flights@v1.0.0");
    expect(back.refusals).toEqual([{ gate: "order", overridable: true, text: expect.stringContaining("to go back use `towpath rollback --to 1.0.0`") }]);
    const forced = await project.apply("staging", "flights@v1.0.0", { override: "the incident of today" });
    expect(forced).toMatchObject({ status: "deployed", deployment: { override: "the incident of today" } });
  });

  it("publishes nothing when a check does not hold", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(2, { "sql/base.sql": "select id, delay, 2 as version from raw where id > 5\n" });
    const failed = await project.apply("staging", "flights@v2.0.0");
    expect(failed).toMatchObject({ status: "failed", reason: expect.stringContaining("nothing was published") });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });
});
