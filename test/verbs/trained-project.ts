import { buildProject } from "../../shared/verbs/build-project.ts";
import type { TempProject } from "../harness/temp-project.ts";

/** A small real training: gradient descent of a logistic regression, started where the seed says, or where chance does. */
export const train = ({ chance = "int(os.environ['TOWPATH_SEED'])", predictions = true } = {}): string => `import csv, json, math, os, pathlib, random
rows = [(float(r["x"]), int(r["y"])) for r in csv.DictReader(open("data/points.csv"))]
params = json.load(open("params.json"))
start = random.Random(${chance})
a, b = start.uniform(-1, 1), start.uniform(-1, 1)
p = lambda x: 1 / (1 + math.exp(-(a * x + b)))
for step in range(params["steps"]):
    for x, y in rows:
        error = p(x) - y
        a, b = a - params["rate"] * error * x, b - params["rate"] * error
pathlib.Path("out").mkdir(exist_ok=True)
loss = -sum(math.log(p(x) if y else 1 - p(x)) for x, y in rows) / len(rows)
pathlib.Path("out/metrics.json").write_text(json.dumps({"log_loss": loss, "accuracy": sum((p(x) > 0.5) == bool(y) for x, y in rows) / len(rows)}))
${predictions ? 'pathlib.Path("out/predictions.csv").write_text("id,y,p\\n" + "".join("%d,%d,%.17g\\n" % (i, y, p(x)) for i, (x, y) in enumerate(rows)))' : ""}
`;

export const points = (rows: number): string => `x,y\n${Array.from({ length: rows }, (_, i) => `${((i * 37) % 100) / 25 - 2},${(i * 37) % 100 > 50 + ((i * 13) % 30) - 15 ? 1 : 0}`).join("\n")}\n`;

/** A project whose only task really learns, without any library. */
export const TRAINED = {
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
  "p.pipeline.yml": `version: 1
pipeline: p
sources:
  points: { file: data/points.csv, columns: { x: double, y: bigint } }
tasks:
  churn:
    python: train.py
    inputs: [points]
    model:
      metrics: out/metrics.json
      predictions: { file: out/predictions.csv, id: id, label: y, score: p }
      params: params.json
      seed: 7
      gates: [{ metric: accuracy, min: 0.6 }]
`,
  "train.py": train(),
  "params.json": '{ "steps": 5, "rate": 0.1 }\n',
  "data/points.csv": points(300),
};

/** What `towpath run` does. */
export async function run({ root }: TempProject, force = false): Promise<void> {
  const built = await buildProject({ root, command: "run", force, cache: false, today: "2026-11-23", version: "1", language: "en", signal: new AbortController().signal, events: () => undefined, env: process.env });
  if (!("record" in built) || built.record.verdict === "fail") throw new Error(JSON.stringify(built));
}
