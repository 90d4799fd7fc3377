import { EngineError, type Row, type Session, type SwapProblem, type ViewSwap } from "../engine.ts";
import { lockCapacity, LOCKS_OF_A_SWAP } from "./lock-capacity.ts";
import { lockViews, replaceViews } from "./lock-views.ts";
import { quoteIdentifier, quoteLiteral } from "./quote.ts";
import { dependents, haveOptions, standingViews, type StandingView } from "./view-fits.ts";
import { restoreExtras, viewExtras } from "./view-grants.ts";

/**
 * Moves names. A view whose columns stay is replaced in place, with its grants, and with what others have built on it. One whose columns go or
 * change has to be dropped and made again: then owner, grants and comments of columns are given back, and if others read it nothing happens.
 */
export async function swapViews(tx: Session, swap: ViewSwap): Promise<void> {
  const { schema, from, shown, hidden } = swap;
  const query = (sql: string): Promise<Row[]> => tx.query(sql);
  const view = (name: string): string => `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
  const show = (standing: ReadonlyMap<string, StandingView>): string[] => shown.map(({ name, source, comment }) => `CREATE OR REPLACE VIEW ${view(name)}${withOptions(standing.get(name))} AS SELECT * FROM ${quoteIdentifier(from)}.${quoteIdentifier(source)};
COMMENT ON VIEW ${view(name)} IS ${quoteLiteral(comment)}`);
  // The common case: nothing goes, and every view keeps its columns, which the server knows best. Replacing would forget the options of a view.
  if (hidden.length === 0 && !(await haveOptions(query, schema)) && (await replaceViews(tx, show(new Map())))) return;

  await lockViews(tx, schema, [...shown.map(({ name }) => name), ...hidden]);
  const standing = await standingViews(query, swap);
  const again = [...standing.values()].filter(({ fits }) => fits === false);
  const [problem] = await readersLost(query, schema, again.map(({ name }) => name), hidden);
  if (problem !== undefined) throw new EngineError(problem.text, "catalog");
  const before = await viewExtras(query, schema, again.map(({ name }) => name));
  await tx.executeOwn([
    ...hidden.map((name) => `DROP VIEW IF EXISTS ${view(name)}`),
    ...again.map(({ name }) => `DROP VIEW ${view(name)}`),
    ...show(standing),
    ...again.map(({ name, owner }) => `ALTER VIEW ${view(name)} OWNER TO ${quoteIdentifier(owner)}`),
  ]);
  if (again.length === 0) return;
  const now = await viewExtras(query, schema, again.map(({ name }) => name));
  const columns = await query(`SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE n.nspname = ${quoteLiteral(schema)} AND c.relname IN (${again.map(({ name }) => quoteLiteral(name)).join(", ")}) GROUP BY 1`);
  const restored = columns.flatMap(({ name, columns: list }) => {
    const [was, is] = [before.get(String(name)), now.get(String(name))];
    return was === undefined || is === undefined ? [] : restoreExtras(view(String(name)), was, is, new Set(Array.isArray(list) ? list.map(String) : []));
  });
  await tx.executeOwn(restored);
}

/** What would keep names from moving: views of others over columns that go, and too few locks for so many names. */
export async function swapProblems(query: (sql: string) => Promise<Row[]>, swap: ViewSwap): Promise<SwapProblem[]> {
  const count = swap.shown.length + swap.hidden.length;
  if (count === 0) return [];
  const most = Math.floor((await lockCapacity(query)) / LOCKS_OF_A_SWAP);
  const many = count <= most ? [] : [{ name: undefined, text: `${count} names are to move in one transaction, and the server has locks for about ${most}: raise max_locks_per_transaction of the server (it needs a restart), or move fewer at once` }];
  const standing = await standingViews(query, swap);
  const coming = new Map(swap.shown.map(({ name, columns }) => [name, columns]));
  const again = [...standing.values()].filter((view) => view.fits === false || (view.fits === undefined && losesColumns(view, coming.get(view.name)))).map(({ name }) => name);
  return [...many, ...(await readersLost(query, swap.schema, again, swap.hidden))];
}

async function readersLost(query: (sql: string) => Promise<Row[]>, schema: string, again: readonly string[], hidden: readonly string[]): Promise<SwapProblem[]> {
  const readers = await dependents(query, schema, [...again, ...hidden]);
  return [...readers].map(([name, by]) => {
    const who = `${by.slice(0, 3).join(", ")}${by.length > 3 ? ` and ${by.length - 3} more` : ""}`;
    const what = hidden.includes(name) ? "is to go" : "loses or changes columns, so it has to be made anew";
    return { name, text: `${schema}.${name} ${what}, and ${who} ${by.length === 1 ? "depends" : "depend"} on it, which Towpath did not make: drop or change ${by.length === 1 ? "that" : "those"} first` };
  });
}

/** Of what is not made yet only the names of the columns may be known. */
function losesColumns({ columns }: StandingView, coming: readonly string[] | undefined): boolean {
  return coming !== undefined && columns.some((name, index) => coming[index] !== name);
}

function withOptions(view: StandingView | undefined): string {
  const options = (view?.options ?? []).flatMap((option) => {
    const [, name, value] = /^([a-z_]+)=(.*)$/s.exec(option) ?? [];
    return name === undefined || value === undefined ? [] : [`${name} = ${quoteLiteral(value)}`];
  });
  return options.length === 0 ? "" : ` WITH (${options.join(", ")})`;
}
