import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres, type PostgresServer } from "../../harness/postgres.ts";
import { flightsProject, type Flights } from "./flights.ts";

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()), 120_000);
afterAll(() => server?.[Symbol.asyncDispose]());

/** An incremental table, a full one and a view, over a data file that comes with the release's commit. */
function filesOf(version: number, days: readonly string[]): Record<string, string> {
  return {
    "flights.pipeline.yml": `version: 1
pipeline: flights
sources:
  raw: { file: data/raw.csv, columns: { day: date, n: bigint } }
tasks:
  days: { sql: sql/days.sql, materialized: { incremental: { time: day, lookback: 1d } }, checks: [{ accepted_range: { column: n, min: 0 } }] }
  total: { sql: sql/total.sql, materialized: table }
  late: { sql: sql/late.sql, materialized: view }
`,
    "data/raw.csv": `day,n\n${days.join("\n")}\n`,
    "sql/days.sql": "select day, n from raw\n",
    "sql/total.sql": `select count(*) as days, sum(n) as n, ${version} as version from days\n`,
    "sql/late.sql": "select day, n from days where n > 15\n",
  };
}

const seen = async (project: Flights): Promise<{ days: unknown[]; total: unknown[]; late: unknown[] }> => ({
  days: (await project.query("staging", "SELECT n FROM flights.days ORDER BY day")).map(({ n }) => n),
  total: (await project.query("staging", "SELECT days, n, version FROM flights.total")).map((row) => Object.values(row).map(Number)),
  late: (await project.query("staging", "SELECT n FROM flights.late ORDER BY day")).map(({ n }) => n),
});

describe.each(["duckdb", "postgres"] as const)("incremental and full tables over data files on %s", (engine) => {
  it("are promoted together, are kept when a check does not hold, and go back together", async () => {
    const on = engine === "postgres" ? { staging: await server.database(), production: await server.database() } : undefined;
    await using project = await flightsProject(on);
    await project.release(2, filesOf(2, ["2026-01-01,1", "2026-01-02,2", "2026-01-03,30"]));
    expect(await project.apply("staging", "flights@v2.0.0")).toMatchObject({ status: "deployed" });
    const first = { days: [1, 2, 30], total: [[3, 33, 2]], late: [30] };
    expect(await seen(project)).toEqual(first);

    // The first day changed, too, but lies before the window: the incremental table goes on from what consumers have.
    await project.release(3, filesOf(3, ["2026-01-01,100", "2026-01-02,20", "2026-01-03,31", "2026-01-04,4"]));
    const plan = await project.plan("staging", "flights@v3.0.0");
    expect(plan.steps.map(({ action, name, kind }) => `${action} ${name} ${kind}`)).toEqual(["rebuild days incremental", "rebuild total table", "rebuild late view"]);
    expect(await project.apply("staging", "flights@v3.0.0")).toMatchObject({ status: "deployed" });
    const second = { days: [1, 20, 31, 4], total: [[4, 56, 3]], late: [20, 31] };
    expect(await seen(project)).toEqual(second);

    await project.release(4, filesOf(4, ["2026-01-04,-4", "2026-01-05,5"]));
    expect(await project.apply("staging", "flights@v4.0.0")).toMatchObject({ status: "failed" });
    expect(await seen(project)).toEqual(second);

    const back = await project.rollBack("staging");
    expect(back).toMatchObject({ status: "rolled back", plan: { notes: expect.arrayContaining([expect.stringContaining("incremental tables show the rows that they had then")]) } });
    expect(await seen(project)).toEqual(first);

    await project.release(5, filesOf(5, ["2026-01-03,33", "2026-01-04,44", "2026-01-05,5"]));
    expect(await project.apply("staging", "flights@v5.0.0")).toMatchObject({ status: "deployed" });
    expect((await seen(project)).days).toEqual([1, 33, 44, 5]);
  }, 300_000);
});
