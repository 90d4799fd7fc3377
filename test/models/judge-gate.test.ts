import { describe, expect, it } from "vitest";
import { judgeGate } from "../../shared/models/judge-gate.ts";
import { readMetrics } from "../../shared/models/read-metrics.ts";

const at = { file: "x.pipeline.yml", pointer: "/tasks/m/model/gates/0" };

describe("metrics", () => {
  it("are flattened and sorted", () => {
    expect(readMetrics('{"recall": {"JFK": 0.5, "BOS": 1}, "auc": 0.7, "name": "x", "ok": true, "list": [1]}', "m.json")).toEqual({ metrics: { auc: 0.7, "recall.BOS": 1, "recall.JFK": 0.5 } });
  });
  it("with a value that JSON does not know say which", () => {
    expect(readMetrics('{"auc": NaN}', "m.json").problem).toBe("m.json holds NaN, which JSON does not know: write null, or leave the metric out");
  });
});

const observed = (value: number, bounds: { min?: number; max?: number }): string => judgeGate({ at, metric: "auc", ...bounds }, { auc: value }).observed;

describe("a gate", () => {
  it("holds at its bounds, and fails outside them", () => {
    expect(judgeGate({ at, metric: "auc", min: 0.7 }, { auc: 0.7 })).toEqual({ metric: "auc", status: "pass", expected: "at least 0.7", observed: "0.7" });
    expect(judgeGate({ at, metric: "auc", min: 0.7, max: 0.9 }, { auc: 0.95 })).toMatchObject({ status: "fail", expected: "at least 0.7, at most 0.9" });
  });
  it("shows four digits, and more when four would tell of another side of the bound", () => {
    expect(observed(0.703188935197312, { min: 0.6 })).toBe("0.7032");
    expect(observed(0.699999, { min: 0.7 })).toBe("0.699999");
    expect(observed(0.7000000001, { max: 0.7 })).toBe("0.7000000001");
    expect(observed(123456.789, { max: 200000 })).toBe("123500");
    expect(observed(0.1 + 0.2, { max: 0.3 })).toBe("0.30000000000000004");
  });
  it("without its metric is an error, never a pass", () => {
    expect(judgeGate({ at, metric: "auc", min: 0.7 }, { f1: 1 })).toMatchObject({ status: "error", observed: "no such metric; there are f1" });
    expect(judgeGate({ at, metric: "auc", maxDrop: 0.1 }, {})).toMatchObject({ status: "error", observed: "no such metric; there is none" });
    expect(judgeGate({ at, metric: "constructor", min: 0 }, { f1: 1 })).toMatchObject({ status: "error" });
  });
  it("that needs a base is not judged, and says so", () => {
    expect(judgeGate({ at, metric: "auc", maxDrop: 0.01 }, { auc: 0.7 })).toMatchObject({ status: "skipped", observed: "0.7; not judged: needs a base" });
    expect(judgeGate({ at, metric: "auc", min: 0.6, maxDrop: 0.01 }, { auc: 0.7 })).toMatchObject({ status: "pass", observed: "0.7; not compared with a base" });
  });
});
