/** Time from nothing to a parser of SQL that answers, as the extension's server loads it: unpacked, compiled, initialised. Prints milliseconds. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";

const [packed = ""] = process.argv.slice(2);
const from = performance.now();
gunzipSync(readFileSync(packed));
readSql(await loadSqlParser(), "select 1 as a", "duckdb");
process.stdout.write(String(performance.now() - from));
