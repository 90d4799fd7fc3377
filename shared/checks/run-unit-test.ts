import type { Engine, QueryOptions, Row } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import type { Rows } from "../pipeline/model.ts";
import type { TestRecord } from "../results/record.ts";
import { compareRows, differingColumns } from "./compare-rows.ts";
import { diffTable } from "./diff-table.ts";
import { CheckProblem } from "./figures.ts";
import { formatRows } from "./format-figures.ts";
import type { GivenRows } from "./given-rows.ts";
import type { UnitTestRequest } from "./unit-test-sql.ts";
import { compileUnitTest } from "./unit-test-sql.ts";

type TestEngine = Pick<Engine, "query" | "read" | "describe" | "quote" | "literal" | "dialect" | "scanFiles">;
export interface UnitTestOptions extends QueryOptions {
  /** Where the test is written. */
  line?: number;
  /** Reads files of given and expected rows, where the engine of the test cannot. */
  files?: Pick<Engine, "query" | "describe" | "scanFiles"> | undefined;
  /** Monotonic milliseconds; default `performance.now`. */
  now?: () => number;
}

/** Runs one unit test. It rejects only when it was interrupted: everything else is the test's own record. */
export async function runUnitTest(engine: TestEngine, request: UnitTestRequest, options: UnitTestOptions = {}): Promise<TestRecord> {
  const { now = () => performance.now() } = options;
  const started = now();
  const record = (status: TestRecord["status"], rest: Partial<TestRecord> = {}): TestRecord =>
    ({ name: request.test.name, status, durationMs: Math.round(now() - started), file: request.test.at.file, line: options.line ?? 1, ...rest });
  try {
    return record(...(await verdict(engine, request, options)));
  } catch (error) {
    if (error instanceof CheckProblem) return record("error", { message: error.message });
    if (error instanceof EngineError && error.code !== "interrupted") return record("error", { message: error.message.replace(/ \(line \d+, column \d+ of the statement\)/, "") });
    throw error;
  }
}

async function verdict(engine: TestEngine, request: UnitTestRequest, options: UnitTestOptions): Promise<["pass" | "fail", Partial<TestRecord>?]> {
  const { test } = request;
  const given = new Map(await Promise.all(Object.entries(test.given).map(async ([name, rows]): Promise<[string, GivenRows]> => [name, await givenRows(engine, request, rows, options)])));
  const { statement, ctes } = compileUnitTest(request, given, engine);
  const [{ columns: types, rows: actual }, wanted] = await Promise.all([engine.read(statement, options), expectedRows(engine, request, options)])
    .catch((error: unknown) => blame(engine, ctes, error, options));

  const nameOf = columnNames(types.map(({ name }) => name), wanted);
  const expected = await spelledByEngine(engine, wanted, types, nameOf, options);
  const comparison = { expected, actual, types: new Map(types.map(({ name, type }) => [name, type])), nameOf, tolerance: test.tolerance, ordered: test.ordered };
  const compared = compareRows(comparison);
  if (compared.missing.length === 0 && compared.unexpected.length === 0) return ["pass"];
  const mentioned = new Set(expected.flatMap((row) => Object.keys(row)).map(nameOf));
  const columns = types.map(({ name }) => name).filter((name) => mentioned.size === 0 || mentioned.has(name));
  const diff = diffTable(compared, { expected, actual, columns, nameOf, distance: (row, other) => differingColumns(row, other, comparison) });
  return ["fail", { message: summary(expected.length, actual.length, compared), diff }];
}

function summary(expected: number, actual: number, { missing, unexpected }: { missing: number[]; unexpected: number[] }): string {
  return `${formatRows(expected)} expected, ${formatRows(actual)} made: ${missing.length} missing, ${unexpected.length} unexpected.`;
}

