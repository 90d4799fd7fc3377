/** The floor under any linter: one process, one thread, the same parser, nothing but parsing. `node bare-parse.ts <folder>` */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Dialect, parse } from "@polyglot-sql/sdk";

const folder = process.argv[2] ?? ".";
let statements = 0;
for (const file of globSync("**/*.sql", { cwd: folder })) {
  const { success, ast, error } = parse(readFileSync(join(folder, file), "utf8"), Dialect.DuckDB);
  if (!success) throw new Error(`${file}: ${error}`);
  statements += Array.isArray(ast) ? ast.length : 1;
}
console.log(`${statements} statements`);
