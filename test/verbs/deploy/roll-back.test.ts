import { describe, expect, it } from "vitest";
import { deploymentHistory, environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { cargo, flightsProject, VERSIONS } from "./flights.ts";

describe("a rollback", { timeout: 180_000 }, () => {
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
    // A release is named as a tag names it.
    await expect(project.rollBack("staging", { name: "flights@v2.0.0", to: "1.0.0" })).rejects.toThrow("flights@v2.0.0 and 1.0.0 are two versions to go back to: name one");
    expect((await project.rollBack("staging", { name: "aviation/flights@v2.0.0" })).status).toBe("rolled back");
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
    expect(await project.rollBack("staging")).toMatchObject({ status: "refused", reasons: [expect.stringContaining("is not kept any more")], codes: ["build"] });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
  });

  it("names columns that go or change, and is refused while another deployed pipeline reads them; a reason passes over that", async () => {
    await using project = await flightsProject();
    const wider = { "sql/delays.sql": "select id, delay, version, 'gate' as gate from base\n", "sql/late.sql": "select id, cast(version as varchar) as version from delays\n" };
    await project.apply("staging", "flights");
    await project.release(2, { ...wider, ...cargo("id, version") });
    project.git("tag", "cargo@v1.0.0");
    await project.apply("staging", "flights@v2.0.0");
    expect((await project.apply("staging", "cargo@v1.0.0")).status).toBe("deployed");

    const name = "flights";
    const harmless = await project.rollBack("staging", { name, dryRun: true });
    expect(harmless).toMatchObject({ status: "planned", plan: { refusals: [] } });
    expect(Object.fromEntries(harmless.plan.steps.map((step) => [step.name, step.destructive]))).toEqual({ base: undefined, delays: "column gate goes", late: "version is integer and no longer varchar" });

    await project.release(3, { ...wider, ...cargo("id, gate") });
    project.git("tag", "cargo@v2.0.0");
    expect((await project.apply("staging", "cargo@v2.0.0")).status).toBe("deployed");
    const refused = await project.rollBack("staging", { name });
    expect(refused).toMatchObject({ status: "refused", reasons: ["flights.delays loses or changes gate, and cargo.report of cargo 2.0.0 reads it: roll cargo back first, or deploy a release of it that does without"] });
    expect(await project.query("staging", "SELECT DISTINCT gate FROM flights.delays")).toEqual([{ gate: "gate" }]);
    const way = { name, override: "cargo is told" };
    expect(await project.rollBack("staging", way)).toMatchObject({ status: "rolled back", deployment: { override: "cargo is told", overridden: ["schema"] } });
  });

  it("goes on from a damaged log with a reason, and so does a deployment; an audit goes on telling it, and other damage is refused again", async () => {
    await using project = await flightsProject();
    const edit = (seq: number, who: string): Promise<unknown> => project.query("staging", `UPDATE flights__towpath.towpath_deployments SET entry = replace(entry, '"ada"', '"${who}"') WHERE seq = ${seq}`);
    const audit = async () => (await environmentStatus({ root: project.root, environment: "staging", env: {} }))[0]?.audit?.chain;
    await project.apply("staging", "flights");
    await project.release(2);
    await project.apply("staging", "flights");
    await edit(1, "eve");
    const said = "the log of staging cannot be trusted: row 1 was changed after it was written";
    expect(await project.rollBack("staging")).toMatchObject({ status: "refused", reasons: [expect.stringContaining(said)] });
    await project.release(3);
    expect(await project.apply("staging", "flights@v3.0.0")).toMatchObject({ status: "refused", codes: ["log"], reasons: [expect.stringContaining("go on with --override and the reason")] });
    expect(await project.apply("staging", "flights@v3.0.0", { override: "eve corrected her name" })).toMatchObject({ status: "deployed", deployment: { override: "eve corrected her name", overridden: ["log"], acceptedLog: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await audit()).toEqual([{ seq: 1, kind: "edited", text: "row 1 was changed after it was written: its hash does not fit; row 3 goes on from it, because: eve corrected her name (ada)" }]);
    // Known damage is in nobody's way.
    expect((await project.rollBack("staging")).status).toBe("rolled back");

    await edit(2, "mallory");
    expect(await project.rollBack("staging", { to: "3.0.0" })).toMatchObject({ status: "refused", reasons: [expect.stringContaining("row 1 was"), expect.stringContaining("row 2 was changed")] });
    // The newest row itself cannot be read.
    await project.query("staging", "UPDATE flights__towpath.towpath_deployments SET entry = 'gone' WHERE seq = 4");
    expect(await project.rollBack("staging", { to: "1.0.0", override: "the disk was broken" })).toMatchObject({ status: "rolled back", deployment: { seq: 5 } });
    expect((await project.rollBack("staging", { to: "3.0.0" })).status).toBe("rolled back");
    expect((await audit())?.map(({ seq, text }) => [seq, text.includes("row 5 goes on")])).toEqual([[1, true], [2, true], [4, true]]);
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
