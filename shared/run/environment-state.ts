import type { Engine } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { makeSchemas } from "./make-schemas.ts";
import { parseStamp, type Stamp } from "./stamp.ts";

/** A physical object that some run made completely: its comment is written in the transaction that makes it. */
export interface Built {
  name: string;
  kind: "table" | "view";
  stamp: Stamp;
}

/** What is in an environment when a run starts, read in two look-ups whatever the number of tasks. */
export interface EnvironmentState {
  schema: string;
  /** Schema of the physical objects. */
  hidden: string;
  built: ReadonlyMap<string, Built>;
  /** The same by task, newest first. */
  byTask: ReadonlyMap<NodeId, readonly Built[]>;
  /** Every name in the hidden schema, also of objects that are not ours. */
  taken: ReadonlySet<string>;
  /** What consumers see: the stamp of each published view, by task. */
  live: ReadonlyMap<NodeId, Stamp>;
  /** Whose each published name is, lower case. */
  owners: ReadonlyMap<string, NodeId>;
  /** Names in the consumers' schema that Towpath did not make, lower case. */
  foreign: ReadonlySet<string>;
}

/** The schema beside the consumers' one that holds the physical tables. */
export function hiddenSchema(schema: string): string {
  return `${schema}__towpath`;
}

/** Makes the two schemas when they are missing, then reads what Towpath has in them. */
export async function readState(engine: Engine, schema: string): Promise<EnvironmentState> {
  await makeSchemas(engine, [schema, hiddenSchema(schema)]);
  return lookAtState(engine, schema);
}

/** The same without making anything: schemas that are missing are empty. */
export async function lookAtState(engine: Engine, schema: string): Promise<EnvironmentState> {
  const hidden = hiddenSchema(schema);
  const [seen, beside] = await Promise.all([engine.list(schema), engine.list(hidden)]);

  const built = new Map<string, Built>();
  const byTask = new Map<NodeId, Built[]>();
  for (const { name, kind, comment } of beside) {
    const stamp = parseStamp(comment);
    if (stamp === undefined) continue;
    const object = { name, kind, stamp };
    built.set(name, object);
    const list = byTask.get(stamp.task);
    if (list === undefined) byTask.set(stamp.task, [object]);
    else list.push(object);
  }
  for (const list of byTask.values()) list.sort((a, b) => (a.stamp.made < b.stamp.made ? 1 : -1));
  const live = new Map<NodeId, Stamp>();
  const owners = new Map<string, NodeId>();
  const foreign = new Set<string>();
  for (const { name, comment } of seen) {
    const stamp = parseStamp(comment);
    if (stamp?.physical === undefined) foreign.add(name.toLowerCase());
    else owners.set(name.toLowerCase(), stamp.task);
    if (stamp?.physical !== undefined && built.has(stamp.physical)) live.set(stamp.task, stamp);
  }
  return { schema, hidden, built, byTask, taken: new Set(beside.map(({ name }) => name)), live, owners, foreign };
}
