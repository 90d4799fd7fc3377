import type { Engine, QueryOptions, Row } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import type { Check } from "../pipeline/model.ts";
import type { CheckRecord } from "../results/record.ts";
import type { CheckRequest } from "./check-request.ts";
import { compileChecks } from "./compile-checks.ts";
import type { CheckFigures } from "./figures.ts";
import { judge } from "./judge.ts";

export interface CheckedTable {
  /** One record per check, in their order. */
  records: CheckRecord[];
  rows?: number;
  /** Share of nulls of the columns that the checks looked at. */
  nullRates: Map<string, number>;
}

/** Scans of one table at the same time: the engine spreads each over all its threads, so two only fill the gaps. */
const SCANS_AT_ONCE = 2;

/**
 * Measures and judges all checks of a table. When a fused query fails, each of its checks is measured alone, so that the error stands at the
 * check it belongs to and the others still get their verdict. `lineOf` tells where a check is written.
 */
export async function runChecks(
  engine: Pick<Engine, "query" | "quote" | "literal" | "dialect">,
  request: Omit<CheckRequest, "engine">,
  options: QueryOptions & { lineOf?: (check: Check) => number } = {},
): Promise<CheckedTable> {
  const full: CheckRequest = { ...request, engine };
  const compiled = compileChecks(full);
  const outcomes = await runAll(engine, compiled.queries.map(({ sql }) => sql), options);
  const rows = outcomes.map((outcome) => (outcome instanceof EngineError ? undefined : outcome));
  const figures = new Map(compiled.read(rows).map((each) => [each.check, each]));
  const table = compiled.tableFigures(rows);
  for (const check of request.checks) if (!figures.has(check.id)) figures.set(check.id, await measureAlone(engine, full, check, options));
  const total = table.rows ?? (await countRows(engine, request.relation, options));
  const records = request.checks.map((check) => judge(check, figures.get(check.id) ?? { check: check.id, kind: "error", message: "It was not measured." }, options.lineOf?.(check)));
  return { records, nullRates: table.nullRates, ...(total === undefined ? {} : { rows: total }) };
}

async function measureAlone(engine: Pick<Engine, "query">, request: CheckRequest, check: Check, options: QueryOptions): Promise<CheckFigures> {
  const compiled = compileChecks({ ...request, checks: [check] });
  const outcomes = await runAll(engine, compiled.queries.map(({ sql }) => sql), options);
  const error = outcomes.find((outcome) => outcome instanceof EngineError);
  const [figures] = compiled.read(outcomes.map((outcome) => (outcome instanceof EngineError ? undefined : outcome)));
  // The place in the statement means nothing to a reader who wrote only a part of it.
  return figures ?? { check: check.id, kind: "error", message: error?.message.replace(/ \(line \d+, column \d+ of the statement\)/, "") ?? "It was not measured." };
}

async function countRows(engine: Pick<Engine, "query">, relation: string, options: QueryOptions): Promise<number | undefined> {
  const [outcome] = await runAll(engine, [`SELECT count(*) AS n FROM ${relation}`], options);
  return outcome === undefined || outcome instanceof EngineError ? undefined : Number(outcome["n"]);
}

/** One row or one error per query. An interruption is not an error of a check: it ends everything. */
async function runAll(engine: Pick<Engine, "query">, queries: readonly string[], { signal, timeoutMs }: QueryOptions): Promise<(Row | EngineError)[]> {
  const outcomes: (Row | EngineError)[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < queries.length; index = next++) {
      try {
        const [row] = await engine.query(queries[index] ?? "", { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) });
        outcomes[index] = row ?? {};
      } catch (error) {
        if (!(error instanceof EngineError) || error.code === "interrupted") throw error;
        outcomes[index] = error;
      }
    }
  };
  await Promise.all(Array.from({ length: SCANS_AT_ONCE }, worker));
  return outcomes;
}
