import type { Engine } from "../engines/engine.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import type { UnitTest } from "../pipeline/model.ts";
import { CheckProblem } from "./figures.ts";
import type { GivenRows, TestInput } from "./given-rows.ts";
import { givenQuery } from "./given-rows.ts";

export interface UnitTestRequest {
  test: UnitTest;
  /** What each of the SQL's tables (`SqlFacts.tables`) is called in `given`; undefined for a table that is no source or task. */
  tables: readonly (string | undefined)[];
  /** The task's SQL with a relation in the place of each table (in the order of `tables`), and its clock frozen. */
  query(relations: readonly string[], asOf: string | undefined): string;
  /** What is known of the columns of each input, by the same names. */
  inputs: ReadonlyMap<string, TestInput>;
  /** An absolute path for a file of the project. */
  absolute(file: string): string;
}

/**
 * One statement for one unit test: the given rows become CTEs around the task's query, so nothing is created and nothing has to be
 * dropped. Inputs that are not given are empty tables.
 */
export function compileUnitTest(request: UnitTestRequest, given: ReadonlyMap<string, GivenRows>, sql: Pick<Engine, "quote" | "literal" | "dialect">): { statement: string; ctes: Map<string, string> } {
  const { tables, inputs, query, test } = request;
  const read = [...new Set(tables.filter((name) => name !== undefined))];
  for (const name of Object.keys(test.given)) if (!read.includes(name)) throw new CheckProblem(notRead(name, read));
  const relations = tables.map((name) => {
    if (name === undefined) throw new CheckProblem("The task reads a table that is neither a source nor a task, so a unit test cannot give its rows.");
    return sql.quote(cteName(name, read.indexOf(name)));
  });
  const ctes = new Map(read.map((name) => [name, givenQuery(name, inputs.get(name) ?? { columns: [], complete: false }, given.get(name) ?? { rows: [] }, sql)]));
  const list = [...ctes].map(([name, body], index) => `${sql.quote(cteName(name, index))} AS (${body})`);
  const head = list.length === 0 ? "" : `WITH ${list.join(",\n")}\n`;
  return { statement: `${head}SELECT * FROM (\n${query(relations, test.asOf).replace(/[;\s]+$/, "")}\n) tested`, ctes };
}

/** Bytes that every engine can keep of a name. */
const LONGEST_NAME = 63;

/** A name that no query of a user's has. */
function cteName(input: string, index: number): string {
  const name = `given rows of ${input}`;
  return new TextEncoder().encode(name).length <= LONGEST_NAME ? name : `given rows of input ${index + 1}`;
}

function notRead(name: string, read: readonly string[]): string {
  const near = closest(name, read);
  return `The test gives rows of "${name}", which the task does not read.${near === undefined ? "" : ` Did you mean "${near}"?`} It reads: ${read.join(", ") || "nothing"}.`;
}
