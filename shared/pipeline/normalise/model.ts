import { choice, defined, field, isRecord, items, number, text, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Gate, Model, ModelCard, ModelData } from "../model.ts";

/** The `model` of a task. */
export function model(cursor: Cursor): Model | undefined {
  if (typeof cursor.value !== "object" || cursor.value === null) return undefined;
  return defined({
    at: cursor.at,
    artifact: text(field(cursor, "artifact")),
    metrics: text(field(cursor, "metrics")),
    predictions: predictions(field(cursor, "predictions")),
    gates: items(field(cursor, "gates")).flatMap((each) => gate(each) ?? []),
    slices: slices(field(cursor, "slices")),
    drift: texts(field(cursor, "drift")),
    trainingData: data(field(cursor, "training_data")),
    testData: data(field(cursor, "test_data")),
    params: text(field(cursor, "params")),
    seed: number(field(cursor, "seed")),
    card: card(field(cursor, "card")),
  });
}

/** A name alone is an input, unless it ends as data files do. */
function data(cursor: Cursor): ModelData | undefined {
  const { at } = cursor;
  const plain = text(cursor);
  if (plain !== undefined) return /\.(?:parquet|csv|tsv|jsonl?|ndjson)(?:\.gz|\.zst)?$/u.test(plain) ? { at, file: plain } : { at, input: plain };
  const [input, file] = [text(field(cursor, "input")), text(field(cursor, "file"))];
  if (input === undefined && file === undefined) return undefined;
  return defined({ at, input, file, where: text(field(cursor, "where")), key: text(field(cursor, "key")) });
}

function card(cursor: Cursor): ModelCard | undefined {
  if (!isRecord(cursor.value)) return undefined;
  return defined({
    intendedUse: text(field(cursor, "intended_use")), outOfScope: text(field(cursor, "out_of_scope")), limitations: text(field(cursor, "limitations")),
    license: text(field(cursor, "license")), language: texts(field(cursor, "language")), tags: texts(field(cursor, "tags")),
  });
}

function predictions(cursor: Cursor): Model["predictions"] {
  const file = text(field(cursor, "file"));
  const id = text(field(cursor, "id"));
  if (file === undefined || id === undefined) return undefined;
  const positive = field(cursor, "positive").value;
  return defined({
    file, id, label: text(field(cursor, "label")), score: text(field(cursor, "score")), prediction: text(field(cursor, "prediction")),
    threshold: number(field(cursor, "threshold")),
    positive: typeof positive === "string" || typeof positive === "number" || typeof positive === "boolean" ? String(positive) : undefined,
    task: choice(field(cursor, "task"), ["binary", "multiclass", "regression"]),
  });
}

function slices(cursor: Cursor): Model["slices"] {
  const columns = Array.isArray(cursor.value) ? texts(cursor) : texts(field(cursor, "columns"));
  if (columns.length === 0) return undefined;
  return { columns, depth: number(field(cursor, "depth")) === 1 ? 1 : 2, minRows: number(field(cursor, "min_rows")) ?? 50 };
}

function gate(cursor: Cursor): Gate | undefined {
  const metric = text(field(cursor, "metric"));
  if (metric === undefined) return undefined;
  return defined({
    at: cursor.at,
    metric,
    direction: choice(field(cursor, "direction"), ["higher", "lower"]),
    by: text(field(cursor, "by")),
    min: number(field(cursor, "min")),
    max: number(field(cursor, "max")),
    maxDrop: number(field(cursor, "max_drop")),
    minRows: number(field(cursor, "min_rows")),
  });
}
