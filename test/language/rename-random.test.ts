import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { classOf } from "../../shared/language/column-class.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { renameColumn } from "../../shared/language/rename-column.ts";
import { refusing } from "../../shared/language/rename-words.ts";
import { tracer } from "../../shared/language/traced-sql.ts";
import { applyEdits } from "../../shared/pipeline/edit.ts";
import { openView } from "./open-view.ts";
import { numbers, randomProject } from "./random-queries.ts";

const RUNS = Number(process.env["TOWPATH_RENAME_RUNS"] ?? 20);

interface Data {
  columns: string[];
  rows: string;
}

/** What every query of a project gives, read on DuckDB; undefined where DuckDB refuses it. */
async function dataOf(connection: DuckDBConnection, files: Record<string, string>, names: readonly string[]): Promise<Map<string, Data | undefined>> {
  await connection.run("drop schema if exists main_test cascade; create schema main_test; use main_test; create table src as select * from (values (1, 'mo', 10, 'a'), (2, 'tu', 20, 'b'), (3, 'we', null, 'a'), (4, 'mo', 5, null)) as v(id, day, amount, kind)");
  const found = new Map<string, Data | undefined>();
  for (const name of names) {
    try {
      await connection.run(`create view ${name} as ${files[`sql/${name}.sql`] ?? ""}`);
      const result = await connection.runAndReadAll(`from ${name}`);
      found.set(name, { columns: result.columnNames(), rows: JSON.stringify(result.getRowsJson().map((row) => JSON.stringify(row)).toSorted()) });
    } catch {
      found.set(name, undefined);
    }
  }
  return found;
}

const findings = (view: ProjectView): string[] => view.findings.map(({ rule, place }) => `${place.file}:${place.span.line} ${rule}`);

describe("renaming columns of random projects", () => {
  it("finds the same, and gives the same data under the new name", { timeout: 600_000 }, async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const outcome = { renamed: 0, refused: 0, compared: 0 };
    for (let seed = 1; seed <= RUNS; seed++) {
      const { files, tables } = randomProject(seed * 7919);
      const random = numbers(seed);
      const view = await openView(files);
      const names = tables.slice(1).map(({ name }) => name);
      const before = await dataOf(connection, files, names);
      for (let round = 0; round < 6; round++) {
        const task = names[random(names.length)] ?? "";
        const columns = view.workspace.sql.get(`p.${task}`)?.analysis.output.map(({ name }) => name) ?? [];
        const column = columns[random(columns.length)] ?? "";
        const to = ["fresh_name", "Fresh", "amount", "n", "kind", "total"][random(6)] ?? "";
        if (column === "" || column.toLowerCase() === to.toLowerCase()) continue;
        const start = { node: `p.${task}`, key: column.toLowerCase() };
        const result = refusing("en", () => renameColumn(view, start, to));
        if ("refused" in result) {
          outcome.refused++;
          continue;
        }
        outcome.renamed++;
        const after = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, applyEdits(text, result.edits.filter((edit) => edit.file === file))]));
        const told = `seed ${seed}: ${task}.${column} → ${to}\n${JSON.stringify(after, undefined, 1)}`;
        expect(findings(await openView(after)), told).toEqual(findings(view));
        const changed = classOf(view, start, tracer(view)).columns;
        for (const [name, data] of await dataOf(connection, after, names)) {
          const old = before.get(name);
          if (old === undefined) continue;
          outcome.compared++;
          const own = changed.get(`p.${name}`);
          expect(data, told).toEqual({ rows: old.rows, columns: old.columns.map((each) => (each.toLowerCase() === own ? to : each)) });
        }
      }
    }
    expect(outcome.renamed, JSON.stringify(outcome)).toBeGreaterThan(RUNS * 2);
    expect(outcome.compared).toBeGreaterThan(outcome.renamed * 4);
    expect(outcome.refused).toBeGreaterThan(0);
    if (process.env["TOWPATH_RENAME_RUNS"] !== undefined) process.stderr.write(`${JSON.stringify(outcome)}\n`);
    connection.closeSync();
  });
});
