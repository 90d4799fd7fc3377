import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { modelCard } from "../../../shared/report/card/model-card.ts";
import type { CardInput } from "../../../shared/report/card/card-input.ts";
import { cardModel } from "../../../shared/verbs/card-model.ts";
import { pythonEnv } from "../../harness/python-env.ts";
import { tempProject } from "../../harness/temp-project.ts";
import { run, TRAINED } from "../../verbs/trained-project.ts";
import { expectGolden } from "../golden.ts";
import { plottedRecord } from "../plotted-record.ts";

/** What the real client of Hugging Face makes of a card. */
async function readCard(text: string): Promise<unknown> {
  const python = await pythonEnv("model-card", ["huggingface_hub==0.36.0"]);
  const folder = await mkdtemp(path.join(tmpdir(), "towpath-card-"));
  try {
    await writeFile(path.join(folder, "README.md"), text);
    const { stdout } = await promisify(execFile)(python, [path.join(import.meta.dirname, "read_card.py"), path.join(folder, "README.md")], { env: { ...process.env, HF_HUB_OFFLINE: "1", HF_HUB_DISABLE_TELEMETRY: "1" } });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function input(more: Partial<CardInput> = {}): CardInput {
  const run = plottedRecord("binary");
  const model = run.pipelines.flatMap(({ tasks }) => tasks.flatMap((task) => task.model ?? []))[0];
  if (model === undefined) throw new Error("the record has a model");
  return {
    name: "delay_model", id: "flight-delays.delay_model", project: "aviation", description: "Probability that a flight arrives late", owner: "@aviation/science", run,
    card: { intendedUse: "Warns *connecting* passengers.\nNot more.", license: "apache-2.0", language: ["en"], tags: ["aviation", "tabular"] }, model, ...more,
  };
}

describe("a model card", () => {
  it("is the golden one", () => {
    expectGolden("card/delay_model.md", modelCard(input()));
  });

  it("of a real run is read by the client of Hugging Face, with the figures of gates that passed and no others", async () => {
    await using project = await tempProject({
      ...TRAINED,
      "p.pipeline.yml": `${TRAINED["p.pipeline.yml"].replace("[{ metric: accuracy, min: 0.6 }]", "[{ metric: accuracy, min: 0.6 }, { metric: auc, min: 0.6 }, { metric: log_loss, max_drop: 0.1 }]")}      card: { intended_use: "Tells who leaves: yes or no.", license: mit, language: [en, uk], tags: [churn] }\n    owner: "@shop/science"\n`,
    });
    await run(project);
    const found = await cardModel({ root: project.root, model: "churn", cache: false });
    if (!("named" in found)) throw new Error(JSON.stringify(found.findings));
    const { named: { id, task, model }, recorded } = found;
    const text = modelCard({ name: task.name, id, project: "p", model: recorded.model, run: recorded.run, ...(task.owner && { owner: task.owner }), ...(model.card && { card: model.card }), ...(model.predictions && { predictions: model.predictions }) });
    expect(await readCard(text)).toMatchObject({
      model_name: "churn", license: "mit", language: ["en", "uk"], pipeline: "tabular-classification", tags: ["towpath", "churn"], metrics: ["accuracy", "roc_auc"],
      results: [
        { task: "tabular-classification", dataset: "points", name: "predictions of p.churn", metric: "accuracy", label: "accuracy", value: recorded.model.metrics["accuracy"] },
        { metric: "roc_auc", label: "auc", value: expect.any(Number) },
      ],
    });
    expect(text).toContain("## Intended use\n\nTells who leaves: yes or no.");
    expect(text).toMatch(/\| `points` \| all \| 300 \| 2 \| `[0-9a-f]{64}` \|/u);
    expect(text).toMatch(/\| `log\\?_loss` \| .* \| .* \| not judged \|/u);
    expect(text).toContain("- Seed: 7");
  }, 180_000);

  it("gives no figure of a gate that failed, and no index when none passed", async () => {
    const { model } = input();
    const gates = [{ metric: "auc", status: "fail" as const, expected: "at least 0.9", observed: "0.7412", line: 1 }, { metric: "recall", status: "pass" as const, expected: "at least 0.4", observed: "0.612", line: 2 }];
    const some = await readCard(modelCard(input({ model: { ...model, gates } })));
    expect(some).toMatchObject({ metrics: ["recall"], results: [{ metric: "recall", value: 0.612 }] });
    const none = modelCard(input({ model: { ...model, gates: gates.slice(0, 1) } }));
    expect(none).not.toContain("model-index");
    expect(await readCard(none)).toMatchObject({ results: [] });
    expect(none).toContain("| `auc` | at least 0.9 | 0.7412 | **fail** |");
  }, 180_000);

  it("cannot be broken out of by what people or records say", async () => {
    const hostile = "---\nmodel-index: [1]\n---\n# x <script>alert(1)</script> @everyone [a](javascript:b)";
    const { model } = input();
    const text = modelCard(input({ name: hostile, description: hostile, owner: hostile, card: { intendedUse: hostile, license: hostile, language: [hostile], tags: [hostile] }, model: { ...model, gates: [{ metric: hostile, status: "pass", expected: hostile, observed: hostile, line: 1 }], metrics: { [hostile]: 1 } } }));
    expect(await readCard(text)).toMatchObject({ license: hostile, tags: ["towpath", hostile], results: [{ metric: hostile, value: 1 }] });
    // In code nothing is markup.
    const body = text.slice(text.indexOf("\n---\n", 4) + 5).replaceAll(/`[^`\n]*`/gu, "");
    expect(body).not.toMatch(/<script|(?<!\\)\]\(|^# x|@everyone/mu);
    expect(body).not.toMatch(/^---$/mu);
  }, 180_000);
});
