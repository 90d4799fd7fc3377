import { describe, expect, it } from "vitest";
import { pairById } from "../../shared/models/pair-by-id.ts";

function taskOf(label: unknown[]): string | undefined {
  const side = { id: label.map((_, at) => at), label, prediction: label };
  return pairById(side, side).pairs?.task;
}

describe("pairing by id", () => {
  it("does not depend on the order of rows, and counts what has no partner", () => {
    const base = { id: [1, 2, 3, 4, null], label: [0, 1, 0, 1, 1], score: [0.1, 0.9, 0.2, 0.8, 0.5] };
    const head = { id: ["3", "9", "2", "1", "7"], label: [0, 1, 1, 0, 1], score: [0.3, 0.5, 0.7, 0.4, 0.5] };
    const { pairs, report, headRows } = pairById(base, head);
    expect(report).toMatchObject({ paired: 3, onlyBase: 1, onlyHead: 2, relabelled: 0, incomplete: 0 });
    expect([...headRows]).toEqual([0, 2, 3]);
    expect(pairs).toMatchObject({ task: "binary", classes: ["0", "1"], positive: 1 });
    if (pairs?.task === "binary") {
      expect([...(pairs.base.score ?? [])]).toEqual([0.2, 0.9, 0.1]);
      expect([...(pairs.head.score ?? [])]).toEqual([0.3, 0.7, 0.4]);
      expect([...pairs.head.predicted]).toEqual([0, 1, 0]);
    }
  });

  it("uses no row of an id that stands twice, and none whose truth changed", () => {
    const base = { id: ["a", "a", "b", "c", "d"], label: [0, 1, 0, 1, 1], score: [0, 0, 0.5, 0.5, null] };
    const head = { id: ["a", "b", "c", "d"], label: [0, 1, 1, 1], score: [0, 0.5, 0.5, 0.5] };
    expect(pairById(base, head).report).toEqual({ paired: 1, onlyBase: 0, onlyHead: 1, repeated: { base: 2, head: 0 }, relabelled: 1, incomplete: 1 });
  });

  it("takes the truth from the side that has it", () => {
    expect(pairById({ id: [1, 2], score: [0.2, 0.7] }, { id: [1, 2], label: [false, true], score: [0.1, 0.9] }).pairs).toMatchObject({ classes: ["false", "true"], positive: 1 });
  });

  it("tells the task from the truth", () => {
    expect(taskOf(["cat", "dog", "owl"])).toBe("multiclass");
    expect(taskOf(["no", "yes"])).toBe("binary");
    expect(taskOf([0.5, 2, 3])).toBe("regression");
    expect(taskOf(Array.from({ length: 30 }, (_, at) => at))).toBe("regression");
    expect(taskOf([1, 2, 3])).toBe("multiclass");
  });

  it("orders classes by number, then by text", () => {
    const label = ["10", "9", "2", "9", "x"];
    expect(pairById({ id: [0, 1, 2, 3, 4], label, prediction: label }, { id: [0, 1, 2, 3, 4], label, prediction: label }).pairs).toMatchObject({ classes: ["2", "9", "10", "x"] });
  });

  it.each([
    [{ task: "binary" as const }, ["a", "b", "c"], "two classes expected, seen 3"],
    [{ task: "regression" as const }, ["a", "b", "c"], "is not a number"],
    [{ positive: "z" }, ["a", "b", "c"], "does not occur"],
  ])("says what is wrong: %o", (options, label, problem) => {
    const side = { id: [0, 1, 2], label, prediction: label };
    expect(pairById(side, side, options)).toMatchObject({ problem: expect.stringContaining(problem) as string });
  });

  it("survives names that objects have by themselves", () => {
    const label = ["__proto__", "constructor", "__proto__"];
    const side = { id: ["__proto__", "toString", "x"], label, prediction: label };
    expect(pairById(side, side).report.paired).toBe(3);
  });
});
