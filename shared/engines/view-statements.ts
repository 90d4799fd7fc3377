import type { Engine, ViewSwap } from "./engine.ts";

/** The statements that move names in an engine that replaces any view by any other. Each may be repeated. */
export function viewStatements(engine: Pick<Engine, "quote" | "literal">, { schema, from, shown, hidden }: ViewSwap): string[] {
  const view = (name: string): string => `${engine.quote(schema)}.${engine.quote(name)}`;
  return [
    ...hidden.map((name) => `DROP VIEW IF EXISTS ${view(name)}`),
    ...shown.flatMap(({ name, source, comment }) => [
      `CREATE OR REPLACE VIEW ${view(name)} AS SELECT * FROM ${engine.quote(from)}.${engine.quote(source)}`,
      `COMMENT ON VIEW ${view(name)} IS ${engine.literal(comment)}`,
    ]),
  ];
}
