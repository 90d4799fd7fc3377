import type { Row } from "../engines/engine.ts";
import type { Check } from "../pipeline/model.ts";
import type { CheckRequest } from "./check-request.ts";
import type { CheckFigures, Observation } from "./figures.ts";
import { CheckProblem } from "./figures.ts";
import type { ReadMeasure } from "./kind.ts";
import { planCheck } from "./kind-of.ts";
import type { Measure } from "./passes.ts";
import { openPasses, passSql } from "./passes.ts";
import { tableFor } from "./table.ts";

export interface CompiledChecks {
  /** Each returns one row. The first is the fused scan of the table, unless nothing is asked of it. */
  queries: { sql: string; /** Ids of the checks that need it. */ checks: string[] }[];
  /** Figures of every check, in their order, from one row per query. A check whose query has no row (it failed) is left out. */
  read(rows: readonly (Row | undefined)[]): CheckFigures[];
  /** Number of rows, and share of nulls of the columns that were looked at; from the same rows. */
  tableFigures(rows: readonly (Row | undefined)[]): { rows?: number; nullRates: Map<string, number> };
}

/**
 * Compiles all checks of one table into as few scans as possible: one for everything that aggregates over the table's rows, and one
 * more per key, reference and query of the user's.
 */
export function compileChecks(request: CheckRequest): CompiledChecks {
  const { passes, measure } = openPasses();
  const rowsMeasure = measure(request.relation, "count(*)");
  const plans = request.checks.map((check) => planOne(check, request, measure));
  const order = [...passes.keys()];
  return {
    queries: order.map((from) => ({
      sql: passSql(passes.get(from) ?? { from, aggregates: new Map() }),
      checks: plans.filter(({ needs }) => needs.has(from)).map(({ check }) => check.id),
    })),
    read(rows) {
      const value = reader(order, rows);
      return plans.filter(({ needs }) => [...needs].every((from) => rows[order.indexOf(from)] !== undefined))
        .map(({ check, observe }) => Object.assign(observe(value), { check: check.id }));
    },
    tableFigures(rows) {
      const row = rows[order.indexOf(request.relation)];
      if (row === undefined) return { nullRates: new Map() };
      const total = Number(row[rowsMeasure.alias]);
      const asked = passes.get(request.relation)?.aggregates;
      const nullRates = request.columns.flatMap(({ name }): [string, number][] => {
        const alias = asked?.get(`count(${request.engine.quote(name)})`);
        return alias === undefined || total === 0 ? [] : [[name, 1 - Number(row[alias]) / total]];
      });
      return { rows: total, nullRates: new Map(nullRates) };
    },
  };
}

interface Plan {
  check: Check;
  needs: Set<string>;
  observe: (read: ReadMeasure) => Observation;
}

function planOne(check: Check, request: CheckRequest, measure: (from: string, aggregate: string) => Measure): Plan {
  const needs = new Set<string>();
  const ask = (from: string, aggregate: string) => {
    needs.add(from);
    return measure(from, aggregate);
  };
  try {
    return { check, needs, observe: planCheck(check, tableFor(check, request, ask)) };
  } catch (error) {
    if (!(error instanceof CheckProblem)) throw error;
    const { message } = error;
    return { check, needs: new Set(), observe: () => ({ kind: "error", message }) };
  }
}

function reader(order: readonly string[], rows: readonly (Row | undefined)[]): ReadMeasure {
  return ({ pass, alias }) => {
    const value = rows[order.indexOf(pass)]?.[alias];
    return typeof value === "number" || typeof value === "string" ? value : null;
  };
}
