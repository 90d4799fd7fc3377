import type { ReadSqlTexts } from "../graph/open-workspace.ts";
import type { SqlFacts } from "../sql/facts.ts";
import type { SqlParser } from "../sql/parser.ts";
import { readSql } from "../sql/read-sql.ts";

/** Facts that are no longer asked for are kept as long as this many others are not. */
const KEEP = 4000;

/** Reads SQL in this process and remembers what each text said, so that a keystroke costs the parsing of one query. */
export function memoryReader(parser: Promise<SqlParser> | (() => Promise<SqlParser>)): ReadSqlTexts {
  const known = new Map<string, SqlFacts>();
  return async (items, dialect) => {
    const loaded = await (typeof parser === "function" ? parser() : parser);
    const facts = new Map<string, SqlFacts>();
    for (const { key, text } of items) {
      const id = `${dialect}\0${text}`;
      const read = known.get(id) ?? readSql(loaded, text, dialect);
      // Newest last, so that the oldest go first.
      known.delete(id);
      known.set(id, read);
      facts.set(key, read);
    }
    for (const id of known.keys()) {
      if (known.size <= KEEP + items.length) break;
      known.delete(id);
    }
    return facts;
  };
}
