import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { readMetrics } from "../../shared/models/read-metrics.ts";
import { statisticsPython } from "./oracle.ts";

describe("metrics", () => {
  it("of nested YAML, and of a folder of DVCLive", () => {
    expect(readMetrics("train: { loss: 0.1 }\neval:\n  auc: 0.8\n  bad: .nan\nname: x\n", "metrics.yaml").metrics).toEqual({ "eval.auc": 0.8, "train.loss": 0.1 });
    expect(readMetrics('{"train": {"acc": 0.9}, "step": 3}', "dvclive/metrics.json").metrics).toEqual({ step: 3, "train.acc": 0.9 });
    expect(readMetrics("a: [", "m.yml").problem).toBe("m.yml is not valid YAML");
    expect(readMetrics(`a: &a [1]\nb: [${"*a, ".repeat(500)}]`, "m.yml").problem).toBe("m.yml is not valid YAML");
  });

  it("of Lightning, the last value of each column, never a stale one", () => {
    expect(readMetrics("epoch,step,train_loss,val_auc\n0,9,0.7,\n0,9,,0.61\n1,19,0.5,\n1,19,,0.66\n", "metrics.csv").metrics).toEqual({ epoch: 1, step: 19, train_loss: 0.5, val_auc: 0.66 });
    expect(readMetrics("epoch,val_auc\n0,0.9\n1,nan\n", "metrics.csv").metrics).toEqual({ epoch: 1 });
    expect(readMetrics("epoch,val_auc\n", "metrics.csv").problem).toBe("metrics.csv has no line of metrics below its header");
  });

  it("of Hugging Face, its results and its trainer's state", () => {
    expect(readMetrics('{"eval_loss": 0.4, "eval_accuracy": 0.9, "epoch": 3.0}', "all_results.json").metrics).toEqual({ epoch: 3, eval_accuracy: 0.9, eval_loss: 0.4 });
    const state = { best_metric: 0.91, log_history: [{ loss: 0.9, step: 10 }, { eval_accuracy: 0.8, step: 10 }, { loss: 0.5, step: 20 }, { eval_accuracy: 0.91, step: 20 }] };
    expect(readMetrics(JSON.stringify(state), "trainer_state.json").metrics).toEqual({ eval_accuracy: 0.91, loss: 0.5, step: 20 });
  });

  it("of scikit-learn's own report", async () => {
    const script = "import json\nfrom sklearn.metrics import classification_report\nprint(json.dumps(classification_report([0,1,2,2,1],[0,1,2,1,1],output_dict=True)))";
    const { stdout } = await promisify(execFile)(await statisticsPython(), ["-c", script]);
    const { metrics } = readMetrics(stdout, "report.json");
    expect(metrics).toMatchObject({ accuracy: 0.8, "0.precision": 1 });
    expect(metrics["f1_macro"]).toBe(metrics["macro avg.f1-score"]);
    expect(metrics["precision_weighted"]).toBeCloseTo(0.8667, 3);
  }, 200_000);
});
