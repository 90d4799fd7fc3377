import { readSql } from "../sql/read-sql.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { loadSqlParser } from "./sql-parser.ts";

export interface ReadAllOptions {
  cacheDir?: string;
}

/** Facts of many texts. */
export async function readAllSql(items: readonly { key: string; text: string }[], dialect: string, _options: ReadAllOptions = {}): Promise<Map<string, SqlFacts>> {
  const parser = await loadSqlParser();
  return new Map(items.map(({ key, text }) => [key, readSql(parser, text, dialect)]));
}
