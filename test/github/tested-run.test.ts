import { describe, expect, it } from "vitest";
import { testedRun } from "../../shared/github/workflow/tested-run.ts";
import { newRepository } from "../fakes/github/seed.ts";
import type { WorkflowRun } from "../fakes/github/state.ts";
import { shop, world, type TestWorld } from "./world.ts";

const COMMIT = "c".repeat(40);
const RUN: WorkflowRun = { id: 90, name: "Towpath", path: ".github/workflows/towpath.yml", number: 5, attempt: 1, event: "push", status: "completed", conclusion: "success", head: { owner: "acme", name: "shop", branch: "main", sha: COMMIT } };

/** Answers take a moment, as they do: a client whose time is over gets none. */
const here = (...workflowRuns: WorkflowRun[]): TestWorld => world(1, { repositories: [newRepository({ workflowRuns })], latency: () => 200 });

async function find(place: TestWorld, meanwhile: () => Promise<void> = async () => {}): Promise<{ found: unknown; seconds: number; told: string[] }> {
  const told: string[] = [];
  const started = place.clock.now();
  const [found] = await place.clock.run(() => Promise.all([testedRun(place.client(), { repository: shop, file: "towpath.yml", branch: "main", commit: COMMIT, signal: new AbortController().signal, tell: (message) => void told.push(message) }), meanwhile()]));
  expect(place.fake.violations).toEqual([]);
  return { found, seconds: (place.clock.now() - started) / 1000, told };
}

describe("the run that has tested a commit", () => {
  it("is the newest one of the default branch", async () => {
    expect((await find(here(RUN, { ...RUN, id: 91 }))).found).toEqual({ id: 91 });
  });

  it.each<[string, Partial<WorkflowRun>]>([
    ["of another commit", { head: { ...RUN.head, sha: "d".repeat(40) } }],
    ["of a branch", { head: { ...RUN.head, branch: "feature-7" } }],
    ["of a pull request", { event: "pull_request" }],
    ["of a fork", { head: { ...RUN.head, owner: "stranger" } }],
    ["of another workflow", { path: ".github/workflows/other.yml" }],
  ])("is none %s", async (_, other) => {
    const { found, seconds } = await find(here({ ...RUN, ...other }));
    expect(found).toEqual({ why: "towpath.yml has no run of commit cccccccccccc on main" });
    expect(seconds).toBeGreaterThanOrEqual(60);
  });

  it("is waited for until it has ended, and not for ever", async () => {
    const place = here({ ...RUN, status: "in_progress", conclusion: null });
    const ended = await find(place, async () => {
      await place.clock.sleep(20 * 60_000);
      place.fake.change("acme", "shop", (before) => ({ ...before, workflowRuns: [RUN] }));
    });
    expect(ended).toMatchObject({ found: { id: 90 }, told: ["waiting for towpath.yml (run 90), whose record tells whether checks and models hold"] });
    expect(ended.seconds).toBeLessThan(21 * 60);
    expect((await find(here({ ...RUN, status: "in_progress", conclusion: null }))).found).toEqual({ why: "the run of towpath.yml had not ended after 45 minutes" });
  });
});
