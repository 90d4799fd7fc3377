import path from "node:path";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import { formatCount } from "../checks/format-figures.ts";
import type { DeclaredScan } from "./scan-as-declared.ts";

const EXACT = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL\(\d+,\d+\))$/;

/**
 * Values that are not of their declared type, as sentences without the values; none when everything can be read. All rows are read:
 * a guess from the first rows says nothing of the others.
 */
export async function misreadColumns(engine: Pick<Engine, "query" | "quote">, root: string, { relation, asWritten, typed }: DeclaredScan, options: QueryOptions): Promise<string[]> {
  const checked = typed.filter(({ type }) => type !== "VARCHAR");
  if (checked.length === 0) return [];
  const count = (columns: readonly { name: string }[]): string => `SELECT ${columns.map(({ name }) => `count(${engine.quote(name)})`).join(", ")} FROM ${relation}`;
  const [together, rounded] = await Promise.all([failureOf(engine, count(checked), options), roundedValues(engine, asWritten, checked, options)]);
  if (together === undefined) return rounded;
  const problems: string[] = [];
  for (const column of checked) {
    const failure = await failureOf(engine, count([column]), options);
    if (failure !== undefined) problems.push(`${column.name}: a value${placeOf(failure, root)} is no ${column.declared}`);
  }
  // Not a value but the shape of a line is wrong.
  if (problems.length === 0) problems.push(`the rows cannot be read: ${together.message.replaceAll(`${root}${path.sep}`, "").replace(/\.$/, "")}`);
  return [...problems, ...rounded];
}

/** Engines round what has more digits than its type; what the file says would then be lost without a word. */
async function roundedValues(engine: Pick<Engine, "query" | "quote">, asWritten: string, typed: DeclaredScan["typed"], options: QueryOptions): Promise<string[]> {
  const exact = typed.filter(({ type }) => EXACT.test(type));
  if (exact.length === 0) return [];
  const counts = exact.map(({ name, type }, index) => {
    const text = engine.quote(name);
    const written = `TRY_CAST(${text} AS DOUBLE)`;
    // Doubles hold 15 digits for sure: a difference below that is theirs, not the file's.
    return `count(*) FILTER (WHERE abs(${written} - CAST(TRY_CAST(${text} AS ${type}) AS DOUBLE)) > 1e-14 * abs(${written})) AS r${index}`;
  });
  try {
    const [row] = await engine.query(`SELECT ${counts.join(", ")} FROM ${asWritten}`, options);
    return exact.flatMap(({ name, declared }, index) => {
      const lost = Number(row?.[`r${index}`] ?? 0);
      return lost === 0 ? [] : [`${name}: ${formatCount(lost)} ${lost === 1 ? "value has" : "values have"} more decimals than ${declared} keeps`];
    });
  } catch (error) {
    // A file without a header has no columns of these names as text; then only the types themselves are checked.
    if (error instanceof EngineError && error.code !== "interrupted") return [];
    throw error;
  }
}

async function failureOf(engine: Pick<Engine, "query">, sql: string, options: QueryOptions): Promise<EngineError | undefined> {
  try {
    await engine.query(sql, options);
    return undefined;
  } catch (error) {
    if (error instanceof EngineError && error.code !== "interrupted") return error;
    throw error;
  }
}

function placeOf({ inFile }: EngineError, root: string): string {
  if (inFile === undefined) return "";
  return ` in line ${inFile.line}${inFile.file === undefined ? "" : ` of ${path.relative(root, inFile.file).replaceAll(path.sep, "/")}`}`;
}
