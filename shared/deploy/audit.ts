import type { Engine } from "../engines/engine.ts";
import { hiddenSchema, lookAtState } from "../run/environment-state.ts";
import { pendingPromotions } from "./journal.ts";
import { againstAnchors, anchoredAt, type Anchor } from "./log/anchors.ts";
import { openRows, verifyChain, type ChainProblem } from "./log/chain.ts";
import { wentOn } from "./log/damage.ts";
import { hasBooks, readLog } from "./log/log-table.ts";
import { logState, type LogState } from "./log/log-state.ts";

/** A difference between what the log says and what stands in the database. */
export interface Drift {
  name: string;
  kind: "view missing" | "view replaced" | "data missing" | "model missing" | "model changed" | "promotion unfinished";
  text: string;
}

export interface Audit {
  rows: number;
  /** Hash of the newest row: who keeps it elsewhere can tell whether rows were cut off. */
  head: string;
  chain: ChainProblem[];
  /** Newest row that somebody outside has kept, too; up to there no row can be gone. 0: none has. */
  anchored: number;
  drift: Drift[];
  state: LogState;
}

/** Reads the log of an environment, checks its chain and its rows against those that others have kept, and compares what it says with what consumers see. Changes nothing. */
export async function auditEnvironment(engine: Engine, schema: string, anchors: readonly Anchor[] = []): Promise<Audit> {
  const stored = await readLog(engine, schema);
  const gone = wentOn(stored);
  const known = (problem: ChainProblem): ChainProblem => (gone === undefined || problem.seq >= gone.seq ? problem : { ...problem, text: `${problem.text}; row ${gone.seq} goes on from it, because: ${gone.override ?? "no reason is given"} (${gone.who})` });
  const chain = [...verifyChain(stored).map(known), ...againstAnchors(stored, anchors)];
  const state = logState(openRows(stored));
  const open = (await hasBooks(engine, schema)) ? await pendingPromotions(engine, schema) : [];
  const unfinished = open.map(({ promotion: { release } }): Drift => ({ name: release.name, kind: "promotion unfinished", text: `the promotion of ${release.name} ${release.version} was interrupted: consumers may see names of two releases; the next deployment finishes it first` }));
  return { rows: stored.length, head: state.head, chain, anchored: anchoredAt(stored, anchors), drift: [...unfinished, ...(state.live.size === 0 ? [] : await driftOf(engine, schema, state))], state };
}

/** Names that were changed past Towpath, and data that was dropped past it. */
export async function driftOf(engine: Engine, schema: string, state: LogState): Promise<Drift[]> {
  const [found, definitions, environment] = await Promise.all([engine.list(schema), viewDefinitions(engine, schema), lookAtState(engine, schema)]);
  const kinds = new Map(found.map(({ name, kind }) => [name, kind]));
  const drift: Drift[] = [];
  for (const [name, physical] of state.live) {
    const definition = definitions.get(name);
    if (kinds.get(name) === undefined) drift.push({ name, kind: "view missing", text: `${schema}.${name} is gone: somebody dropped it since it was deployed` });
    else if (kinds.get(name) === "table" || definition === undefined || !shows(definition, hiddenSchema(schema), physical)) {
      drift.push({ name, kind: "view replaced", text: `${schema}.${name} does not show what was deployed (${physical}): somebody replaced it` });
    } else if (!environment.built.has(physical)) drift.push({ name, kind: "data missing", text: `${schema}.${name} shows ${hiddenSchema(schema)}.${physical}, which is gone or has lost the comment that makes it ours` });
  }
  return drift;
}

/** What the database says that each view does. The table of the standard shows, in Postgres, only views of one's own. */
async function viewDefinitions(engine: Engine, schema: string): Promise<Map<string, string>> {
  const rows = await engine.query(engine.dialect === "postgres"
    ? `SELECT viewname AS name, definition FROM pg_catalog.pg_views WHERE schemaname = ${engine.literal(schema)}`
    : `SELECT table_name AS name, view_definition AS definition FROM information_schema.views WHERE table_schema = ${engine.literal(schema)}`);
  return new Map(rows.map((row) => [String(row["name"]), String(row["definition"] ?? "")]));
}

/** Whether a view is a bare look at one physical object: columns, FROM, its name, and nothing else. */
function shows(definition: string, hidden: string, physical: string): boolean {
  const bare = definition.replace(/^\s*create\s+(or\s+replace\s+)?view\s+.*?\s+as\s+/is, "").replace(/;\s*$/, "").trim();
  // Quoted names become plain marks, so that no name can look like SQL.
  const names: string[] = [];
  const marked = bare.replace(/"((?:[^"]|"")*)"/g, (_, name: string) => `q${names.push(name.replaceAll('""', '"')) - 1}q`);
  const [, columns, from] = /^select\s+([\w\s.,*]+?)\s+from\s+\(?([\w.$]+)\)?(?:\s+\w+)?$/is.exec(marked) ?? [];
  if (columns === undefined || from === undefined) return false;
  const parts = from.split(".").map((part) => (/^q\d+q$/.test(part) ? (names[Number(part.slice(1, -1))] ?? "") : part));
  return parts.at(-1) === physical && (parts.length < 2 || parts.at(-2) === hidden);
}
