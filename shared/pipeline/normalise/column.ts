import { choice, defined, duration, entries, field, flag, text, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Column, Freshness } from "../model.ts";

/** Columns of a contract: `name: type`, `name:` alone, or an object. */
export function columns(cursor: Cursor): Column[] {
  return entries(cursor).map(([name, written]) => {
    const type = text(written) ?? text(field(written, "type"));
    return defined({
      at: written.at,
      name,
      type: type?.trim().toLowerCase(),
      description: text(field(written, "description")),
      notNull: flag(field(written, "not_null")),
      unique: flag(field(written, "unique")),
      references: reference(text(field(written, "references"))),
      tags: texts(field(written, "tags")),
      samples: choice(field(written, "samples"), ["allow"]) === "allow",
    });
  });
}

/** `task.column` or `pipeline.task.column`: the last part is the column. */
export function reference(written: string | undefined): Column["references"] {
  const at = written?.lastIndexOf(".") ?? -1;
  return written === undefined || at < 1 ? undefined : { to: written.slice(0, at), column: written.slice(at + 1) };
}

export function freshness(cursor: Cursor): Freshness | undefined {
  const column = text(field(cursor, "column"));
  if (column === undefined) return undefined;
  return defined({ at: cursor.at, column, warnAfterMs: duration(field(cursor, "warn_after")), errorAfterMs: duration(field(cursor, "error_after")) });
}
