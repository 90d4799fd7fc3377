import { choice, defined, entries, field, text, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Exposure, Pipeline, Source, Waiver } from "../model.ts";
import { checks } from "./check.ts";
import { columns, freshness } from "./column.ts";
import { task } from "./task.ts";

/** A pipeline file in its normal form. Nodes that cannot be understood are left out; everything else stays. */
export function pipeline(cursor: Cursor, waivers: Waiver[]): Pipeline {
  const name = text(field(cursor, "pipeline")) ?? fileStem(cursor.at.file);
  const owner = text(field(cursor, "owner"));
  return defined({
    at: cursor.at,
    name,
    description: text(field(cursor, "description")),
    owner,
    tags: texts(field(cursor, "tags")),
    schedule: text(field(cursor, "schedule")),
    sources: entries(field(cursor, "sources")).flatMap(([each, written]) => source(each, written) ?? []),
    tasks: entries(field(cursor, "tasks")).flatMap(([each, written]) => task(each, written, defined({ name, owner })) ?? []),
    exposures: entries(field(cursor, "exposures")).flatMap(([each, written]) => exposure(each, written) ?? []),
    waivers,
  });
}

function source(name: string, cursor: Cursor): Source | undefined {
  const files = texts(field(cursor, "file"));
  const table = text(field(cursor, "table"));
  if (files.length === 0 && table === undefined) return undefined;
  const owned = columns(field(cursor, "columns"));
  const key = texts(field(cursor, "key"));
  const fresh = freshness(field(cursor, "freshness"));
  return defined({
    at: cursor.at,
    name,
    description: text(field(cursor, "description")),
    owner: text(field(cursor, "owner")),
    tags: texts(field(cursor, "tags")),
    location: files.length > 0 || table === undefined ? { kind: "file" as const, files } : { kind: "table" as const, table },
    columns: owned,
    key,
    freshness: fresh,
    checks: checks(field(cursor, "checks"), { columns: owned, key, keyAt: field(cursor, "key").at, columnsAt: field(cursor, "columns").at, freshness: fresh }),
  });
}

function exposure(name: string, cursor: Cursor): Exposure | undefined {
  const kind = choice(field(cursor, "kind"), ["dashboard", "api", "report", "application", "notebook", "ml"]);
  if (kind === undefined) return undefined;
  return defined({
    at: cursor.at,
    name,
    kind,
    owner: text(field(cursor, "owner")),
    url: text(field(cursor, "url")),
    description: text(field(cursor, "description")),
    reads: texts(field(cursor, "reads")),
    columns: texts(field(cursor, "columns")),
  });
}

function fileStem(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/(\.pipeline)?\.ya?ml$/, "");
}
