import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../shared/graph/build-graph.ts";
import { findCycles } from "../../shared/graph/find-cycles.ts";
import { renderMermaid } from "../../shared/graph/mermaid.ts";
import { graphOf, projectOf } from "./project-of.ts";

describe("graph", () => {
  it("connects what the SQL reads and the declared inputs, its own pipeline first", async () => {
    const project = await projectOf({
      a: "sources:\n  raw: { table: lake.raw_events }\ntasks:\n  events: { sql: e.sql }\n  more: { python: m.py, inputs: [events] }\n",
      b: "tasks:\n  events: { sql: e.sql }\n  joined: { sql: j.sql }\n",
    });
    const graph = buildGraph(project, new Map([["a.events", [["lake", "raw_events"]]], ["b.joined", [["Events"], ["a", "events"], ["nowhere"]]]]));
    expect(graph.inputs("a.events")).toEqual(["a.raw"]);
    expect(graph.inputs("a.more")).toEqual(["a.events"]);
    expect(graph.inputs("b.joined")).toEqual(["b.events", "a.events"]);
    expect(graph.unknownInputs("b.joined")).toEqual([{ name: "nowhere", tableRef: 2 }]);
    expect([...graph.downstream("a.raw")].toSorted()).toEqual(["a.events", "a.more", "b.joined"]);
    expect([...graph.upstream("b.joined")].toSorted()).toEqual(["a.events", "a.raw", "b.events"]);
  });

  it("names a cycle as a path and keeps its members and their readers out of the order", async () => {
    const graph = await graphOf({ p: "tasks:\n  a: { sql: a.sql, inputs: [b] }\n  b: { sql: b.sql, inputs: [c] }\n  c: { sql: c.sql, inputs: [a] }\n  d: { sql: d.sql, inputs: [c] }\n  e: { sql: e.sql }\n" });
    expect(graph.cycles).toEqual([["p.a", "p.b", "p.c"]]);
    expect(graph.order).toEqual(["p.e"]);
  });

  it("finds a cycle exactly when there is one, and each reported path is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }).chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size })), (edges) => {
        const ids = edges.map((_, index) => String(index));
        const inputs = (id: string): string[] => (edges[Number(id)] ?? []).map(String);
        const cycles = findCycles(ids, inputs);
        for (const cycle of cycles) cycle.forEach((id, index) => expect(inputs(id)).toContain(cycle[(index + 1) % cycle.length]));
        const reaches = (from: string): boolean => {
          const seen = new Set<string>();
          const open = [...inputs(from)];
          for (let id = open.pop(); id !== undefined; id = open.pop()) {
            if (id === from) return true;
            if (!seen.has(id)) open.push(...inputs(id));
            seen.add(id);
          }
          return false;
        };
        expect(cycles.length > 0).toBe(ids.some(reaches));
      }),
      { numRuns: 500 },
    );
  });

  it("walks a chain of 20,000 tasks without recursion", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => String(index));
    expect(findCycles(ids, (id) => (id === "0" ? ["19999"] : [String(Number(id) - 1)]))[0]).toHaveLength(20_000);
  });

  it("draws Mermaid in which names cannot break out of their quotes", async () => {
    const graph = await graphOf({ sales: "sources:\n  raw: { file: a.csv }\ntasks:\n  orders: { sql: a.sql, inputs: [raw] }\nexposures:\n  board: { kind: dashboard, owner: a@b.c, reads: [orders] }\n" });
    expect(renderMermaid(graph)).toBe('flowchart LR\n  subgraph "sales"\n    n0[("raw")]\n    n1["orders"]\n    n2(["board"])\n  end\n  n0 --> n1\n  n1 --> n2\n');
  });
});
