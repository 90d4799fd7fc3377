import { afterAll, beforeAll } from "vitest";
import type { CheckRequest } from "../../shared/checks/check-request.ts";
import { runChecks } from "../../shared/checks/run-checks.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import type { CheckOptions } from "../../shared/pipeline/check-options.ts";
import type { Check, CheckKind, Column } from "../../shared/pipeline/model.ts";
import type { CheckRecord } from "../../shared/results/record.ts";
import { openTestEngine, type EngineName } from "../harness/both-engines.ts";

const AT = { file: "shop.pipeline.yml", pointer: "" };

/** A check as the loader makes it. */
export function check<K extends CheckKind>(kind: K, options: CheckOptions[K], rest: Partial<Omit<Check, "kind" | "options">> = {}): Check {
  return { at: AT, id: rest.id ?? kind, kind, options: { ...options }, severity: "error", origin: "check", ...rest };
}

/** A column of a contract. */
export function column(name: string, rest: Partial<Column> = {}): Column {
  return { at: AT, name, notNull: false, unique: false, tags: [], samples: false, ...rest };
}

/** An engine with an empty database for a test file, and a way to check a relation made of VALUES. */
export function useEngine(name: EngineName = "duckdb"): { engine: () => Engine; checkTable: typeof checkTable; one: typeof one } {
  let opened: Engine | undefined;
  beforeAll(async () => {
    opened = await openTestEngine(name);
  });
  afterAll(() => opened?.close());
  const engine = () => opened ?? fail();

  async function checkTable(query: string, checks: Check[], rest: Partial<Omit<CheckRequest, "engine" | "checks">> = {}) {
    const relation = query.startsWith('"') ? query : `(${query}) t`;
    const columns = await engine().describe(query);
    return runChecks(engine(), { relation, columns, checks, resolve: () => undefined, ...rest });
  }

  async function one(query: string, single: Check, rest: Partial<Omit<CheckRequest, "engine" | "checks">> = {}): Promise<CheckRecord> {
    const { records } = await checkTable(query, [single], rest);
    return records[0] ?? fail();
  }
  return { engine, checkTable, one };
}

function fail(): never {
  throw new Error("The engine is not open.");
}
