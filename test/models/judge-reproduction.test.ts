import { describe, expect, it } from "vitest";
import { judgeReproduction } from "../../shared/models/judge-reproduction.ts";
import { originDiff } from "../../shared/models/origin-diff.ts";
import type { ModelOriginRecord } from "../../shared/results/record.ts";

const asked = { recorded: { auc: 0.8 }, noise: { auc: 0.01 }, differences: [] };
const origin: ModelOriginRecord = { code: "c1", data: [{ name: "features", rows: 10, columns: 2, schema: "s", digest: "d" }], params: { trees: 200 }, seed: 7, environment: { platform: "linux-x64", python: "3.11.7", packages: { numpy: "2.3.5" } } };

describe("a reproduction", () => {
  it.each([
    [0.8, "reproduced"],
    [0.8 + 1e-12, "reproduced"],
    [0.815, "reproduced"],
    [0.83, "differs"],
    [0.77, "differs"],
  ])("of 0.8 with a noise of 0.01 that gives %d is %s", (auc, outcome) => {
    expect(judgeReproduction({ ...asked, now: { auc } }).outcome).toBe(outcome);
  });

  it("cannot tell about a difference whose noise nobody knows, nor about nothing", () => {
    expect(judgeReproduction({ ...asked, noise: {}, now: { auc: 0.8001 } }).outcome).toBe("cannot-tell");
    expect(judgeReproduction({ recorded: {}, now: {}, noise: {}, differences: [] }).outcome).toBe("cannot-tell");
    expect(judgeReproduction({ recorded: {}, now: {}, noise: {}, differences: [], samePredictions: true }).outcome).toBe("reproduced");
  });

  it("is none when a metric is gone", () => {
    expect(judgeReproduction({ ...asked, now: {} })).toMatchObject({ outcome: "differs", metrics: [{ status: "missing" }] });
  });

  it("is only an agreement when something differs", () => {
    const differences = [{ part: "seed" as const, sentence: "the seed was 7 and is 8" }];
    expect(judgeReproduction({ ...asked, now: { auc: 0.8 }, differences })).toMatchObject({ outcome: "agrees", sentence: expect.stringContaining("What differs: the seed was 7 and is 8.") });
  });

  it("shows more digits when four of them are the same", () => {
    expect(judgeReproduction({ ...asked, noise: {}, now: { auc: 0.80000001 } }).sentence).toContain("auc was 0.8 and is 0.80000001");
  });
});

describe("what differs between two trainings", () => {
  it("is nothing for the same origin", () => {
    expect(originDiff(origin, structuredClone(origin))).toEqual([]);
  });

  it.each<[string, Partial<ModelOriginRecord>, string]>([
    ["the rows", { data: [{ name: "features", rows: 10, columns: 2, schema: "s", digest: "e" }] }, "data: features: as many rows, but not the same"],
    ["their number", { data: [{ name: "features", rows: 11, columns: 2, schema: "s", digest: "e" }] }, "data: features: 10 → 11 rows"],
    ["their columns", { data: [{ name: "features", rows: 10, columns: 3, schema: "t", digest: "e" }] }, "data: features: its columns or their types changed"],
    ["what is not known", { data: [{ name: "features", rows: 10, columns: 2, schema: "s", problem: "too many" }] }, "data: features: nobody knows whether its rows are the same: too many"],
    ["an input", { data: [] }, "data: features is no longer read"],
    ["the code", { code: "c2" }, "code: the code changed"],
    ["the seed", { seed: 8 }, "seed: the seed was 7 and is 8"],
    ["a library", { environment: { ...origin.environment, packages: { numpy: "2.4.0" } } }, "environment: numpy 2.3.5 → 2.4.0"],
    ["the machine", { environment: { ...origin.environment, platform: "darwin-arm64" } }, "environment: linux-x64 → darwin-arm64"],
  ])("is told of %s", (_, change, sentence) => {
    expect(originDiff(origin, { ...origin, ...change }).map((each) => `${each.part}: ${each.sentence}`)).toEqual([sentence]);
  });
});
