import { expect, it } from "vitest";
import { cleanProject } from "../../../shared/verbs/clean-project.ts";
import { flightsProject, TOWPATH_YML, VERSIONS } from "./flights.ts";

const DAY_MS = 86_400_000;
const GUARDED = TOWPATH_YML.replace("promote_from: staging, approval: github", "approval: github");

it("a guarded environment keeps for rollbacks what the default branch says, whatever is checked out", async () => {
  await using project = await flightsProject();
  await project.commit({ "towpath.yml": GUARDED });
  for (const version of [2, 3]) {
    await project.release(version, { "towpath.yml": GUARDED });
    const { digest } = await project.plan("production", `flights@v${version}.0.0`);
    expect(await project.apply("production", `flights@v${version}.0.0`, { approved: digest })).toMatchObject({ status: "deployed" });
  }
  project.git("checkout", "-q", "-b", "work");
  await project.commit({ "towpath.yml": GUARDED.replace(", approval: github", ", keep_releases: 0, keep_days: 0") });
  const clean = (defaultBranch?: string) => cleanProject({ ...(defaultBranch === undefined ? {} : { defaultBranch }), root: project.root, environment: "production", all: false, dryRun: false, clock: { now: () => Date.now() + 30 * DAY_MS }, env: {} });
  expect(await clean()).toEqual({ removed: [], notes: [] });
  expect((await project.rollBack("production")).status).toBe("rolled back");
  expect(await project.query("production", VERSIONS)).toEqual([{ version: 2 }]);

  const { removed, notes } = await clean("trunk");
  expect([removed, notes]).toEqual([[], [expect.stringContaining("production: nothing was dropped: the default branch trunk is not in this clone")]]);

  // The same said on the default branch holds.
  project.git("checkout", "-q", "main");
  await project.commit({ "towpath.yml": GUARDED.replace("approval: github", "approval: github, keep_releases: 0, keep_days: 0") });
  expect((await clean()).removed.length).toBeGreaterThan(0);
});
