import { beforeAll, describe, expect, it } from "vitest";
import { readMlModel } from "../../shared/models/mlmodel.ts";
import { readSignature } from "../../shared/models/signature.ts";
import { signatureDiff } from "../../shared/models/signature-diff.ts";
import { askMlflow } from "./mlflow.ts";

interface Case { name: string; base: string; head: string; accepted: boolean; control: boolean }
let cases: Case[];
beforeAll(async () => {
  ({ cases } = (await askMlflow("mlflow-oracle.py")) as { cases: Case[] });
}, 300_000);

describe("signatures, against the real MLflow", () => {
  it("are read from what it saved", () => {
    expect(cases.length).toBeGreaterThan(55);
    expect(readMlModel(cases[0]?.base ?? "")).toMatchObject({ flavors: ["python_function"], python: expect.stringMatching(/^3\./), signature: { inputs: [{ name: "x", type: "boolean", required: true }], outputs: [{ name: "score", type: "double" }] } });
  });

  it("break callers exactly where it refuses what they send", () => {
    expect(cases.filter(({ control }) => !control).map(({ name }) => name)).toEqual([]);
    const wrong = cases.flatMap(({ name, base, head, accepted }) => {
      const diff = signatureDiff(readMlModel(base)?.signature, readMlModel(head)?.signature);
      return (diff.class !== "major") === accepted ? [] : [`${name}: ours ${diff.class}, MLflow ${accepted ? "accepts" : "refuses"}`];
    });
    // MLflow takes any string for a boolean, and every string that is not empty is true then: callers are not refused, they are wrong.
    expect(wrong).toEqual(["string to boolean: ours major, MLflow accepts"]);
  });
});

const of = (inputs: object[], outputs: object[] = [{ type: "double", name: "p" }], params: object[] = []) => readSignature({ inputs: JSON.stringify(inputs), outputs: JSON.stringify(outputs), params: JSON.stringify(params) });
const X = { type: "double", name: "x" };

describe("a signature diff", () => {
  it("never takes an unknown signature for a safe one", () => {
    expect(signatureDiff(undefined, of([X])).class).toBe("unknown");
    expect(signatureDiff(of([X]), undefined).class).toBe("unknown");
    expect(signatureDiff(undefined, undefined).class).toBe("unknown");
    expect(readSignature({ inputs: "not json" })).toBeUndefined();
    expect(readSignature({ inputs: '[{"name":"x"}]' })).toBeUndefined();
    expect(readSignature({})).toBeUndefined();
  });

  it("names what changed", () => {
    expect(signatureDiff(of([X]), of([X]))).toEqual({ class: "none", changes: [] });
    expect(signatureDiff(of([X]), of([X], [{ type: "string", name: "p" }])).changes).toEqual([{ class: "major", sentence: "output p is string now, and was double" }]);
    expect(signatureDiff(of([X]), of([X], [{ type: "double", name: "p" }, { type: "double", name: "q" }]))).toMatchObject({ class: "minor", changes: [{ sentence: "new output q (double)" }] });
    expect(signatureDiff(of([X]), of([X], [{ type: "double", name: "q" }])).class).toBe("major");
    expect(signatureDiff(of([X], undefined, [{ name: "t", type: "double", default: 1 }]), of([X])).class).toBe("minor");
    expect(signatureDiff(of([X], undefined, [{ name: "t", type: "double" }]), of([X], undefined, [{ name: "t", type: "string" }])).class).toBe("major");
  });
});
