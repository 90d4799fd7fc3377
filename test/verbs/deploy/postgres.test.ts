import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { deploymentHistory, environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { deployPlanMarkdown } from "../../../shared/report/deploy/plan-markdown.ts";
import { renderDeployPlan } from "../../../shared/report/deploy/plan-text.ts";
import { buildProject } from "../../../shared/verbs/build-project.ts";
import type { RunEvent } from "../../../shared/run/event.ts";
import { cleanProject } from "../../../shared/verbs/clean-project.ts";
import { startPostgres, type PostgresServer } from "../../harness/postgres.ts";
import { cargo, flightsProject, VERSIONS, type Flights, type OnPostgres } from "./flights.ts";

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres({ max_locks_per_transaction: 10, max_connections: 20, max_worker_processes: 4, max_wal_senders: 0, autovacuum_max_workers: 1 })));
afterAll(() => server[Symbol.asyncDispose]());

interface OnServer extends Flights {
  on: OnPostgres;
  sql(environment: keyof OnPostgres, statements: string): Promise<void>;
}

async function flights(): Promise<OnServer> {
  const on = { staging: await server.database(), production: await server.database() };
  const sql = async (environment: keyof OnPostgres, statements: string): Promise<void> => {
    const engine = await openPostgres({ url: on[environment] });
    await engine.transaction((tx) => tx.executeOwn([statements])).finally(() => engine.close());
  };
  for (const environment of ["staging", "production"] as const) await sql(environment, "CREATE SCHEMA raw; CREATE TABLE raw.flights AS SELECT * FROM (VALUES (1, 5), (2, 40)) AS f (id, delay)");
  return { ...(await flightsProject(on)), on, sql };
}

/** Works as soon as the first table is built, which what is built after it reads. */
function during(work: () => Promise<unknown>): { events: (event: RunEvent) => void; done: () => Promise<unknown> } {
  let done: Promise<unknown> | undefined;
  return { done: () => done ?? Promise.reject(new Error("nothing was built")), events: (event) => void (event.type === "task" && event.id === "flights.base" && event.status === "success" && (done ??= work())) };
}

