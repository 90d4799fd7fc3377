import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import type { Column } from "../../shared/sql/analysis-state.ts";
import { withoutRepeatedNames } from "../../shared/sql/repeated-names.ts";
import { dice } from "../impact/random/dice.ts";

const NAMES = ["a", "A", "a_1", "a_2", "A_1", "b", "b_1", "a_1_1"];

function named(names: readonly string[], dialect = "duckdb"): string[] {
  const columns = names.map((name): Column => ({ name, key: name.toLowerCase(), sources: new Set(), print: "", identity: false, aggregate: false }));
  return withoutRepeatedNames({ dialect }, columns).map(({ name }) => name);
}

it("names the columns of random lists as DuckDB does, in tables, views and relations", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const columnsOf = async (name: string): Promise<unknown[]> => (await connection.runAndReadAll(`describe ${name}`)).getRowObjects().map((row) => row["column_name"]);
  const d = dice(7);
  for (let i = 0; i < 100; i++) {
    const names = Array.from({ length: 2 + d.below(7) }, () => d.pick(NAMES));
    const query = `select ${names.map((name, at) => `${at} as "${name}"`).join(", ")}`;
    await connection.run(`create or replace table t as ${query}; create or replace view v as ${query}; create or replace table r as select * from (${query}) as q`);
    for (const made of ["t", "v", "r"]) expect(await columnsOf(made), `${made}: ${query}`).toEqual(named(names));
  }
  connection.closeSync();
});

it("leaves the names alone where the engine refuses them", () => {
  expect(named(["a", "a"], "postgres")).toEqual(["a", "a"]);
});
