import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../../shared/deploy/audit.ts";
import { takeLease } from "../../../shared/deploy/lock/lease.ts";
import { promote } from "../../../shared/deploy/promote.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { ENGINES, places } from "../../deploy/places.ts";
import { buildVersion, emptyShop, SCHEMA, versionsSeen } from "../../deploy/shop.ts";
import { flightsProject, TOWPATH_YML, VERSIONS, type Flights, type OnPostgres } from "./flights.ts";

const DAY_MS = 86_400_000;
const placeOn = places();
const ON_POSTGRES = TOWPATH_YML.replace("engine: duckdb, path: .towpath/staging.duckdb", 'engine: postgres, url: "${STAGING_URL}"').replace("engine: duckdb, path: .towpath/production.duckdb", 'engine: postgres, url: "${PRODUCTION_URL}"');

async function flights(on: (typeof ENGINES)[number], given?: OnPostgres): Promise<Flights> {
  if (on === "duckdb") return flightsProject();
  const databases = given ?? { staging: await placeOn(on), production: await placeOn(on) };
  for (const url of Object.values(databases)) {
    const engine = await openPostgres({ url });
    await engine.transaction((tx) => tx.executeOwn(["CREATE SCHEMA raw; CREATE TABLE raw.flights AS SELECT * FROM (VALUES (1, 5), (2, 40)) AS f (id, delay)"])).finally(() => engine.close());
  }
  return flightsProject(databases);
}

describe.each(ENGINES)("a clock that is a day wrong, on %s", (on) => {
  it.each([["ahead", DAY_MS], ["behind", -DAY_MS]])("on the machine that deploys, %s: it is said, the log has the environment's time, and no gate opens early", async (_, wrong) => {
    await using project = await flights(on);
    const clock = { now: () => Date.now() + wrong };
    const yml = on === "duckdb" ? TOWPATH_YML : ON_POSTGRES;
    await project.commit({ "towpath.yml": yml.replace("approval: github", "soak: 12h") });
    const deployed = await project.apply("staging", "flights", { clock });
    expect(deployed).toMatchObject({ status: "deployed" });
    expect(deployed.plan.notes.join()).toContain("are 1440 minutes apart");
    if (deployed.status === "deployed") expect(Math.abs(Date.parse(deployed.deployment.at) - Date.now())).toBeLessThan(600_000);
    expect((await project.plan("production", "flights", { clock })).refusals.map(({ gate }) => gate)).toEqual(["soak"]);
    await project.release(2);
    expect((await project.apply("staging", "flights@v2.0.0", { clock })).status).toBe("deployed");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 2 }]);
    expect((await project.rollBack("staging", { clock })).status).toBe("rolled back");
    expect(await project.query("staging", VERSIONS)).toEqual([{ version: 1 }]);
  });

  // What the environment has written moves, instead of its clock: only the difference between them matters.
  it.each([["forward", -1], ["back", 1]])("in the environment, set %s while somebody holds the lock: he is taken over and fenced off, and the history stays whole", async (_, days) => {
    await using shop = await emptyShop(await placeOn(on));
    const { engine } = shop;
    const [first, second, third] = [await buildVersion(engine, 1), await buildVersion(engine, 2), await buildVersion(engine, 3)];
    const dead = await takeLease({ engine, schema: SCHEMA, holder: "dead" });
    await promote({ engine, schema: SCHEMA, set: first.set, hide: [], promotion: first.promotion, token: dead.token });
    await engine.execute(`UPDATE ${SCHEMA}__towpath.towpath_lock SET since = since + INTERVAL '${days} days', expires = expires + INTERVAL '${days} days'`);
    await using lease = await takeLease({ engine, schema: SCHEMA, holder: "next", waitMs: 2_000 });
    await promote({ engine, schema: SCHEMA, set: second.set, hide: [], promotion: second.promotion, token: lease.token });
    await expect(promote({ engine, schema: SCHEMA, set: third.set, hide: [], promotion: third.promotion, token: dead.token })).rejects.toThrow("took over");
    await dead[Symbol.asyncDispose]();
    expect(await versionsSeen(engine)).toEqual([2]);
    expect(await auditEnvironment(engine, SCHEMA)).toMatchObject({ rows: 2, chain: [], drift: [] });
  });
});

it.each([["behind", "-"], ["ahead", "+"]])("a clock of the environment before that is a day %s opens no soak gate, and is said", async (_, sign) => {
  const on = { staging: await placeOn("postgres"), production: await placeOn("postgres") };
  await using project = await flights("postgres", on);
  const staging = await openPostgres({ url: on.staging });
  // A server whose clock is wrong: its sessions find this function before the one of Postgres.
  const wrong = `CREATE SCHEMA wrong; CREATE FUNCTION wrong.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT pg_catalog.clock_timestamp() ${sign} INTERVAL '1 day' $$`;
  await staging.transaction((tx) => tx.executeOwn([wrong, `ALTER DATABASE ${new URL(on.staging).pathname.slice(1)} SET search_path = wrong, pg_catalog, public`])).finally(() => staging.close());
  await project.commit({ "towpath.yml": ON_POSTGRES.replace("approval: github", "soak: 12h") });
  const deployed = await project.apply("staging", "flights");
  expect(deployed).toMatchObject({ status: "deployed" });
  if (deployed.status === "deployed") expect(Math.abs(Date.parse(deployed.deployment.at) - Date.now())).toBeGreaterThan(DAY_MS - 600_000);
  const { refusals, notes } = await project.plan("production", "flights");
  expect(refusals).toMatchObject([{ gate: "soak", text: expect.stringContaining("flights 1.0.0 has been in staging for 0") }]);
  expect(notes).toContain("the clock of this machine and that of staging are 1440 minutes apart: how long a release has been in staging is counted by the one that says less");
});
