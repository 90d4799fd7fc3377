import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../../shared/deploy/audit.ts";
import { policyEnvironment, readPolicy } from "../../../shared/deploy/policy/read-policy.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { applyTo, type Deployed } from "../../../shared/verbs/deploy/deploy-project.ts";
import { findRelease } from "../../../shared/verbs/deploy/find-release.ts";
import { faultyEngine, Killed, type Faults } from "../../deploy/faulty-engine.ts";
import { flightsProject, VERSIONS, type Flights } from "./flights.ts";

/** In CI every third point, another third each day; all of them in `npm run prove`. */
const STRIDE = process.env["PROVE"] === "1" ? 1 : 3;
const OFFSET = Math.floor(Date.now() / 86_400_000) % STRIDE;

async function apply(project: Flights, engine: Engine, version: number): Promise<Deployed> {
  const git = nodeGit(project.root);
  const policy = await readPolicy(git, project.root);
  const request = { root: project.root, environment: "staging", release: `flights@v${version}.0.0`, who: "ada", version: "0.0.0", cache: true, waitMs: 10_000, env: {}, signal: new AbortController().signal, events: () => {}, clock: { now: Date.now } };
  return applyTo(request, { policy, environment: policyEnvironment(policy, "staging"), release: await findRelease(git, project.root, request.release, policy.project.name), engine });
}

async function memory(project: Flights): Promise<Engine & AsyncDisposable> {
  const engine = await openDuckDb({ path: ":memory:", allowedDirectories: [project.root], threads: 1 });
  return Object.assign(engine, { [Symbol.asyncDispose]: () => engine.close() });
}

/** Deploys 1, then 2 until it dies, looks, deploys 2 again and looks. Gives how many effects there were. */
async function dieOnce(project: Flights, faults: Faults): Promise<{ effects: number; died: boolean; committed: boolean }> {
  await using engine = await memory(project);
  await apply(project, engine, 1);
  const faulty = faultyEngine(engine, faults);
  const outcome = await apply(project, faulty.engine, 2).catch((error: unknown) => error);
  if (outcome instanceof Error && !(outcome instanceof Killed) && !faulty.dead()) throw outcome;
  const [seen] = [await engine.query(VERSIONS)];
  const audit = await auditEnvironment(engine, "flights");
  expect(seen).toHaveLength(1);
  const committed = Number(seen[0]?.["version"]) === 2;
  expect({ rows: audit.rows, chain: audit.chain, drift: audit.drift }).toEqual({ rows: committed ? 2 : 1, chain: [], drift: [] });
  // Nobody mends anything by hand: the same command again ends where one that was never killed ends.
  const again = await apply(project, engine, 2);
  expect(again.status).toBe(committed ? "unchanged" : "deployed");
  expect(await engine.query(VERSIONS)).toEqual([{ version: 2 }]);
  expect(await auditEnvironment(engine, "flights")).toMatchObject({ rows: 2, chain: [], drift: [] });
  return { effects: faulty.effects(), died: faulty.dead(), committed };
}

describe("a deployment that dies at a side effect", () => {
  it("leaves the old release or the new one, with its row, and the next one converges", async () => {
    await using project = await flightsProject();
    await project.release(2);
    const { effects } = await dieOnce(project, { at: 0, when: "before" });
    let [tried, after] = [0, 0];
    for (let at = 1 + OFFSET; at <= effects; at += STRIDE) {
      for (const when of ["before", "after"] as const) {
        const { died, committed } = await dieOnce(project, { at, when });
        expect(died).toBe(true);
        tried++;
        if (committed) after++;
      }
    }
    process.stdout.write(`failpoints: ${tried} of ${effects * 2} points, ${after} after the commit, 0 violated\n`);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(tried);
  }, 3_600_000);
});
