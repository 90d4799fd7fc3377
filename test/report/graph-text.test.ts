import fc from "fast-check";
import { describe, expect, test } from "vitest";
import stringWidth from "string-width";
import { graphNodes, renderGraphText, type GraphTextNode } from "../../shared/report/graph-text.ts";
import { expectGolden } from "./golden.ts";
import { largeRecord, record } from "./records.ts";

const options = { width: 100, color: false, unicode: true };

describe("the graph in a terminal", () => {
  test("of a pipeline is the golden one, in Unicode and in ASCII", () => {
    expectGolden("graph/failing.txt", renderGraphText(graphNodes(record("failing")), options));
    expectGolden("graph/failing.ascii.txt", renderGraphText(graphNodes(record("failing")), { ...options, unicode: false }));
  });
  test("names the inputs where lanes would take more than half of the line", () => {
    const nodes: GraphTextNode[] = Array.from({ length: 60 }, (_, index) => ({ id: `p.a${index}`, name: `a${index}`, kind: "sql", inputs: index < 30 ? ["p.s"] : [`p.a${index - 30}`, `p.a${59 - index}`] }));
    const text = renderGraphText([{ id: "p.s", name: "s", kind: "source", inputs: [] }, ...nodes], { ...options, width: 60 });
    expect(text).toMatch(/a59 .*← a29, a0/u);
  });
  test("draws a cycle without ending in one", () => {
    const text = renderGraphText([{ id: "a", name: "a", kind: "sql", inputs: ["b"] }, { id: "b", name: "b", kind: "sql", inputs: ["a"] }], options);
    expect(text.trim().split("\n")).toHaveLength(2);
  });
  test("of ten thousand tasks takes less than three seconds", () => {
    const nodes = graphNodes(largeRecord(10_000));
    const start = performance.now();
    expect(renderGraphText(nodes, options).split("\n")).toHaveLength(10_002);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
  test("draws every node once, below everything it reads, in lines that fit", () => {
    const graph = fc.array(fc.array(fc.nat(40), { maxLength: 4 }), { maxLength: 40 }).map((edges) =>
      edges.map((inputs, index): GraphTextNode => ({ id: `n${index}`, name: `n${index}`, kind: "sql", inputs: inputs.filter((input) => input < index).map((input) => `n${input}`) })),
    );
    fc.assert(
      fc.property(graph, fc.integer({ min: 60, max: 120 }), (nodes, width) => {
        const lines = renderGraphText(nodes, { ...options, width }).split("\n").slice(0, -1);
        const order = lines.map((line) => /\bn\d+/u.exec(line)?.[0] ?? "");
        expect(order.toSorted()).toEqual(nodes.map((node) => node.id).toSorted());
        for (const node of nodes) for (const input of node.inputs) expect(order.indexOf(input)).toBeLessThan(order.indexOf(node.id));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });
});
