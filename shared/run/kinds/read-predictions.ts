import type { Engine } from "../../engines/engine.ts";
import { EngineError } from "../../engines/engine.ts";
import type { SidePredictions } from "../../models/model-side.ts";
import type { Predictions } from "../../pipeline/model.ts";

export interface ReadPredictions {
  rows: number;
  /** Missing when nothing can be compared row by row. */
  predictions?: SidePredictions;
  /** Why it is missing. */
  unread?: string;
}

/** The columns of a prediction file that the declaration names, and those that rows are grouped by. A column that is not there is said, not thrown. */
export async function readPredictions(engine: Engine, file: string, declared: Predictions, groups: readonly string[]): Promise<ReadPredictions> {
  const relation = engine.scanFiles([file]);
  try {
    const names = (await engine.describe(`SELECT * FROM ${relation}`)).map(({ name }) => name);
    const known = new Map(names.map((name) => [name.toLowerCase(), name]));
    const of = (name: string | undefined): string | undefined => (name === undefined ? undefined : known.get(name.toLowerCase()));
    const missing = [declared.id, declared.label, declared.score, declared.prediction].filter((name) => name !== undefined && of(name) === undefined);
    if (missing.length > 0) return { rows: await countRows(engine, relation), unread: `${declared.file} has no column ${missing.join(", ")}; it has ${names.slice(0, 12).join(", ")}` };
    if (declared.score === undefined && declared.prediction === undefined) return { rows: await countRows(engine, relation), unread: "neither `score` nor `prediction` is declared" };
    const wanted = [...new Set([declared.id, declared.label, declared.score, declared.prediction, ...groups].flatMap((name) => of(name) ?? []))];
    const rows = await engine.query(`SELECT ${wanted.map((name) => engine.quote(name)).join(", ")} FROM ${relation}`);
    const column = (name: string): unknown[] => rows.map((row) => row[name] ?? null);
    const some = (key: "label" | "score" | "prediction"): Partial<SidePredictions> => {
      const name = of(declared[key]);
      return name === undefined ? {} : { [key]: column(name) };
    };
    const grouped = new Map(groups.flatMap((name) => {
      const there = of(name);
      return there === undefined ? [] : [[name, column(there)] as const];
    }));
    return { rows: rows.length, predictions: { id: column(of(declared.id) ?? declared.id), ...some("label"), ...some("score"), ...some("prediction"), groups: grouped, names } };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === "interrupted") throw error;
    return { rows: 0, unread: `${declared.file} cannot be read: ${error.message.split("\n", 1)[0] ?? ""}` };
  }
}

async function countRows(engine: Engine, relation: string): Promise<number> {
  const [row] = await engine.query(`SELECT count(*) AS n FROM ${relation}`);
  return typeof row?.["n"] === "number" ? row["n"] : 0;
}
