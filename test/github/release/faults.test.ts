import { describe, expect, it } from "vitest";
import { GitHubError } from "../../../shared/github/client/github-error.ts";
import { seededFaults, type Faults } from "../../fakes/github/faults.ts";
import { randomFrom } from "../../fakes/github/random.ts";
import { prove } from "../../harness/proof.ts";
import { seeds, shop, world, type TestWorld } from "../world.ts";
import { headOf, publish, state, TAG, wanted, WHOLE } from "./release-world.ts";

describe("a release under faults", () => {
  // The last one once took the draft of another run for its own.
  const all = [...seeds(200, 10_000), ...(process.env["PROVE_CASE"] === undefined ? [20_268_090] : [])];
  it(`is neither doubled nor published by half, whatever fails, with ${all.length} seeds`, { timeout: 3_600_000 }, () => prove("releases under faults", "schedules", async (tally) => {
    const tried = { faulty: 0, broken: 0, gaveUp: 0, together: 0 };
    for (const seed of all) {
      tally.tried++;
      const random = randomFrom(seed);
      const here = watched(seed);
      const together = random() < 0.3;
      if (together) tried.together++;
      const shown = `seed ${seed}`;
      await here.clock.run(async () => {
        here.fake.setFaults(faultsFrom(random, tried));
        const runs = Array.from({ length: together ? 2 : 1 }, async () => publish(here).then(() => true, toldWhy));
        // A run that gives up says so, and may leave a draft; one that holds leaves nothing but the release.
        const held = (await Promise.all(runs)).every(Boolean);
        if (held) expect(state(here), shown).toEqual({ tag: headOf(here), annotated: true, releases: WHOLE });
        else tried.gaveUp++;
        // Whatever was left, the next run, while copies still lag, makes it whole.
        here.fake.setFaults(seededFaults(random, { share: 0, most: 0 }));
        await publish(here);
      });
      expect(state(here), shown).toEqual({ tag: headOf(here), annotated: true, releases: WHOLE });
      expect(here.halves, shown).toEqual([]);
      expect(here.fake.violations, shown).toEqual([]);
    }
    expect(tried.faulty).toBeGreaterThan(all.length * 0.7);
    if (all.length > 1) expect(tried.broken).toBeGreaterThan(0);
    expect(tried.gaveUp).toBeLessThan(all.length * 0.2);
    tally.notes.push(`${tried.faulty} with faults`, `${tried.broken} broken uploads`, `${tried.together} with two runs at once`, "0 duplicates", "0 half releases", `${tried.gaveUp} first runs gave up and said so, all whole after the next`);
  }));

  it("would see a half release: whoever publishes before the file is there makes one", async () => {
    const here = watched(1);
    await here.clock.run(() => here.client().rest.repos.createRelease({ ...shop, tag_name: TAG, draft: false }));
    expect(here.halves).toEqual(["published without its file", "published without its tag"]);
  });

  it("would see a duplicate: a client that repeats POST blindly makes them", async () => {
    let doubled = 0;
    for (let seed = 0; seed < 60; seed++) {
      const here = world(seed, { faults: seededFaults(randomFrom(seed), { share: 0.5, most: 4 }) });
      await here.clock.run(() => here.client().rest.repos.createRelease({ ...shop, tag_name: TAG, draft: true, body: wanted(here).notes, request: { repeat: "always" } }).catch(() => undefined));
      if (state(here).releases.length > 1) doubled++;
    }
    expect(doubled).toBeGreaterThan(10);
  });
});

/** A world that is looked at after every request: what anybody could have seen. */
function watched(seed: number): TestWorld & { halves: string[] } {
  const here = world(seed);
  const halves: string[] = [];
  const fetchAndLook: typeof fetch = async (input, init) => {
    try {
      return await here.fake.fetch(input, init);
    } finally {
      const published = state(here).releases.filter(({ draft }) => !draft);
      if (published.length > 1) halves.push("two published");
      if (published.some(({ assets }) => !assets.includes("manifest.json uploaded right"))) halves.push("published without its file");
      if (published.length > 0 && !state(here).annotated) halves.push("published without its tag");
    }
  };
  return { ...here, halves, client: (options) => here.client({ fetch: fetchAndLook, ...options }) };
}

/** Faults as everywhere, and uploads that break in the middle. */
function faultsFrom(random: () => number, tried: { faulty: number; broken: number }): Faults {
  const faults = seededFaults(random, { share: 0.1 + random() * 0.5, most: 1 + Math.floor(random() * 6) });
  let counted = false;
  return (call) => {
    const fault = faults(call);
    if (fault === undefined || fault.kind === "stale") return fault;
    if (!counted) tried.faulty++;
    counted = true;
    if (call.method !== "POST" || !call.route.endsWith("/assets") || fault.kind !== "502-before") return fault;
    tried.broken++;
    return { kind: "half" };
  };
}

function toldWhy(error: unknown): false {
  if (!(error instanceof GitHubError)) throw error;
  return false;
}
