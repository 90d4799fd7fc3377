import { beforeAll, expect, it } from "vitest";
import { readMlModel } from "../../shared/models/mlmodel.ts";
import { askMlflow } from "./mlflow.ts";

interface Saved {
  versions: Record<string, string>;
  models: Record<string, { text: string; files: string[] }>;
}

let saved: Saved;
beforeAll(async () => void (saved = (await askMlflow("mlflow-flavors.py")) as Saved), 900_000);

it.each([
  ["sklearn", ["python_function", "sklearn"]],
  ["lightgbm", ["lightgbm", "python_function"]],
  ["pyfunc", ["python_function"]],
])("reads what MLflow writes of a model of flavor %s: flavors, versions, signature", (name, flavors) => {
  const model = readMlModel(saved.models[name]?.text ?? "");
  expect(model).toMatchObject({ flavors, mlflowVersion: saved.versions["mlflow"], python: expect.stringMatching(/^3\.\d+\.\d+$/) });
  if (name !== "pyfunc") expect(model?.libraries[name === "lightgbm" ? "lgb" : name]).toBe(saved.versions[name]);
  expect(model?.signature).toMatchObject({ inputs: [{ name: "distance", type: "double", required: true }, { name: "stops", type: "long", required: true }] });
});

it("takes a model without a signature for one without, not for one that takes anything", () => {
  const model = readMlModel(saved.models["unsigned"]?.text ?? "");
  expect(model?.flavors).toEqual(["python_function", "sklearn"]);
  expect(model?.signature).toBeUndefined();
});
