import { choice, defined, duration, entries, field, flag, isRecord, items, number, text, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Materialization, Output, Task, TaskKind } from "../model.ts";
import { checks } from "./check.ts";
import { columns } from "./column.ts";
import { diffLimits } from "./diff-limits.ts";
import { model } from "./model.ts";
import { inlineSql } from "./sql-text.ts";
import { unitTests } from "./unit-test.ts";

const kinds = ["sql", "python", "shell", "notebook"] as const satisfies readonly TaskKind[];

/** A task in its normal form; undefined when nothing says what it runs. */
export function task(name: string, cursor: Cursor, pipeline: { name: string; owner?: string }): Task | undefined {
  const kind = kinds.find((each) => text(field(cursor, each)) !== undefined);
  if (kind === undefined) return undefined;
  const written = text(field(cursor, kind)) ?? "";
  const owned = columns(field(cursor, "columns"));
  const key = texts(field(cursor, "key"));
  const ml = model(field(cursor, "model"));
  const declared = outputs(field(cursor, "outputs"));
  const used = entries(field(cursor, "columns_used")).map(([input, each]) => [input, texts(each)] as const);
  const kept = materialization(field(cursor, "materialized")) ?? defaultMaterialization(kind, ml !== undefined, declared);
  return defined({
    at: cursor.at,
    name,
    pipeline: pipeline.name,
    kind,
    code: code(kind, written),
    description: text(field(cursor, "description")),
    owner: text(field(cursor, "owner")) ?? pipeline.owner,
    tags: texts(field(cursor, "tags")),
    materialized: kept,
    inputs: texts(field(cursor, "inputs")),
    columnsUsed: used.length > 0 ? Object.fromEntries(used) : undefined,
    outputs: declared.length === 0 && kind !== "sql" && kept.kind !== "file" ? [{ at: cursor.at, name, file: `${name}.parquet`, kind: "table" as const }] : declared,
    requirements: text(field(cursor, "requirements")),
    env: texts(field(cursor, "env")),
    timeoutMs: duration(field(cursor, "timeout")),
    retries: number(field(cursor, "retries")) ?? 0,
    columns: owned,
    key,
    checks: checks(field(cursor, "checks"), { columns: owned, key, keyAt: field(cursor, "key").at, columnsAt: field(cursor, "columns").at }),
    unitTests: unitTests(field(cursor, "unit_tests")),
    diff: diffLimits(field(cursor, "diff")),
    model: ml,
    connection: flag(field(cursor, "connection")),
  });
}

function code(kind: TaskKind, written: string): Task["code"] {
  if (kind === "shell") return { command: written.trim() };
  return kind === "sql" && inlineSql(written) ? { inline: written } : { file: written.trim() };
}

function materialization(cursor: Cursor): Materialization | undefined {
  const short = choice(cursor, ["view", "table", "file"]);
  if (short !== undefined) return { kind: short };
  const incremental = field(cursor, "incremental");
  if (!isRecord(incremental.value)) return undefined;
  const key = texts(field(incremental, "key"));
  return defined({ kind: "incremental" as const, time: text(field(incremental, "time")), key: key.length > 0 ? key : undefined, lookbackMs: duration(field(incremental, "lookback")) });
}

/** A script whose outputs are all files makes no table; neither does one that only trains a model. */
function defaultMaterialization(kind: TaskKind, trains: boolean, declared: Output[]): Materialization {
  if (kind === "sql") return { kind: "view" };
  const tables = declared.some((output) => output.kind === "table");
  return tables || (declared.length === 0 && !trains) ? { kind: "table" } : { kind: "file" };
}

function outputs(cursor: Cursor): Output[] {
  const named = entries(cursor).map(([name, each]) => [name, each] as const);
  const listed = items(cursor).map((each) => [stem(text(each) ?? ""), each] as const);
  return [...named, ...listed].flatMap(([name, each]) => {
    const file = text(each);
    return file === undefined ? [] : [{ at: each.at, name, file, kind: outputKind(file) }];
  });
}

function stem(file: string): string {
  const last = file.replace(/\/+$/, "").split("/").at(-1) ?? "";
  return last.replace(/\.[^.]+$/, "");
}

function outputKind(file: string): Output["kind"] {
  if (/\.(parquet|csv|json|jsonl|ndjson)$/i.test(file)) return "table";
  return file.endsWith("/") || !(file.split("/").at(-1) ?? "").includes(".") ? "directory" : "file";
}
