import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Engine, QueryOptions } from "../engines/engine.ts";
import { openEngine } from "../engines/open-engine.ts";

/** More rows than these are not moved to be compared. */
const MOST_ROWS = 5_000_000;

export interface HandedOver {
  /** What stands after FROM in the engine that compares. */
  base: string;
  head: string;
  /** Types as each side's own engine names them, by column. */
  types: { base: ReadonlyMap<string, string>; head: ReadonlyMap<string, string> };
}

export interface HandOver extends AsyncDisposable {
  /** An embedded engine that sees nothing but what was handed over. */
  engine: Engine;
  /** Brings two relations, each of its own engine, to where they can be compared; or says why not. */
  bring(base: Moved, head: Moved, options: QueryOptions): Promise<HandedOver | { tooBig: string }>;
}

export interface Moved {
  environment: string;
  engine: Engine;
  relation: string;
}

/** A place between two databases that cannot read each other: both sides are written there as Parquet files, in a folder that goes with it. */
export async function openHandOver(root: string, timezone: string, mostRows = MOST_ROWS): Promise<HandOver> {
  const work = path.join(root, ".towpath", "work");
  await mkdir(work, { recursive: true });
  const folder = await mkdtemp(path.join(work, "diff-"));
  // So that the next run removes it when this process is killed.
  await writeFile(path.join(folder, "pid"), String(process.pid));
  const engine = await openEngine({ engine: "duckdb", path: ":memory:", allowedDirectories: [folder], tempDirectory: path.join(folder, "spill"), timezone });
  let number = 0;
  return {
    engine,
    async bring(base, head, options) {
      for (const side of [base, head]) {
        const [row] = await side.engine.query(`SELECT count(*) AS n FROM ${side.relation}`, options);
        const rows = Number(row?.["n"]);
        if (rows > mostRows) return { tooBig: `it has ${rows.toLocaleString("en")} rows in ${side.environment}, and at most ${mostRows.toLocaleString("en")} are moved to be compared with another database; the figures of a part would look like those of the whole` };
      }
      const columns = { base: await base.engine.describe(base.relation, options), head: await head.engine.describe(head.relation, options) };
      const exact = await exactNumerics([{ ...base, columns: columns.base }, { ...head, columns: columns.head }], options);
      const write = async ({ engine: from, relation }: Moved, own: typeof columns.base): Promise<string> => {
        const file = path.join(folder, `${++number}.parquet`);
        const list = own.map(({ name, type }) => {
          const quoted = from.quote(name);
          const other = type === "numeric" ? exact.get(name.toLowerCase()) : undefined;
          return other === undefined ? quoted : `CAST(${quoted} AS ${other}) AS ${quoted}`;
        });
        await from.exportParquet(`SELECT ${list.join(", ")} FROM ${relation}`, file, options);
        return engine.scanFiles([file]);
      };
      const typesOf = (own: typeof columns.base): ReadonlyMap<string, string> => new Map(own.map(({ name, type }) => [name.toLowerCase(), type.toLowerCase()]));
      return { base: await write(base, columns.base), head: await write(head, columns.head), types: { base: typesOf(columns.base), head: typesOf(columns.head) } };
    },
    async [Symbol.asyncDispose]() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const WIDEST = 38;

/**
 * Postgres' numeric without a scale would travel as a double, in which different numbers become equal. One type that holds the values of both sides
 * exactly, by column; text where there is none.
 */
async function exactNumerics(sides: readonly (Moved & { columns: readonly { name: string; type: string }[] })[], options: QueryOptions): Promise<Map<string, string>> {
  const needed = new Map<string, { scale: number; whole: number }>();
  for (const { engine, relation, columns } of sides) {
    const numerics = columns.filter(({ type }) => type === "numeric");
    if (engine.dialect !== "postgres" || numerics.length === 0) continue;
    // Neither NaN nor infinity has a scale: so they ask for more than there is.
    const asked = numerics.flatMap(({ name }, at) => {
      const quoted = engine.quote(name);
      return [`max(coalesce(scale(${quoted}), CASE WHEN ${quoted} IS NULL THEN 0 ELSE 99 END)) AS s${at}`, `max(length(trunc(abs(${quoted}))::text)) AS w${at}`];
    });
    const [row] = await engine.query(`SELECT ${asked.join(", ")} FROM ${relation}`, options);
    for (const [at, { name }] of numerics.entries()) {
      const before = needed.get(name.toLowerCase()) ?? { scale: 0, whole: 1 };
      needed.set(name.toLowerCase(), { scale: Math.max(before.scale, Number(row?.[`s${at}`] ?? 0)), whole: Math.max(before.whole, Number(row?.[`w${at}`] ?? 1)) });
    }
  }
  return new Map([...needed].map(([name, { scale, whole }]) => [name, scale + whole <= WIDEST ? `numeric(${WIDEST},${scale})` : "text"]));
}
