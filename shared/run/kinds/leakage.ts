import { bracket, conditionProblem } from "../../checks/condition.ts";
import { EngineError } from "../../engines/engine.ts";
import type { Engine } from "../../engines/engine.ts";
import type { GateRecord } from "../../results/record.ts";

export interface LeakageSide {
  name: string;
  /** Absolute path. */
  file: string;
  where?: string | undefined;
  /** Column that identifies a row. */
  key?: string | undefined;
  /** Somebody wrote the key down, so that it must be there. */
  keyDeclared?: boolean | undefined;
}

export type LeakageGate = Omit<GateRecord, "line">;

/** As often as rows of the training data are like each other, a row of the test data may be like one of them by chance; this much more is not. */
const MORE_THAN_CHANCE = 1.5;

/**
 * Whether what a model is judged by was among what it has learned from: by key, and, when the test data have more than predictions, by whole
 * rows. One join each, on the engine; no value leaves it.
 * @param rows compare whole rows as well
 */
export async function leakage(engine: Engine, train: LeakageSide, test: LeakageSide, rows: boolean): Promise<LeakageGate[]> {
  const gates: LeakageGate[] = [];
  try {
    const [ours, theirs] = [await readSide(engine, train), await readSide(engine, test)];
    const keys = await sharedKeys(engine, ours, theirs);
    if (keys !== undefined) gates.push(keys);
    if (rows) gates.push(await sharedRows(engine, ours, theirs));
  } catch (error) {
    if (error instanceof Unusable) return [gate("leakage", "error", error.message)];
    if (!(error instanceof EngineError) || error.code === "interrupted") throw error;
    return [gate("leakage", "error", `training and test data could not be compared: ${error.message.split("\n", 1)[0] ?? ""}`)];
  }
  return gates.length > 0 ? gates : [gate("leakage", "skipped", `${train.name} has no column ${test.key ?? "that is a key"}: name the key of \`training_data\`, or declare \`test_data\``)];
}

/** A sentence for who declared it. */
class Unusable extends Error {}

interface Side {
  name: string;
  relation: string;
  columns: readonly string[];
  /** As the file spells it. */
  key?: string;
}

async function readSide(engine: Engine, { name, file, where, key, keyDeclared }: LeakageSide): Promise<Side> {
  const wrong = where === undefined ? undefined : conditionProblem(where);
  if (wrong !== undefined) throw new Unusable(`the condition of ${name} cannot be used: ${wrong}`);
  const relation = `(SELECT * FROM ${engine.scanFiles([file])}${where === undefined ? "" : ` WHERE ${bracket(where)}`})`;
  const columns = (await engine.describe(`SELECT * FROM ${relation} AS data`)).map((column) => column.name);
  const found = columns.find((column) => column.toLowerCase() === key?.toLowerCase());
  if (found === undefined && keyDeclared === true) throw new Unusable(`${name} has no column ${key ?? ""}; it has ${columns.slice(0, 12).join(", ")}`);
  return { name, relation, columns, ...(found === undefined ? {} : { key: found }) };
}

async function sharedKeys(engine: Engine, train: Side, test: Side): Promise<LeakageGate | undefined> {
  if (train.key === undefined || test.key === undefined) return undefined;
  const [ours, theirs] = [engine.quote(train.key), engine.quote(test.key)];
  // As text: a file of predictions may write numbers as something else.
  const [row] = await engine.query(`SELECT count(*) AS n, count(*) FILTER (t.k IN (SELECT ${ours}::VARCHAR FROM ${train.relation} AS a WHERE ${ours} IS NOT NULL)) AS shared FROM (SELECT ${theirs}::VARCHAR AS k FROM ${test.relation} AS b WHERE ${theirs} IS NOT NULL) AS t`);
  const [all, shared] = [Number(row?.["n"] ?? 0), Number(row?.["shared"] ?? 0)];
  const name = "leakage by key";
  if (all === 0) return gate(name, "error", `${test.name} has no row with a ${test.key}: nothing is known of leakage`);
  return gate(name, shared === 0 ? "pass" : "fail", `${shared} of ${all} rows of ${test.name} are also in ${train.name}, by ${test.key}`);
}

async function sharedRows(engine: Engine, train: Side, test: Side): Promise<LeakageGate> {
  const keys = new Set([train.key, test.key].map((key) => key?.toLowerCase()));
  const known = new Map(test.columns.map((column) => [column.toLowerCase(), column]));
  const pairs = train.columns.flatMap((ours): [string, string][] => {
    const theirs = known.get(ours.toLowerCase());
    return theirs === undefined || keys.has(ours.toLowerCase()) ? [] : [[engine.quote(ours), engine.quote(theirs)]];
  });
  const name = "leakage by row";
  if (pairs.length < 2) return gate(name, "error", `${train.name} and ${test.name} share ${pairs.length === 0 ? "no column" : "one column only"} beside the key: rows cannot be compared`);
  const [row] = await engine.query(`WITH train AS (SELECT ${pairs.map(([ours], at) => `${ours} AS c${at}`).join(", ")}, count(*) AS times FROM ${train.relation} AS a GROUP BY ALL), test AS (SELECT ${pairs.map(([, theirs], at) => `${theirs} AS c${at}`).join(", ")} FROM ${test.relation} AS b)
SELECT (SELECT count(*) FROM test) AS n, (SELECT count(*) FROM test SEMI JOIN train ON ${pairs.map((_, at) => `test.c${at} IS NOT DISTINCT FROM train.c${at}`).join(" AND ")}) AS shared, (SELECT sum(times) FROM train) AS learned, (SELECT sum(times) FILTER (times > 1) FROM train) AS twins`);
  const figure = (column: string): number => Number(row?.[column] ?? 0);
  const [all, shared, learned, twins] = [figure("n"), figure("shared"), figure("learned"), figure("twins")];
  if (all === 0 || learned === 0) return gate(name, "error", `${all === 0 ? test.name : train.name} has no row: nothing is known of leakage`);
  const seen = `${shared} of ${all} rows of ${test.name} are, in all ${pairs.length} columns beside the key, like a row of ${train.name}`;
  if (shared === 0) return gate(name, "pass", seen);
  const usual = `of the training rows ${twins} of ${learned} are like another one`;
  return shared / all <= (MORE_THAN_CHANCE * twins) / learned ? gate(name, "pass", `${seen}; ${usual}, so chance explains it`) : gate(name, "inconclusive", `${seen}; ${usual}: the same examples may stand in both`);
}

function gate(metric: string, status: GateRecord["status"], observed: string): LeakageGate {
  return { metric, status, expected: "no row that the model has learned from", observed, about: "data" };
}
