import type { DuckDBConnection } from "@duckdb/node-api";
import { dice } from "./dice.ts";
import type { PipelineModel, SourceModel, Type } from "./pipeline.ts";
import { typeNames, writeTask } from "./write-pipeline.ts";

/** What became of a task: its rows as texts, floats apart because they are compared by tolerance. */
export interface Built {
  columns: string[];
  floats: ReadonlySet<string>;
  rows: Record<string, string | number | null>[];
}

/** Builds everything in a schema of its own. A task that the engine refuses, and what reads it, is missing in the answer. */
export async function buildPipeline(connection: DuckDBConnection, schema: string, model: PipelineModel): Promise<Map<string, Built>> {
  await connection.run(`drop schema if exists ${schema} cascade; create schema ${schema}; set schema = '${schema}'`);
  for (const source of model.sources) await connection.run(sourceSql(source));
  const built = new Map<string, Built>();
  for (const task of model.tasks) {
    try {
      await connection.run(`create ${task.materialized} ${task.name} as ${writeTask(task)}`);
      built.set(task.name, await contentOf(connection, task.name));
    } catch {
      // An edit may break what reads it; whether both sides break alike is judged by the caller.
      await connection.run(`drop ${task.materialized} if exists ${task.name}`);
    }
  }
  return built;
}

/** Joins may multiply rows beyond what can be compared in a test. */
const MOST_ROWS = 300;

async function contentOf(connection: DuckDBConnection, name: string): Promise<Built> {
  const counted = await (await connection.runAndReadAll(`select count(*) as n from ${name}`)).getRowObjectsJson();
  if (Number(counted[0]?.["n"]) > MOST_ROWS) throw new Error("too many rows");
  const described = await (await connection.runAndReadAll(`describe ${name}`)).getRowObjectsJson();
  const columns = described.map((row) => String(row["column_name"]));
  const floats = new Set(described.flatMap((row) => (row["column_type"] === "DOUBLE" || row["column_type"] === "FLOAT" ? [String(row["column_name"]).toLowerCase()] : [])));
  const list = columns.map((column) => (floats.has(column.toLowerCase()) ? `"${column}"` : `cast("${column}" as varchar) as "${column}"`));
  const rows = (await connection.runAndReadAll(`select ${list.join(", ")} from ${name}`)).getRowObjectsJson();
  return { columns: columns.map((column) => column.toLowerCase()), floats, rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toLowerCase(), typeof value === "number" ? value : value === null ? null : String(value)]))) };
}

/** Rows with repetitions, gaps and matching keys: edits show in them. */
function sourceSql({ name, fields, seed, rows }: SourceModel): string {
  const d = dice(seed);
  const cell: Record<Type, (field: string, row: number) => string> = {
    int: (field, row) => (field === "id" ? String(row % Math.max(1, rows - 3)) : field === "b" && d.chance(0.2) ? "null" : String(d.below(field === "a" ? 40 : 12))),
    dec: () => (d.chance(0.1) ? "null" : `${d.below(60)}.${10 + d.below(80)}`),
    float: () => (d.chance(0.1) ? "null" : String(d.below(1000) / 7)),
    text: (field) => (field === "label" && d.chance(0.15) ? "null" : `'${d.pick(["a", "b", "c", "d"])}'`),
    date: () => `date '2026-0${1 + d.below(9)}-1${d.below(9)}'`,
  };
  const values = Array.from({ length: rows }, (_, row) => `(${fields.map((field) => cell[field.type](field.name, row)).join(", ")})`);
  return `create table ${name} (${fields.map((field) => `${field.name} ${typeNames[field.type]}`).join(", ")}); insert into ${name} values ${values.join(", ")}`;
}
