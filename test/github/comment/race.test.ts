import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stickyComment } from "../../../shared/github/comment/sticky-comment.ts";
import type { Timing } from "../../../shared/github/client/timing.ts";
import { seededFaults } from "../../fakes/github/faults.ts";
import { randomFrom } from "../../fakes/github/random.ts";
import { markOf, textOf } from "./marks.ts";
import { seeds, shop, world, type TestWorld } from "../world.ts";

const RUNS = [1, 2, 3, 4];
const bodies = ({ fake }: TestWorld): string[] => fake.repository("acme", "shop").comments.map(({ body }) => body);

describe("four reporters at once", () => {
  it("leave one comment with the newest text, in whatever order their requests arrive and their answers come back", { timeout: 3_600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom(undefined, 0, 2, 3), async (scheduler, before) => {
        const here = world();
        if (before !== undefined) here.fake.change("acme", "shop", (repository) => ({ ...repository, comments: [{ id: 1, issue: 7, author: "github-actions[bot]", body: textOf(before, "before"), createdAt: "2026-11-24T00:00:00Z", updatedAt: "2026-11-24T00:00:00Z", edits: [] }] }));
        // Requests and answers both wait for their turn; a pause is only one more turn.
        const arrive = scheduler.scheduleFunction(here.fake.fetch);
        const late: typeof fetch = async (input, init) => scheduler.schedule(Promise.resolve(await arrive(input, init)));
        const timing: Timing = { now: () => 0, random: () => 0.5, sleep: (ms, signal) => (signal === undefined && ms < 20_000 ? scheduler.schedule(Promise.resolve()) : new Promise(() => undefined)) };
        const all = Promise.all(RUNS.map((run) => stickyComment(here.client({ fetch: late, timing }), { repository: shop, number: 7, body: textOf(run, `text of ${run}`), markOf })));
        await scheduler.waitFor(all);
        expect(bodies(here)).toEqual([textOf(4, "text of 4")]);
        expect(here.fake.violations).toEqual([]);
      }),
      { numRuns: process.env["PROVE"] === "1" ? 5_000 : 100 },
    );
  });

  it("also when each reads from copies that lag", { timeout: 3_600_000 }, async () => {
    for (const seed of seeds(60, 3_000)) {
      const clocked = world(seed);
      const { clock } = clocked;
      const here = world(seed, { clock, latency: () => 50 + clock.random() * 2_000, faults: seededFaults(randomFrom(seed), { share: 0, most: 0 }) });
      await clock.run(() => Promise.all(RUNS.map(async (run) => {
        await clock.sleep(clock.random() * 5_000);
        await stickyComment(clocked.client({ fetch: here.fake.fetch }), { repository: shop, number: 7, body: textOf(run, `text of ${run}`), markOf });
      })));
      expect(bodies(here), `seed ${seed}`).toEqual([textOf(4, "text of 4")]);
    }
  });
});
