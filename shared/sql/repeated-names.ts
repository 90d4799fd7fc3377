import type { Column, State } from "./analysis-state.ts";

/**
 * The columns as DuckDB names them where a table, a view or a relation is made of a query whose list has a name twice: `id`, `id_1`, `id_2`, with no
 * regard to case. Elsewhere such a query is refused, and its names are left as they are.
 */
export function withoutRepeatedNames({ dialect }: Pick<State, "dialect">, columns: Column[]): Column[] {
  if (dialect !== "duckdb" || new Set(columns.map(({ name }) => name.toLowerCase())).size === columns.length) return columns;
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const low = column.name.toLowerCase();
    let times = seen.get(low);
    if (times === undefined) {
      seen.set(low, 1);
      return column;
    }
    while (seen.has(`${low}_${times}`)) times++;
    seen.set(low, times + 1);
    seen.set(`${low}_${times}`, 1);
    return { ...column, name: `${column.name}_${times}`, key: `${column.key}_${times}` };
  });
}