async function givenRows(engine: TestEngine, { absolute }: UnitTestRequest, rows: Rows, options: UnitTestOptions): Promise<GivenRows> {
  if ("rows" in rows) return { rows: rows.rows };
  const { files } = options;
  if (files !== undefined) return { rows: await files.query(`SELECT * FROM ${files.scanFiles([absolute(rows.file)], { text: true })}`, options), guessed: await files.describe(`SELECT * FROM ${files.scanFiles([absolute(rows.file)])}`, options) };
  const relation = engine.scanFiles([absolute(rows.file)], { text: true });
  // Names as they will be read; types, for columns that nobody has typed, as the engine guesses them.
  const [columns, guessed] = await Promise.all([relation, engine.scanFiles([absolute(rows.file)])].map((from) => engine.describe(`SELECT * FROM ${from}`, options)));
  return { relation, columns: (columns ?? []).map(({ name, type }) => ({ name, type: guessed?.find((guess) => guess.name === name)?.type ?? type })) };
}

async function expectedRows(engine: TestEngine, { test, absolute }: UnitTestRequest, options: UnitTestOptions): Promise<readonly Record<string, unknown>[]> {
  const reader = options.files ?? engine;
  return "rows" in test.expect ? test.expect.rows : reader.query(`SELECT * FROM ${reader.scanFiles([absolute(test.expect.file)], { text: true })}`, options);
}

/** Types whose text depends on the session or has many spellings: the engine itself says how it spells what was expected. */
const SPELLED_BY_ENGINE = /^(timestamp(\(\d\))? with time zone|time(\(\d\))? with time zone|interval|uuid|bytea|inet|cidr|macaddr)$/i;

async function spelledByEngine(engine: TestEngine, rows: readonly Record<string, unknown>[], types: readonly { name: string; type: string }[], nameOf: (column: string) => string, options: QueryOptions) {
  const typeOf = new Map(types.filter(({ type }) => SPELLED_BY_ENGINE.test(type)).map(({ name, type }) => [name, type]));
  if (typeOf.size === 0) return rows;
  return Promise.all(rows.map(async (row) => {
    const entries = await Promise.all(Object.entries(row).map(async ([column, value]): Promise<[string, unknown]> => {
      const type = typeOf.get(nameOf(column));
      if (type === undefined || value === null || value === undefined) return [column, value];
      return [column, (await spelledAs(engine, String(value), type, options)) ?? value];
    }));
    return Object.fromEntries(entries);
  }));
}

/** Undefined for what is no value of the type: then it is compared as it was written. */
async function spelledAs(engine: TestEngine, value: string, type: string, options: QueryOptions): Promise<unknown> {
  try {
    const [row] = await engine.query(`SELECT CAST(${engine.literal(value)} AS ${type}) AS v`, options);
    return row?.["v"] ?? undefined;
  } catch (error) {
    if (error instanceof EngineError && error.code !== "interrupted") return undefined;
    throw error;
  }
}

/** When the given rows themselves cannot be read as their types, says so instead of blaming the task. */
async function blame(engine: TestEngine, ctes: ReadonlyMap<string, string>, error: unknown, options: QueryOptions): Promise<never> {
  if (error instanceof EngineError && error.code !== "interrupted") {
    for (const [name, body] of ctes) {
      const own = await engine.query(body, options).then((): undefined => undefined, (failure: unknown) => failure);
      if (own instanceof EngineError && own.code !== "interrupted") throw new CheckProblem(`The given rows of ${name} cannot be used: ${own.message.replace(/ \(line .*\)/, "")}`);
    }
  }
  throw error;
}

/** Column names are compared without case, as SQL does; a column that the task does not make is an error of the test. */
function columnNames(actual: readonly string[], expected: readonly Row[]): (column: string) => string {
  const byName = new Map(actual.map((name) => [name.toLowerCase(), name]));
  for (const column of new Set(expected.flatMap((row) => Object.keys(row)))) {
    if (byName.has(column.toLowerCase())) continue;
    const near = closest(column, actual);
    throw new CheckProblem(`The task makes no column "${column}".${near === undefined ? "" : ` Did you mean "${near}"?`} Columns: ${actual.join(", ")}.`);
  }
  return (column) => byName.get(column.toLowerCase()) ?? column;
}
