import type { ReadSqlTexts } from "../graph/open-workspace.ts";
import type { SqlFacts } from "../sql/facts.ts";
import type { SqlParser } from "../sql/parser.ts";
import { readSql } from "../sql/read-sql.ts";

/** Facts that the last reading did not ask for are kept for as many texts as this, for who undoes an edit; a keystroke makes one. */
const KEEP = 250;

interface Known {
  facts: SqlFacts;
  /** The reading that asked for it last. */
  at: number;
}

/** Reads the SQL of one project in this process and remembers what each text said, so that a keystroke costs the parsing of one query. */
export function memoryReader(parser: Promise<SqlParser> | (() => Promise<SqlParser>)): ReadSqlTexts {
  // By the text itself, whose hash the engine keeps: a key that is put together would be hashed anew for each task at each keystroke.
  const dialects = new Map<string, Map<string, Known>>();
  let reading = 0;
  return async (items, dialect) => {
    const loaded = await (typeof parser === "function" ? parser() : parser);
    reading += 1;
    let known = dialects.get(dialect);
    if (known === undefined) dialects.set(dialect, (known = new Map()));
    const facts = new Map<string, SqlFacts>();
    for (const { key, text } of items) {
      let read = known.get(text);
      if (read === undefined) known.set(text, (read = { facts: readSql(loaded, text, dialect), at: reading }));
      read.at = reading;
      facts.set(key, read.facts);
    }
    if (known.size > items.length + 2 * KEEP) forgetOldest(known, reading);
    return facts;
  };
}

function forgetOldest(known: Map<string, Known>, reading: number): void {
  const unused = [...known].filter(([, { at }]) => at !== reading).toSorted(([, a], [, b]) => b.at - a.at);
  for (const [text] of unused.slice(KEEP)) known.delete(text);
}
