import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import type { ApprovalFacts } from "../../../shared/deploy/policy/approval.ts";
import { buildProject } from "../../../shared/verbs/build-project.ts";
import { applyDeployment } from "../../../shared/verbs/deploy/deploy-project.ts";
import { environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { filesOf, flightsProject, TOWPATH_YML, VERSIONS } from "./flights.ts";

describe("a deployment", { timeout: 180_000 }, () => {
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
    expect((await project.apply("production", "flights"))).toMatchObject({ status: "refused", codes: ["plan-unapproved"], reasons: [expect.stringContaining("production asks for an approval")] });
    expect((await project.apply("production", "flights", { approved: plan.digest.replace(/^./, "x") }))).toMatchObject({ status: "refused", codes: ["plan-differs"], reasons: [expect.stringContaining("what was approved")] });
    const done = await project.apply("production", "flights", { approved: plan.digest });
    expect(done.status).toBe("deployed");
    expect(await project.query("production", VERSIONS)).toEqual([{ version: 1 }]);

    const again = await project.apply("production", "flights", { approved: plan.digest });
    expect(again).toMatchObject({ status: "unchanged", deployment: { key: plan.digest, seq: 1 } });
  });

  it("works in a database file that is called like its schema", async () => {
    await using project = await flightsProject();
    await project.release(2, { "towpath.yml": TOWPATH_YML.replace("staging.duckdb", "flights.duckdb") });
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");
    await project.release(3, { "towpath.yml": TOWPATH_YML.replace("staging.duckdb", "flights.duckdb") });
    expect((await project.apply("staging", "flights@v3.0.0")).status).toBe("deployed");
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    const [status] = await environmentStatus({ root: project.root, environment: "staging", env: {} });
    expect(status?.audit).toMatchObject({ rows: 3, chain: [], drift: [] });
    // Opened by anybody, who then names the database, too.
    const instance = await DuckDBInstance.create(`${project.root}/.towpath/flights.duckdb`, { access_mode: "READ_ONLY" });
    const connection = await instance.connect();
    expect((await connection.runAndReadAll("SELECT DISTINCT version FROM flights.flights.late")).getRowsJson()).toEqual([[2]]);
    connection.closeSync();
    instance.closeSync();
  });

  it("builds what changed, reuses the rest, and refuses an older commit over a newer one", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(1, { "sql/late.sql": "select id, version from delays where delay > 20\n" }).catch(() => undefined);
    project.git("tag", "flights@v2.0.0");
    const plan = await project.plan("staging", "flights@v2.0.0");
    expect(plan.steps.map(({ action, name }) => `${action} ${name}`)).toEqual(["reuse base", "reuse delays", "rebuild late"]);
    expect(plan.notes.join()).toContain("nothing that can be checked says that the tests of flights 2.0.0 held");
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");

    // What was not built then has its estimate from the deployment before.
    await project.release(3);
    const third = await project.plan("staging", "flights@v3.0.0");
    expect(third.steps.map(({ action, name, estimateMs }) => [action, name, typeof estimateMs])).toEqual([["rebuild", "base", "number"], ["rebuild", "delays", "number"], ["rebuild", "late", "number"]]);

    const back = await project.plan("staging", "flights@v1.0.0");
    expect(back.refusals).toEqual([{ gate: "order", overridable: true, text: expect.stringContaining("to go back use `towpath rollback --to 1.0.0`") }]);
    const forced = await project.apply("staging", "flights@v1.0.0", { override: "the incident of today" });
    expect(forced).toMatchObject({ status: "deployed", deployment: { override: "the incident of today" } });
  });

  it("says how to go on when a comment of somebody has taken the place of ours", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.query("staging", "COMMENT ON VIEW flights.late IS 'flights that were late'");
    await project.release(2);
    const refused = await project.apply("staging", "flights@v2.0.0");
    expect(refused).toMatchObject({ status: "refused", reasons: [expect.stringContaining("flights.late was deployed by Towpath, and what is there now lacks the comment that says so: somebody's COMMENT ON VIEW took its place, or it was replaced. Drop it")] });
    await project.query("staging", "DROP VIEW flights.late");
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
  });

  it("publishes nothing when a check does not hold", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(2, { "sql/base.sql": "select id, delay, 2 as version from raw where id > 5\n" });
    const failed = await project.apply("staging", "flights@v2.0.0");
    expect(failed).toMatchObject({ status: "failed", reason: expect.stringContaining("nothing was published") });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });

  it("is refused when its reviewers are not known to have approved; with a reason it is not, and the log says who approved, or why nobody did", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    const silent = await project.plan("production", "flights", { approvals: async () => ({ known: true, reviewers: false }) });
    expect(silent.refusals).toEqual([{ gate: "approval", overridable: true, text: expect.stringContaining("has no required reviewers") }]);
    const plan = await project.plan("production", "flights");
    expect([plan.digest, plan.refusals]).toEqual([silent.digest, []]);
    const asked: string[] = [];
    const apply = (facts: ApprovalFacts) => project.apply("production", "flights", { approved: plan.digest, approvals: async (environment, when) => (asked.push(`${environment} ${when}`), facts) });
    expect(await apply({ known: true, reviewers: true, approvers: [] })).toMatchObject({ status: "refused", codes: ["approval"], reasons: [expect.stringContaining("nobody has approved this run")] });
    expect(await apply({ known: false, why: "GitHub gave no answer" })).toMatchObject({ status: "refused", reasons: ["production asks for an approval on GitHub, and whether anybody has approved cannot be known: GitHub gave no answer"] });
    expect(await apply({ known: true, reviewers: true, approvers: ["ada", "grace"], excluded: "ada" })).toMatchObject({ status: "deployed", deployment: { approvers: ["grace"] } });
    expect(asked).toEqual(Array.from({ length: 3 }, () => "production apply"));

    // On a laptop nobody can have approved.
    await project.release(2);
    await project.apply("staging", "flights@v2.0.0");
    const alone = { override: "GitHub is down, and so are payments" };
    const { digest } = await project.plan("production", "flights@v2.0.0", alone);
    const offline = { env: {}, signal: new AbortController().signal, events: () => {}, clock: { now: Date.now }, root: project.root, environment: "production", release: "flights@v2.0.0", who: "ada", version: "0.0.0", cache: false };
    expect(await applyDeployment({ ...offline, approved: (await project.plan("production", "flights@v2.0.0")).digest })).toMatchObject({ status: "refused", reasons: [expect.stringContaining("this is no job of a GitHub workflow")] });
    expect(await applyDeployment({ ...offline, ...alone, approved: digest })).toMatchObject({ status: "deployed", deployment: { override: alone.override }, plan: { overridden: [{ gate: "approval" }] } });
  });

  it("leaves a name alone that another pipeline has taken over, going forward and back", async () => {
    await using project = await flightsProject();
    const yml = filesOf(1)["flights.pipeline.yml"] ?? "";
    const moved = {
      "flights.pipeline.yml": yml.replace(/ {2}late: .*\n/, ""), "sql/late.sql": "select id, version, 'cargo' as from_whom from flights.delays\n",
      "cargo.pipeline.yml": "version: 1\npipeline: cargo\ntasks:\n  late: { sql: sql/late.sql, materialized: table }\n",
    };
    await project.apply("staging", "flights");
    await project.release(2, moved);
    project.git("tag", "cargo@v1.0.0");
    expect(await project.apply("staging", "cargo@v1.0.0")).toMatchObject({ status: "deployed" });
    const cargo = "SELECT DISTINCT from_whom FROM flights.late";
    expect(await project.query("staging", cargo)).toEqual([{ from_whom: "cargo" }]);
    const done = await project.apply("staging", "flights@v2.0.0");
    expect([done.status, done.plan.steps.map(({ action, name }) => `${action} ${name}`)]).toEqual(["deployed", ["rebuild base", "rebuild delays"]]);
    expect(await project.query("staging", cargo)).toEqual([{ from_whom: "cargo" }]);

    // Back to where the pipeline did not have it either: nothing of the other one's goes.
    await project.release(3, { ...moved, "flights.pipeline.yml": yml.replace("late:", "tardy:") });
    expect(await project.apply("staging", "flights@v3.0.0")).toMatchObject({ status: "deployed" });
    const back = await project.rollBack("staging", { name: "flights" });
    expect(back.plan.steps.filter(({ action }) => action === "drop").map(({ name }) => name)).toEqual(["tardy"]);
    expect(await project.query("staging", cargo)).toEqual([{ from_whom: "cargo" }]);
  });

  it("does not take a name back from the pipeline that its task has moved to, whatever the reason for an older release", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    await project.release(2, {
      "flights.pipeline.yml": (filesOf(1)["flights.pipeline.yml"] ?? "").replace(/ {2}late: .*\n/, ""), "sql/late.sql": "select id, version, 'cargo' as from_whom from flights.delays\n",
      "cargo.pipeline.yml": "version: 1\npipeline: cargo\ntasks:\n  late: { sql: sql/late.sql, materialized: table }\n",
    });
    project.git("tag", "cargo@v1.0.0");
    await project.apply("staging", "cargo@v1.0.0");
    await project.apply("staging", "flights@v2.0.0");
    const back = await project.apply("staging", "flights@v1.0.0", { override: "payments are down" });
    expect(back).toMatchObject({ status: "refused", codes: ["build"], reasons: [expect.stringContaining("flights.late is the name of cargo.late, which a release of cargo has taken over that this one does not follow: go back in cargo, or")] });
    expect(await project.query("staging", "SELECT DISTINCT from_whom FROM flights.late")).toEqual([{ from_whom: "cargo" }]);
  });

  it("does not take an earlier plan's approval for another release, nor again after a rollback", async () => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    const first = await project.plan("production", "flights@v1.0.0");
    expect((await project.apply("production", "flights@v1.0.0", { approved: first.digest })).status).toBe("deployed");
    await project.release(2);
    await project.apply("staging", "flights@v2.0.0");
    expect(await project.apply("production", "flights@v2.0.0", { approved: first.digest })).toMatchObject({ status: "refused", codes: ["plan-differs"] });
    expect(await project.query("production", VERSIONS)).toEqual([{ version: 1 }]);
    const second = await project.plan("production", "flights@v2.0.0");
    expect((await project.apply("production", "flights@v2.0.0", { approved: second.digest })).status).toBe("deployed");
    expect((await project.rollBack("production")).status).toBe("rolled back");
    expect(await project.apply("production", "flights@v2.0.0", { approved: second.digest })).toMatchObject({ status: "refused", codes: ["plan-differs"] });
    expect(await project.query("production", VERSIONS)).toEqual([{ version: 1 }]);
  });

  it.each([
    ["cannot be trusted", "the log of staging cannot be trusted: row 1 was changed after it was written"],
    ["does not answer", "whether flights 1.0.0 has passed in staging cannot be known"],
  ])("is refused when the environment before %s; a reason passes over it", async (how, said) => {
    await using project = await flightsProject();
    await project.apply("staging", "flights");
    if (how === "does not answer") await project.write({ ".towpath/staging.duckdb": "no database" });
    else await project.query("staging", "UPDATE flights__towpath.towpath_deployments SET entry = replace(entry, '\"ada\"', '\"eve\"')");
    expect((await project.plan("production", "flights")).refusals).toEqual([{ gate: "promote_from", overridable: true, text: expect.stringContaining(said) }]);
    const way = { override: "staging is broken, payments as well" };
    const { digest } = await project.plan("production", "flights", way);
    expect(await project.apply("production", "flights", { ...way, approved: digest })).toMatchObject({ status: "deployed", deployment: { ...way, overridden: ["promote_from"] } });
  });

  it("goes to an environment that is younger than the release: the policy describes it", async () => {
    await using project = await flightsProject();
    await project.commit({ "towpath.yml": TOWPATH_YML.replace(/  production: .*\n/, "") });
    project.git("tag", "-f", "flights@v1.0.0");
    await project.apply("staging", "flights");
    await project.commit({ "towpath.yml": TOWPATH_YML });
    const plan = await project.plan("production", "flights");
    expect(plan).toMatchObject({ refusals: [], steps: [{ action: "create" }, { action: "create" }, { action: "create" }] });
    expect(await project.apply("production", "flights", { approved: plan.digest })).toMatchObject({ status: "deployed" });
    // A run there builds it again.
    await project.write({ "data/raw.csv": "id,delay\n1,5\n2,80\n" });
    const built = await buildProject({ root: project.root, command: "run", environment: "production", force: true, cache: false, today: "2026-11-27", version: "0.0.0", language: "en", signal: new AbortController().signal, events: () => {}, env: {} });
    expect(built).toMatchObject({ record: { published: true } });
  });

  it("takes the approval of a merged pull request, and nobody's word for it", async () => {
    await using project = await flightsProject();
    await project.commit({ "towpath.yml": TOWPATH_YML.replace("promote_from: staging, approval: github", "approval: pull_request") });
    const plan = await project.plan("production", "flights");
    const refused = await project.apply("production", "flights", { approved: plan.digest });
    const line = `flights: { version: 1.0.0, plan: ${plan.digest} }`;
    expect(refused).toMatchObject({ status: "refused", reasons: [expect.stringContaining(line)] });
    await project.commit({ "releases/production.yml": `${line}\n` });
    expect((await project.apply("production", "flights")).status).toBe("deployed");
  });

  it("is refused while the environment is frozen, and before the release has soaked; a reason passes over both and is recorded", async () => {
    await using project = await flightsProject();
    await project.commit({ "towpath.yml": TOWPATH_YML.replace("approval: github", 'soak: 1d, freeze: [{ from: "mon 00:00", to: "sun 23:59", reason: no changes this week }]') });
    await project.apply("staging", "flights");
    const clock = { now: () => Date.parse("2026-11-27T12:00:00Z") };
    const plan = await project.plan("production", "flights", { clock });
    expect(plan.refusals.map(({ gate }) => gate)).toEqual(["soak", "freeze"]);
    expect((await project.apply("production", "flights", { clock })).status).toBe("refused");
    const forced = await project.apply("production", "flights", { clock, override: "payments are wrong" });
    expect(forced).toMatchObject({ status: "deployed", deployment: { override: "payments are wrong" }, plan: { overridden: [{ gate: "soak" }, { gate: "freeze" }] } });
  });
});
