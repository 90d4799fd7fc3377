import { describe, expect, it } from "vitest";
import { knownMetric } from "../../shared/models/known-metrics.ts";
import { lintFiles } from "./lint-example.ts";

const FLIGHTS = `version: 1
pipeline: flights
owner: "@flights/ml"
sources:
  raw: { table: raw.flights, columns: { id: bigint, planned: timestamp, left_at: timestamp, delay: integer, distance: integer, origin: varchar } }
tasks:
  features: { sql: features.sql, key: [id] }
  model:
    python: train.py
    inputs: [features]
    model:
      metrics: metrics.json
      predictions: { file: predictions.parquet, id: id, label: is_late, score: p_late }
      gates: [{ metric: auc, min: 0.7 }]
`;

const leaks = async (sql: string, python: string, used?: string): Promise<string[]> =>
  (await lintFiles({
    "flights.pipeline.yml": used === undefined ? FLIGHTS : FLIGHTS.replace("    model:\n", `    columns_used: { features: [${used}] }\n    model:\n`),
    "features.sql": sql,
    "train.py": python,
  })).findings.filter(({ rule }) => rule === "models/label-among-features").map(({ args, place }) => `${place.file} ${args["feature"]}`);

const LEAKING = "select id, distance, origin, delay, delay > 15 as is_late from raw";

describe("models/label-among-features", () => {
  it("finds a feature that is made from the label's own column alone", async () => {
    expect(await leaks(LEAKING, 'features = ["distance", "delay"]\n')).toEqual(["features.sql delay"]);
    expect(await leaks(LEAKING, "print('train')\n", "id, distance, delay, is_late")).toEqual(["features.sql delay"]);
  });

  it("believes code that takes the column out, or that never names it", async () => {
    expect(await leaks(LEAKING, 'x = frame.drop(columns=["is_late", "delay"])\n')).toEqual([]);
    expect(await leaks(LEAKING, 'features = ["distance", "origin"]\n')).toEqual([]);
    expect(await leaks(LEAKING, 'features = ["distance", "delay"]\n', "id, distance, is_late")).toEqual([]);
  });

  it("lets a feature pass that is only one of the label's parts, or an average over many rows", async () => {
    expect(await leaks("select id, distance, extract(hour from planned) as hour, left_at > planned + interval 15 minute as is_late from raw", 'features = ["distance", "hour"]\n')).toEqual([]);
    const history = "select r.id, r.distance, h.usual, r.delay > 15 as is_late from raw r join (select origin, avg(delay) as usual from raw group by origin) h using (origin)";
    expect(await leaks(history, 'features = ["distance", "usual"]\n')).toEqual([]);
  });
});

describe("known metrics", () => {
  it("are recognised whatever they were measured on", () => {
    for (const name of ["auc", "AUC", "val_auc", "test/auc", "auc_test", "roc-auc"]) expect(knownMetric(name)?.direction).toBe("higher");
    for (const name of ["rmse", "val_rmse", "log_loss", "validation.mae"]) expect(knownMetric(name)?.direction).toBe("lower");
    for (const name of ["profit", "auction", "toString", "constructor"]) expect(knownMetric(name)).toBeUndefined();
  });
});
