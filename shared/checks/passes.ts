/** One aggregate of one pass; read when the pass has run. */
export interface Measure {
  readonly pass: string;
  readonly alias: string;
}

/** One scan: everything that is asked of the same FROM, once each. */
export interface Pass {
  from: string;
  /** Aggregate → alias. */
  aggregates: Map<string, string>;
}

/** Collects what the checks of a table ask, so that equal questions are asked once and questions to one FROM share a scan. */
export function openPasses() {
  const passes = new Map<string, Pass>();
  return {
    passes,
    measure(from: string, aggregate: string): Measure {
      let pass = passes.get(from);
      if (pass === undefined) passes.set(from, (pass = { from, aggregates: new Map() }));
      let alias = pass.aggregates.get(aggregate);
      if (alias === undefined) pass.aggregates.set(aggregate, (alias = `m${pass.aggregates.size}`));
      return { pass: from, alias };
    },
  };
}

/** The query of a pass; it returns one row. */
export function passSql({ from, aggregates }: Pass): string {
  const list = [...aggregates].map(([aggregate, alias]) => `${aggregate} AS ${alias}`);
  return `SELECT\n  ${list.join(",\n  ")}\nFROM ${from}`;
}
