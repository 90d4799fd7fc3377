import type { Engine } from "../engines/engine.ts";
import { dropObjects } from "./clean.ts";
import { digestOf } from "./fingerprint.ts";
import { hiddenSchema, lookAtState, type EnvironmentState } from "./environment-state.ts";
import { parseStamp } from "./stamp.ts";

/** Isolated builds may be dropped this long after they were made. */
export const ISOLATED_FOR_MS = 7 * 86_400_000;

const LONGEST_USER = 40;
/** Of all engines Postgres keeps the shortest names; the schema of the physical objects is named after this one. */
const LONGEST_NAME = 63 - hiddenSchema("").length;

/** Where somebody's `test` builds: beside what consumers use, in the same database, so that the sources that are tables are there. */
export function isolatedSchema(schema: string, user: string): string {
  const name = user.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9_]+/g, "_").slice(0, LONGEST_USER);
  const whole = `${schema}__dev_${name.replaceAll("_", "") === "" ? "unknown" : name}`;
  if (whole.length <= LONGEST_NAME) return whole;
  // Cut to fit, and still another one for each user.
  const short = digestOf("user", user).slice(0, 8);
  return `${whole.slice(0, LONGEST_NAME - short.length - 1)}_${short}`;
}

/** Where a pull request is built. */
export function pullRequestSchema(schema: string, number: number): string {
  return `${schema}__pr_${number}`;
}

/** Where the base of comparisons is built: one place for all of them, because results are found by what went into them. */
export function baseSchema(schema: string): string {
  return `${schema}__base`;
}

export interface IsolatedBuild {
  schema: string;
  state: EnvironmentState;
  owner: string;
  /** ISO instant; the latest of its objects. Undefined when there is none. */
  expires: string | undefined;
}

/** The isolated builds beside a schema, of laptops and of pull requests. A schema that only looks like one is left out. */
export async function isolatedBuilds(engine: Engine, schema: string): Promise<IsolatedBuild[]> {
  const names = await engine.schemas();
  const own = names.filter((name) => (name === baseSchema(schema) || ["dev", "pr"].some((kind) => name.startsWith(`${schema}__${kind}_`))) && !name.endsWith(hiddenSchema("")));
  const found = await Promise.all(own.map(async (name): Promise<IsolatedBuild[]> => {
    const state = await lookAtState(engine, name);
    if (state.built.size === 0 && state.foreign.size + state.taken.size > 0) return [];
    const stamps = [...state.built.values()].map(({ stamp }) => stamp);
    return [{ schema: name, state, owner: stamps[0]?.owner ?? "nobody", expires: stamps.flatMap(({ expires }) => expires ?? []).toSorted().at(-1) }];
  }));
  return found.flat();
}

/** Drops what carries our comment, and the schemas when nothing else is in them. */
export async function dropIsolated(engine: Engine, { schema, state }: IsolatedBuild): Promise<void> {
  const published = (await engine.list(schema)).filter(({ kind, comment }) => kind === "view" && parseStamp(comment) !== undefined);
  await engine.transaction((tx) => tx.executeOwn(published.map(({ name }) => `DROP VIEW ${engine.quote(schema)}.${engine.quote(name)}`)));
  await dropObjects(engine, state.hidden, [...state.built.values()]);
  for (const each of [schema, state.hidden]) {
    if ((await engine.list(each)).length === 0) await engine.execute(`DROP SCHEMA IF EXISTS ${engine.quote(each)}`);
  }
}
