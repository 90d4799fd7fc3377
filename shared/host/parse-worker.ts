import { packFacts } from "../sql/pack-facts.ts";
import { readSql } from "../sql/read-sql.ts";
import { loadSqlParser } from "./sql-parser.ts";

/** A process that reads SQL: texts in, packed facts out, in order. Its argument is the dialect. */
const dialect = process.argv[2] ?? "";
const parser = await loadSqlParser();
process.on("message", (texts: string[]) => {
  process.send?.(texts.map((text) => packFacts(readSql(parser, text, dialect))));
});
// Whoever started it is gone: nothing to do any more.
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
