import { describe, expect, test } from "vitest";
import { compileChecks } from "../../shared/checks/compile-checks.ts";
import { runChecks } from "../../shared/checks/run-checks.ts";
import { kinds } from "../../shared/checks/kinds.ts";
import { EngineError } from "../../shared/engines/engine.ts";
import { CHECKS } from "../bench/checks-work.ts";
import { check, useEngine } from "./harness.ts";

const { engine } = useEngine();
const columns = ["id", "code", "amount", "price", "carrier", "status", "placed_at", "day", "paid", "quantity"].map((name) => ({ name, type: name === "price" ? "DOUBLE" : "INTEGER" }));
const compile = (checks: Parameters<typeof compileChecks>[0]["checks"]) => compileChecks({ relation: '"orders"', columns, checks, engine: engine(), resolve: (name) => `"${name}"`, queryOf: () => "SELECT 1" });

describe("scans", () => {
  test("20 checks take three: the table, its key, its reference", () => {
    const { queries } = compile(CHECKS);
    expect(queries).toHaveLength(3);
    expect(queries[0]?.checks).toHaveLength(19);
    expect(queries[0]?.sql.match(/FROM/g)).toHaveLength(1);
  });

  test("equal questions are asked once", () => {
    const { queries } = compile([check("not_null", { columns: ["code"] }, { id: "a" }), check("not_null", { columns: ["code"] }, { id: "b", atLeast: 0.5 }), check("row_count", {}, { id: "c" })]);
    expect(queries.map(({ sql }) => sql)).toEqual(['SELECT\n  count(*) AS m0,\n  count("code") AS m1\nFROM "orders"']);
  });

  test("key and unique of the same columns share a pass, other rows need their own", () => {
    expect(compile([check("key", { columns: ["id"] }, { id: "a" }), check("unique", { columns: ["id"] }, { id: "b" })]).queries).toHaveLength(2);
    expect(compile([check("key", { columns: ["id"] }, { id: "a" }), check("unique", { columns: ["id"] }, { id: "b", where: "paid" })]).queries).toHaveLength(3);
  });

  test("what needs no scan has none, and the number of rows is always known", () => {
    const { queries, tableFigures } = compile([check("volume_change", { window: 7, max_drop: 0.1 }), check("not_null", { columns: ["nope"] })]);
    expect(queries).toEqual([{ sql: 'SELECT\n  count(*) AS m0\nFROM "orders"', checks: [] }]);
    expect(tableFigures([{ m0: 7 }]).rows).toBe(7);
    expect(tableFigures([undefined]).rows).toBeUndefined();
  });

  test("every kind has a phrase for what it expects", () => expect(Object.keys(kinds)).toHaveLength(16));
});

describe("an interruption", () => {
  test("ends the checks instead of being reported as their error", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const relation = "(SELECT a.range AS a FROM range(10000000) a, range(1000000) b) t";
    const running = runChecks(engine(), { relation, columns: [{ name: "a", type: "BIGINT" }], checks: [check("mean", { column: "a", min: 0 })], resolve: () => undefined }, { signal: abort.signal });
    await expect(running).rejects.toMatchObject({ code: "interrupted", message: "The statement was cancelled." });
    await expect(running).rejects.toBeInstanceOf(EngineError);
  });
});
