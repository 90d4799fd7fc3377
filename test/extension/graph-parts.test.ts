import { describe, expect, it } from "vitest";
import type { GraphNode } from "../../shared/language/graph-model.ts";
import { edgeCurve } from "../../vscode-extension/webview/graph/edge-curve.ts";
import { layLayers } from "../../vscode-extension/webview/graph/lay-layers.ts";
import { layOut } from "../../vscode-extension/webview/graph/lay-out.ts";
import { lookOfNode } from "../../vscode-extension/webview/graph/look-of-node.ts";
import { links, neighbourhood } from "../../vscode-extension/webview/graph/neighbourhood.ts";
import { nodeSize } from "../../vscode-extension/webview/graph/node-size.ts";
import { searchNodes } from "../../vscode-extension/webview/graph/search-nodes.ts";
import { walk } from "../../vscode-extension/webview/graph/walk.ts";
import { graphWords } from "../../vscode-extension/client/views/graph-words.ts";

const words = graphWords({ t: (text) => text });
const size = nodeSize([]);
const node = (name: string, more: Partial<GraphNode> = {}): GraphNode => ({ id: `a.${name}`, kind: "task", pipeline: "a", name, form: "sql", kept: "table", file: "a.pipeline.yml", range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, errors: 0, warnings: 0, ...more });

describe("parts of the graph's page", () => {
  it("lays out from left to right without laying one on another, whatever the names", () => {
    const { nodes, edges } = layLayers(["__proto__", "b", "c", "d"], [["__proto__", "b"], ["b", "c"], ["__proto__", "c"], ["c", "d"]], size);
    expect(nodes.every(({ x }, index) => index === 0 || x > (nodes[index - 1]?.x ?? 0) + size.width)).toBe(true);
    // The edge over b passes beside it.
    expect(edges[2]?.some(({ y }) => Math.abs(y - (nodes[1]?.y ?? 0)) >= size.height / 2)).toBe(true);
  });

  it("makes a map of a large graph: each pipeline in a block of its own, none over another", () => {
    const nodes = Array.from({ length: 300 }, (_, index) => ({ id: `t${index}`, pipeline: `p${index % 7}` }));
    const edges = nodes.slice(7).map(({ id }, index) => [`t${index}`, id] as const);
    const laid = layOut({ nodes, edges: [...edges, ["t0", "t13"]], size });
    expect(laid.blocks.map(({ pipeline }) => pipeline)).toEqual(["p0", "p1", "p2", "p3", "p4", "p5", "p6"]);
    for (const [index, { x, y }] of laid.nodes.entries()) {
      const inside = laid.blocks.filter((block) => x > block.x && x < block.x + block.width && y > block.y && y < block.y + block.height);
      expect(inside.map(({ pipeline }) => pipeline)).toEqual([`p${index % 7}`]);
    }
    expect(new Set(laid.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(300);
    expect(layOut({ nodes: nodes.slice(0, 100), edges: [], size }).blocks).toEqual([]);
  });

  it("draws an edge that leaves and arrives level", () => {
    const { weights, distances } = edgeCurve({ x: 0, y: 0 }, [], { x: 100, y: 100 });
    // Back from along-and-beside to x and y: both lie half way, level with their ends.
    const points = weights.map((weight, index) => ({ x: Math.round(weight * 100 - (distances[index] ?? 0) / Math.SQRT2), y: Math.round(weight * 100 + (distances[index] ?? 0) / Math.SQRT2) }));
    expect(points).toEqual([{ x: 50, y: 0 }, { x: 50, y: 100 }]);
  });

  it("knows what is above and below, also in a circle", () => {
    const made = links([{ from: "a", to: "b" }, { from: "b", to: "c" }, { from: "c", to: "b" }, { from: "x", to: "c" }, { from: "c", to: "d" }]);
    expect([...neighbourhood("b", "upstream", made)].toSorted()).toEqual(["a", "b", "c", "x"]);
    expect([...neighbourhood("b", "downstream", made)].toSorted()).toEqual(["b", "c", "d"]);
    expect([...neighbourhood("x", "both", made)].toSorted()).toEqual(["b", "c", "d", "x"]);
  });

  it("walks to the nearest input, reader or neighbour, and stays where there is none", () => {
    const at = new Map([["in", { x: 0, y: 0 }], ["one", { x: 100, y: 0 }], ["two", { x: 100, y: 50 }], ["out", { x: 200, y: 40 }]]);
    const places = { ...links([{ from: "in", to: "one" }, { from: "in", to: "two" }, { from: "one", to: "out" }, { from: "two", to: "out" }]), at: (id: string) => at.get(id), all: () => [...at.keys()] };
    expect([walk("one", "down", places), walk("two", "up", places), walk("out", "left", places), walk("in", "right", places), walk("in", "left", places), walk("one", "up", places)]).toEqual(["two", "one", "two", "one", undefined, undefined]);
  });

  it("finds by name first, then by pipeline, owner and description", () => {
    const nodes = [node("daily_orders"), node("orders"), node("x", { owner: "Orders team" }), node("orders_raw"), node("y")];
    expect(searchNodes(nodes, " Orders ").map(({ name }) => name)).toEqual(["orders", "orders_raw", "daily_orders", "x"]);
    expect(searchNodes(nodes, "")).toEqual([]);
  });

  it("never shows green what lint calls an error, and cuts what does not fit", () => {
    const look = lookOfNode(node("t", { errors: 1, pipeline: "a_pipeline_with_a_very_long_name" }), { look: "pass", lines: [], stale: true }, { words, manyPipelines: true, size });
    expect(look).toMatchObject({ look: "warn", badge: { text: "changed since", tone: "stale" } });
    expect(look.detail).toMatch(/^a_pip.*…$/);
    expect(lookOfNode(node("t"), undefined, { words, manyPipelines: false, size, flow: ["id", "day"] })).toMatchObject({ look: "idle", detail: "id, day", flow: true });
  });
});
