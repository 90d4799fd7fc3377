import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jobGraph } from "../../shared/run/job-graph.ts";
import { schedule, stuck, type Job } from "../../shared/run/schedule.ts";

async function trace(jobs: readonly Job[], { limit = 2, failing = [] as readonly string[], signal }: { limit?: number; failing?: readonly string[]; signal?: AbortSignal } = {}) {
  const order: string[] = [];
  const skipped: [string, string][] = [];
  let running = 0;
  let most = 0;
  await schedule(jobs, {
    limit, signal,
    async run(id) {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      order.push(id);
      return !failing.includes(id);
    },
    skip: (id, because) => skipped.push([id, because]),
  });
  return { order, skipped, most };
}

describe("schedule", () => {
  it("runs what is ready at once, up to the limit", async () => {
    const jobs = ["a", "b", "c", "d", "e"].map((id) => ({ id, inputs: [] }));
    expect(await trace(jobs, { limit: 3 })).toMatchObject({ most: 3, order: ["a", "b", "c", "d", "e"] });
  });

  it("skips only what depends on a failure", async () => {
    const jobs = [{ id: "a", inputs: [] }, { id: "b", inputs: ["a"] }, { id: "c", inputs: ["b"] }, { id: "d", inputs: [] }, { id: "e", inputs: ["d"] }];
    expect(await trace(jobs, { failing: ["a"] })).toMatchObject({ order: ["a", "d", "e"], skipped: [["b", "a"], ["c", "a"]] });
  });

  it("waits for a step that it does not need, and goes on when that fails", async () => {
    const jobs: Job[] = [{ id: "a", inputs: [] }, { id: "b", inputs: [] }, { id: "b checks", inputs: ["b"], after: ["a"] }];
    expect((await trace(jobs, { failing: ["a"] })).order).toEqual(["a", "b", "b checks"]);
  });

  it("starts light jobs beside the limit", async () => {
    const jobs: Job[] = Array.from({ length: 20 }, (_, i) => ({ id: `v${i}`, inputs: [], light: true }));
    expect((await trace(jobs, { limit: 1 })).most).toBe(20);
  });

  it("starts nothing after it was cancelled", async () => {
    const controller = new AbortController();
    const started: string[] = [];
    await schedule([{ id: "a", inputs: [] }, { id: "b", inputs: ["a"] }], {
      limit: 1, signal: controller.signal, skip: () => undefined,
      async run(id) {
        started.push(id);
        controller.abort();
        return true;
      },
    });
    expect(started).toEqual(["a"]);
  });

  it("ends, and runs or skips every job exactly once, whatever the graph", async () => {
    const graph = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), fc.array(fc.nat(), { maxLength: 2 }), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 25 });
    await fc.assert(fc.asyncProperty(graph, fc.integer({ min: 1, max: 4 }), async (shape, limit) => {
      // Edges only point backwards, so there is no cycle.
      const jobs = shape.map(([inputs, after, light], index): Job => ({ id: `j${index}`, inputs: index === 0 ? [] : inputs.map((each) => `j${each % index}`), after: index === 0 ? [] : after.map((each) => `j${each % index}`), light }));
      const failing = shape.flatMap(([, , , fails], index) => (fails ? [`j${index}`] : []));
      const { order, skipped } = await trace(jobs, { limit, failing });
      expect([...order, ...skipped.map(([id]) => id)].toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
      for (const { id, inputs } of jobs) if (order.includes(id)) for (const input of inputs) expect(order.indexOf(input)).toBeLessThan(order.indexOf(id));
    }), { numRuns: 200 });
  });
});

const upstream = (edges: Record<string, string[]>) => (id: string): Set<string> => {
  const seen = new Set<string>();
  const visit = (each: string): void => {
    for (const input of edges[each] ?? []) if (!seen.has(input)) visit((seen.add(input), input));
  };
  visit(id);
  return seen;
};
const nodes = (edges: Record<string, string[]>) => Object.entries(edges).map(([id, inputs]) => ({ id, inputs }));

describe("the steps of a run", () => {
  it("check a task when what its references name is there", () => {
    const edges = { flights: [], airports: [], days: ["flights"] };
    const { jobs, steps } = jobGraph(nodes(edges), new Map([["flights", ["airports"]]]), upstream(edges));
    expect([...steps.values()]).toEqual([
      { node: "flights", does: "build" }, { node: "flights", does: "check" }, { node: "airports", does: "all" }, { node: "days", does: "all" },
    ]);
    expect(jobs.find(({ id }) => id === "days")?.inputs).toEqual(["flights\0checks"]);
  });

  it("leave the comparison with the base to a step that nothing waits for, and that comes also after a failed check", () => {
    const edges = { flights: [], days: ["flights"] };
    const { jobs, steps } = jobGraph(nodes(edges).map((node) => ({ ...node, compared: node.id === "flights" })), new Map(), upstream(edges));
    expect([...steps.values()]).toContainEqual({ node: "flights", does: "compare" });
    expect(jobs.find(({ id }) => id === "flights\0compare")).toEqual({ id: "flights\0compare", inputs: [], after: ["flights"] });
    expect(jobs.find(({ id }) => id === "days")?.inputs).toEqual(["flights"]);
  });

  it("need no step of their own for what is upstream anyway", () => {
    const edges = { airports: [], flights: ["airports"] };
    expect(jobGraph(nodes(edges), new Map([["flights", ["airports"]]]), upstream(edges)).jobs).toHaveLength(2);
  });

  it("do not wait for each other for ever when a check reads what is built from its table", () => {
    const edges = { orders: [], totals: ["orders"] };
    const { jobs } = jobGraph(nodes(edges), new Map([["orders", ["totals"]]]), upstream(edges));
    expect(stuck(jobs).size).toBe(0);
    expect(jobs.find(({ id }) => id === "totals")?.inputs).toEqual(["orders"]);
  });

  it("are never stuck, whatever reads what", () => {
    const shape = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), fc.array(fc.nat(), { maxLength: 3 })), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(shape, (rows) => {
      const edges = Object.fromEntries(rows.map(([inputs], index) => [`n${index}`, index === 0 ? [] : inputs.map((each) => `n${each % index}`)]));
      const reads = new Map(rows.map(([, others], index): [string, string[]] => [`n${index}`, others.map((each) => `n${each % rows.length}`).filter((id) => id !== `n${index}`)]));
      expect(stuck(jobGraph(nodes(edges), reads, upstream(edges)).jobs).size).toBe(0);
    }), { numRuns: 500 });
  });
});
