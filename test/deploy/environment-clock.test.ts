import { expect, test } from "vitest";
import { environmentClock } from "../../shared/deploy/log/log-table.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";

test.each(ENGINES)("the clock of an environment is an instant near ours (%s)", async (name) => {
  const engine = await openTestEngine(name, { timezone: "Asia/Tokyo" });
  const instant = await environmentClock(engine, engine);
  expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Math.abs(Date.parse(instant) - Date.now())).toBeLessThan(60_000);
  await engine.close();
});

test("a transaction on Postgres that has waited writes when it goes on, not when it began", async () => {
  const engine = await openTestEngine("postgres");
  await engine.transaction(async (tx) => {
    const first = Date.parse(await environmentClock(tx, engine));
    await tx.query("SELECT pg_sleep(0.2)");
    expect(Date.parse(await environmentClock(tx, engine)) - first).toBeGreaterThanOrEqual(190);
  });
  await engine.close();
});
