/** A project with a model whose "training" writes predictions of a known skill: what a verdict needs, without a library. */
export function modelProject({ rows = 1500, skill = 0.6, gates = "[{ metric: auc, min: 0.6, max_drop: 0.02 }]", weak = "", extra = "" } = {}): Record<string, string> {
  return {
    "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n",
    "p.pipeline.yml": `version: 1
pipeline: p
sources:
  raw: { file: seed.csv, columns: { id: bigint } }
tasks:
  churn:
    python: train.py
    inputs: [raw]
    model:
      metrics: out/metrics.json
      predictions: { file: out/predictions.csv, id: id, label: y, score: p }
      gates: ${gates}${extra === "" ? "" : `\n${extra}`}
`,
    "seed.csv": "id\n1\n",
    "train.py": training({ rows, skill, weak }),
  };
}

/** @param weak group in which the model knows less */
export function training({ rows = 1500, skill = 0.6, weak = "", predictions = true, metrics = "{}" }: { rows?: number; skill?: number; weak?: string; predictions?: boolean; metrics?: string } = {}): string {
  return `import pathlib, random
truth, noise = random.Random(1), random.Random(2)
lines = ["id,y,p,city"]
for i in range(${rows}):
    y = 1 if truth.random() < 0.4 else 0
    city = truth.choice(["Kyiv", "Lviv", "Odesa"])
    skill = ${skill} if city != "${weak}" else 0.02
    lines.append("%d,%d,%.6f,%s" % (i, y, min(1, max(0, 0.5 + skill * (y - 0.5) + (noise.random() - 0.5) * 0.9)), city))
pathlib.Path("out").mkdir(exist_ok=True)
pathlib.Path("out/predictions.csv").write_text("\\n".join(lines${predictions ? "" : "[:1]"}) + "\\n")
pathlib.Path("out/metrics.json").write_text('${metrics}')
`;
}