describe("a deployment on Postgres", { timeout: 180_000 }, () => {
  it("goes through staging to production, and back again", async () => {
    await using project = await flights();
    const env = { STAGING_URL: project.on.staging, PRODUCTION_URL: project.on.production };
    const first = await project.plan("staging", "flights@v1.0.0");
    expect(first.refusals).toEqual([]);
    expect(first.notes.join()).toContain("level A: postgres moves all names and writes the log in one transaction");
    expect((await project.plan("production", "flights")).refusals.map(({ gate }) => gate)).toEqual(["promote_from"]);
    expect((await project.apply("staging", "flights")).status).toBe("deployed");
    const plan = await project.plan("production", "flights");
    expect((await project.apply("production", "flights", { approved: plan.digest })).status).toBe("deployed");
    expect(await project.query("production", VERSIONS)).toEqual([{ version: 1 }]);
    expect((await project.apply("production", "flights", { approved: plan.digest })).status).toBe("unchanged");

    await project.release(2);
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
    const back = await project.rollBack("staging");
    expect(back).toMatchObject({ status: "rolled back", deployment: { kind: "rollback", release: { version: "1.0.0" } } });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);

    const [staging, production] = await environmentStatus({ root: project.root, env });
    expect(staging?.audit).toMatchObject({ rows: 3, chain: [], drift: [] });
    expect(production?.audit).toMatchObject({ rows: 1, chain: [], drift: [] });
    await project.sql("staging", "CREATE OR REPLACE VIEW flights.late AS SELECT id, version FROM flights.delays");
    expect((await environmentStatus({ root: project.root, env, environment: "staging" }))[0]?.audit?.drift.map(({ kind, name }) => [kind, name])).toEqual([["view replaced", "late"]]);
    expect((await deploymentHistory({ root: project.root, env, environment: "staging" })).map(({ kind, release }) => `${kind} ${release.version}`)).toEqual(["rollback 1.0.0", "deploy 2.0.0", "deploy 1.0.0"]);
    // Whoever may only read sees no drift that is none.
    await project.sql("production", "CREATE ROLE looker LOGIN PASSWORD 'looker'; GRANT USAGE ON SCHEMA flights, flights__towpath TO looker; GRANT SELECT ON ALL TABLES IN SCHEMA flights, flights__towpath TO looker");
    const looker = project.on.production.replace(/\/\/[^@]+@/, "//looker:looker@");
    expect((await environmentStatus({ root: project.root, env: { ...env, PRODUCTION_URL: looker }, environment: "production" }))[0]?.audit).toMatchObject({ rows: 1, chain: [], drift: [] });
  });

  it("publishes nothing when a check does not hold", async () => {
    await using project = await flights();
    await project.apply("staging", "flights");
    await project.release(2, { "sql/base.sql": "select id, delay, 2 as version from raw where id > 5\n" });
    expect(await project.apply("staging", "flights@v2.0.0")).toMatchObject({ status: "failed", reason: expect.stringContaining("nothing was published") });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });

  it("is refused beforehand when somebody has built on what would go", async () => {
    await using project = await flights();
    await project.apply("staging", "flights");
    await project.sql("staging", "CREATE SCHEMA bi; CREATE VIEW bi.delays AS SELECT id, delay FROM flights.delays; CREATE VIEW bi.late AS SELECT id FROM flights.late");
    await project.release(2, { "sql/delays.sql": "select id, version from base\n", "sql/late.sql": "select id, version from delays where id > 1\n" });
    const plan = await project.plan("staging", "flights@v2.0.0");
    expect(plan.refusals).toEqual([{ gate: "names", overridable: false, text: "flights.delays loses or changes columns, so it has to be made anew, and bi.delays depends on it, which Towpath did not make: drop or change that first" }]);
    await project.sql("staging", "DROP VIEW bi.delays");
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");
    expect(await project.query("staging", "SELECT * FROM bi.late")).toEqual([{ id: 2 }]);
    // Going back gives the column back, which is no loss; then it goes again.
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    await project.sql("staging", "CREATE VIEW bi.delays AS SELECT id, delay FROM flights.delays");
    expect(await project.rollBack("staging", { to: "2.0.0" })).toMatchObject({ status: "refused", reasons: [expect.stringContaining("bi.delays depends on it")] });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });

  it("says that the grants of a name go with it, and do not come back", async () => {
    await using project = await flights();
    await project.apply("staging", "flights");
    // The rights of one column are rights, too; names of roles are anybody's text.
    await project.sql("staging", 'CREATE ROLE grantee; CREATE ROLE "b<i> *x*"; GRANT SELECT ON flights.late TO grantee; GRANT SELECT (id) ON flights.late TO "b<i> *x*"; GRANT SELECT ON flights.delays TO PUBLIC');
    const yml = `version: 1\npipeline: flights\nsources:\n  raw: { table: raw.flights, columns: { id: integer, delay: integer } }\ntasks:\n  base: { sql: sql/base.sql, materialized: table }\n  delays: { sql: sql/delays.sql, materialized: table }\n`;
    await project.release(2, { "flights.pipeline.yml": yml });
    // Whoever approves the plan reads it, and of names that stay it says nothing.
    const plan = await project.plan("staging", "flights@v2.0.0");
    const lost = "b<i> *x*, grantee lose access to late: the grants go with the name, and a rollback does not bring them back";
    expect(plan.notes.filter((note) => note.includes("access"))).toEqual([lost]);
    expect(renderDeployPlan(plan, { width: 200, color: false, unicode: true })).toContain(lost);
    expect(deployPlanMarkdown(plan).markdown).toContain("- b&#60;i&#62; \\*x\\*, grantee lose access to late: ");
    await project.sql("staging", "GRANT SELECT ON flights.late TO PUBLIC");
    const gone = await project.apply("staging", "flights@v2.0.0", { approved: plan.digest });
    expect(gone.plan.notes).toContain(lost.replace(" lose", ", everybody (PUBLIC) lose"));
    const back = await project.rollBack("staging");
    expect(back).toMatchObject({ status: "rolled back", plan: { notes: expect.arrayContaining(["late was here before and comes back without the grants that it had: grant them again"]) } });
    expect(await project.query("staging", "SELECT has_table_privilege('grantee', 'flights.late', 'SELECT') AS may")).toEqual([{ may: false }]);
  });

  it("is refused when another deployed pipeline reads a column that goes, whether the code or only the server tells it", async () => {
    await using project = await flights();
    await project.release(2, { "sql/delays.sql": "select id, delay, version, 'A1' as gate from base\n", ...cargo("id, gate") });
    project.git("tag", "cargo@v1.0.0");
    for (const release of ["flights@v2.0.0", "cargo@v1.0.0"]) expect(await project.apply("staging", release)).toMatchObject({ status: "deployed" });
    const text = "flights.delays loses or changes gate, and cargo.report of cargo 1.0.0 reads it: deploy a release of cargo that does without first";
    await project.release(3, cargo("id"));
    project.git("tag", "cargo@v2.0.0");
    expect((await project.plan("staging", "flights@v3.0.0")).refusals).toEqual([{ gate: "schema", overridable: true, text }]);
    // A function's columns are the server's knowledge.
    await project.sql("staging", "CREATE FUNCTION raw.of_delays() RETURNS TABLE (id integer, delay integer, version integer) LANGUAGE sql AS 'SELECT id, delay, 4 FROM raw.flights'");
    await project.release(4, { "sql/delays.sql": "select * from raw.of_delays()\n" });
    expect((await project.plan("staging", "flights@v4.0.0")).refusals).toEqual([]);
    expect(await project.apply("staging", "flights@v4.0.0")).toMatchObject({ status: "failed", reason: expect.stringContaining(`${text}. Nothing was published`) });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
    for (const release of ["cargo@v2.0.0", "flights@v3.0.0"]) expect(await project.apply("staging", release)).toMatchObject({ status: "deployed" });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 3 }]);
  });

  it("is refused beforehand when the server has too few locks for so many names", async () => {
    await using project = await flights();
    const names = Array.from({ length: 300 }, (_, index) => `v${index}`);
    await project.release(2, {
      "flights.pipeline.yml": ["version: 1", "pipeline: flights", "sources:", "  raw: { table: raw.flights }", "tasks:", ...names.map((name) => `  ${name}: { sql: sql/${name}.sql, materialized: view }`), ""].join("\n"),
      ...Object.fromEntries(names.map((name) => [`sql/${name}.sql`, "select id from raw\n"])),
    });
    const { refusals } = await project.plan("staging", "flights@v2.0.0");
    expect(refusals.map(({ gate }) => gate)).toEqual(["locks"]);
    expect(refusals[0]?.text).toContain("300 names are to move in one transaction, and the server has locks for about");
    expect(refusals[0]?.text).toContain("raise max_locks_per_transaction");
  });

  it("is not disturbed by cleaning: what a run has just built stays, and a deployment is waited for", async () => {
    await using project = await flights();
    const env = { STAGING_URL: project.on.staging, PRODUCTION_URL: project.on.production };
    const clean = (days = 0): Promise<unknown> => cleanProject({ root: project.root, environment: "staging", all: false, dryRun: false, clock: { now: () => Date.now() + days * 86_400_000 }, env });
    const slow = { "sql/delays.sql": "select id, delay, version from base, (select pg_sleep(2)) as s\n" };
    await project.release(2, slow);
    const run = during(clean);
    const built = await buildProject({ root: project.root, command: "run", environment: "staging", force: false, cache: false, today: "2026-11-27", version: "0.0.0", language: "en", signal: new AbortController().signal, events: run.events, env });
    expect(built).toMatchObject({ record: { published: true } });
    expect(await run.done()).toEqual({ removed: [], notes: [] });

    // A day later what was never shown is old, but a deployment that shows it again holds the lock.
    await project.apply("staging", "flights@v2.0.0");
    await project.release(3, slow);
    const deployment = during(() => clean(2));
    expect((await project.apply("staging", "flights@v3.0.0", { events: deployment.events })).status).toBe("deployed");
    expect(await deployment.done()).toEqual({ removed: [], notes: [] });
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 3 }]);
  });

  it("keeps what a rollback needs when the environment is cleaned", async () => {
    await using project = await flights();
    await project.apply("staging", "flights");
    await project.release(2);
    await project.apply("staging", "flights@v2.0.0");
    const env = { STAGING_URL: project.on.staging, PRODUCTION_URL: project.on.production };
    await cleanProject({ root: project.root, environment: "staging", all: true, dryRun: false, clock: { now: Date.now }, env });
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });
});
