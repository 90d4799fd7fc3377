import { describe, expect, it } from "vitest";
import { startWorkflow } from "../../shared/github/workflow/start-workflow.ts";
import { faultsAt, type Fault } from "../fakes/github/faults.ts";
import { ownToken } from "../fakes/github/seed.ts";
import { shop, world, type TestWorld } from "./world.ts";

const start = (here: TestWorld, token = "own"): Promise<string> => here.clock.run(() => startWorkflow(here.client({ token }), { repository: shop, file: "towpath-deploy.yml", branch: "main", inputs: { release: "flights@v1.4.0" }, runName: "deploy flights@v1.4.0" }));
const runs = ({ fake }: TestWorld): unknown[] => fake.repository("acme", "shop").workflowRuns.map(({ event, title, inputs }) => ({ event, title, inputs }));
const ONE = [{ event: "workflow_dispatch", title: "deploy flights@v1.4.0", inputs: { release: "flights@v1.4.0" } }];

describe("a workflow", () => {
  it("is started with its inputs", async () => {
    const here = world();
    expect(await start(here)).toBe("started");
    expect(await start(here)).toBe("there");
    expect(runs(here)).toEqual(ONE);
    expect(here.fake.violations).toEqual([]);
  });

  const faults: Fault[] = [{ kind: "502-before" }, { kind: "502-after" }, { kind: "reset-before" }, { kind: "reset-after" }, { kind: "slow", ms: 40_000 }, { kind: "429", retryAfter: 3 }];
  for (const fault of faults) {
    it(`is started once after ${fault.kind}`, async () => {
      const here = world(1, { faults: faultsAt({ 1: fault }) });
      await start(here);
      expect(runs(here)).toEqual(ONE);
    });
  }

  it("says which permission is missing", async () => {
    const here = world(1, { tokens: { own: { ...ownToken, permissions: { contents: "write", actions: "read" } } } });
    await expect(start(here)).rejects.toThrow(/The token may not write workflow runs and artifacts \(403 .*`actions: write`/);
  });
});
