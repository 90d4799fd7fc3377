import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../../shared/deploy/audit.ts";
import { policyEnvironment, readPolicy } from "../../../shared/deploy/policy/read-policy.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { applyTo, type Deployed } from "../../../shared/verbs/deploy/deploy-project.ts";
import { findRelease } from "../../../shared/verbs/deploy/find-release.ts";
import { faultyEngine, Killed, type Faults } from "../../deploy/faulty-engine.ts";
import { ENGINES, places } from "../../deploy/places.ts";
import { FULL, prove } from "../../harness/proof.ts";
import { flightsProject, VERSIONS, type Flights } from "./flights.ts";

/** In CI every third point (on Postgres, where each takes longer, every ninth), others each day, and the last one, which comes after the commit; all of them in `npm run prove`. */
const STRIDE = { duckdb: FULL ? 1 : 3, postgres: FULL ? 1 : 9 };
/** Makes an empty database, but for the source. */
type Fresh = () => Promise<Engine & AsyncDisposable>;

const placeOn = places();

async function apply(project: Flights, engine: Engine, version: number): Promise<Deployed> {
  const git = nodeGit(project.root);
  const policy = await readPolicy(git, project.root);
  const request = { root: project.root, environment: "staging", release: `flights@v${version}.0.0`, who: "ada", version: "0.0.0", cache: true, waitMs: 10_000, env: { STAGING_URL: "" }, signal: new AbortController().signal, events: () => {}, clock: { now: Date.now } };
  return applyTo(request, { policy, environment: policyEnvironment(policy, "staging"), release: await findRelease(git, project.root, request.release, policy.project.name), engine });
}

const closing = (engine: Engine): Engine & AsyncDisposable => Object.assign(engine, { [Symbol.asyncDispose]: () => engine.close() });

/** Deploys 2 until it dies, looks, deploys 2 again and looks. Gives how many effects there were. */
async function dieOnce(project: Flights, fresh: Fresh, faults: Faults): Promise<{ effects: number; died: boolean; committed: boolean }> {
  await using engine = await fresh();
  await apply(project, engine, 1);
  const faulty = faultyEngine(engine, faults);
  const outcome = await apply(project, faulty.engine, 2).catch((error: unknown) => error);
  if (outcome instanceof Error && !(outcome instanceof Killed) && !faulty.dead()) throw outcome;
  const seen = await engine.query(VERSIONS);
  const audit = await auditEnvironment(engine, "flights");
  expect(seen).toHaveLength(1);
  const committed = Number(seen[0]?.["version"]) === 2;
  expect({ rows: audit.rows, chain: audit.chain, drift: audit.drift }).toEqual({ rows: committed ? 2 : 1, chain: [], drift: [] });
  // The dead one cannot give its lock back; instead of waiting for its time to run out, the time is let run out.
  if (engine.name === "postgres") await engine.execute("UPDATE flights__towpath.towpath_lock SET expires = now() - INTERVAL '1 second'");
  // Nobody mends anything by hand: the same command again ends where one that was never killed ends.
  const again = await apply(project, engine, 2);
  // Nobody can tell whether a table of Postgres that is a source has changed, so there it is built and deployed once more.
  const anew = !committed || engine.name === "postgres";
  expect(again.status).toBe(anew ? "deployed" : "unchanged");
  expect(await engine.query(VERSIONS)).toEqual([{ version: 2 }]);
  expect(await auditEnvironment(engine, "flights")).toMatchObject({ rows: (committed ? 2 : 1) + (anew ? 1 : 0), chain: [], drift: [] });
  return { effects: faulty.effects(), died: faulty.dead(), committed };
}

async function on(name: (typeof ENGINES)[number]): Promise<{ project: Flights; fresh: Fresh }> {
  if (name === "duckdb") {
    const project = await flightsProject();
    return { project, fresh: async () => closing(await openDuckDb({ path: ":memory:", allowedDirectories: [project.root], threads: 1 })) };
  }
  const project = await flightsProject({ staging: "", production: "" });
  return {
    project,
    async fresh() {
      const engine = closing(await openPostgres({ url: await placeOn("postgres") }));
      await engine.transaction((tx) => tx.executeOwn(["CREATE SCHEMA raw; CREATE TABLE raw.flights AS SELECT * FROM (VALUES (1, 5), (2, 40)) AS f (id, delay)"]));
      return engine;
    },
  };
}

describe.each(ENGINES)("a deployment on %s that dies at a side effect", (name) => {
  it("leaves the old release or the new one, with its row, and the next one converges", () => prove(`failpoints on ${name}`, "points, before and after side effects", async (tally) => {
    const { project, fresh } = await on(name);
    await using _ = project;
    await project.release(2);
    const { effects } = await dieOnce(project, fresh, { at: 0, when: "before" });
    const offset = Math.floor(Date.now() / 86_400_000) % STRIDE[name];
    let after = 0;
    const points = Array.from({ length: effects }, (_, index) => index + 1).filter((at) => (at - 1) % STRIDE[name] === offset || at === effects);
    for (const at of points) {
      for (const when of ["before", "after"] as const) {
        tally.tried++;
        const { died, committed } = await dieOnce(project, fresh, { at, when });
        expect(died).toBe(true);
        if (committed) after++;
      }
    }
    tally.notes.push(`of ${effects * 2}`, `${after} after the commit`);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(tally.tried);
  }), 3_600_000);
});
