import { stat } from "node:fs/promises";
import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { Environment, Project } from "../pipeline/model.ts";
import { expandSecrets } from "../pipeline/secrets.ts";
import { lookAtState, type EnvironmentState } from "../run/environment-state.ts";
import { isolatedSchema } from "../run/isolation.ts";
import { databaseFile, openEnvironment } from "./open-environment.ts";
import { userName } from "./user-name.ts";

/** One side of a diff, and how its relations are named in the engine that compares. */
export interface Side {
  environment: string;
  state: EnvironmentState;
  /** What stands before the schema: the name of an attached database, quoted, with its point. */
  prefix: string;
  engineVersion: string;
  settings: ReadonlyMap<string, string>;
  bytes: number | undefined;
}

export interface OpenSides {
  root: string;
  project: Project;
  env: Readonly<Record<string, string | undefined>>;
  /** Two environments; else the isolated build of this user beside what consumers have in `environment`. */
  environments?: readonly [Environment, Environment];
  environment: Environment;
}

export interface OpenedSides extends AsyncDisposable {
  engine: Engine;
  base: Side;
  head: Side;
  /** Consumers' results that an isolated build stands on. */
  isolated: boolean;
}

/** Name of the second database file in the engine that compares. */
const OTHER = "towpath_other";

/** Opens both sides in one engine that can only read. Two database files: one is attached to the other. */
export async function openSides(options: OpenSides): Promise<OpenedSides> {
  const { root, project, env, environment } = options;
  const open = (which: Environment, attach?: { name: string; path: string }[]) => openEnvironment({ root, environment: which, env, timezone: project.timezone, readOnly: true, ...(attach === undefined ? {} : { attach }) });
  if (options.environments === undefined) {
    const session = await open(environment);
    return whole(session, async ({ engine }) => ({
      engine,
      isolated: true,
      base: await sideOf(engine, environment, environment.schema, undefined, ""),
      head: await sideOf(engine, environment, isolatedSchema(environment.schema, userName()), undefined, ""),
    }));
  }
  const [one, two] = options.environments;
  if (one.engine === "postgres" && two.engine === "postgres" && sameDatabase(one, two, env)) {
    const session = await open(one);
    return whole(session, async ({ engine }) => ({ engine, isolated: false, base: await sideOf(engine, one, one.schema, undefined, ""), head: await sideOf(engine, two, two.schema, undefined, "") }));
  }
  for (const { name, engine } of options.environments) {
    if (engine !== "duckdb") throw new HostError(`environment ${name} is on ${engine}: two environments can be compared when both are on duckdb, or in one database of postgres; other engines cannot read each other's tables`);
  }
  const [first, second] = [fileOf(root, one, env), fileOf(root, two, env)];
  const sizes = [await sizeOf(first, one), await sizeOf(second, two)];
  if (first === second) {
    const session = await open(one);
    return whole(session, async ({ engine }) => ({ engine, isolated: false, base: await sideOf(engine, one, one.schema, sizes[0], ""), head: await sideOf(engine, two, two.schema, sizes[1], "") }));
  }
  // Each is looked at in an engine of its own: only there its catalog is the current one.
  const other = await open(two);
  const head = await sideOf(other.engine, two, two.schema, sizes[1], `${other.engine.quote(OTHER)}.`).finally(() => other[Symbol.asyncDispose]());
  const session = await open(one, [{ name: OTHER, path: second }]);
  return whole(session, async ({ engine }) => ({ engine, isolated: false, base: await sideOf(engine, one, one.schema, sizes[0], ""), head }));
}

async function whole(session: Awaited<ReturnType<typeof openEnvironment>>, look: (session: { engine: Engine }) => Promise<Omit<OpenedSides, typeof Symbol.asyncDispose>>): Promise<OpenedSides> {
  try {
    return { ...(await look(session)), [Symbol.asyncDispose]: () => session[Symbol.asyncDispose]() };
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

async function sideOf(engine: Engine, environment: Environment, schema: string, bytes: number | undefined, prefix: string): Promise<Side> {
  const rows = await engine.query(dialectSql(engine.dialect).settings);
  return { environment: environment.name, state: await lookAtState(engine, schema), prefix, engineVersion: engine.version, bytes, settings: new Map(rows.map((row) => [String(row["name"]), String(row["value"])])) };
}

/** Whether both connect to one database in the same way. */
function sameDatabase(one: Environment, two: Environment, env: OpenSides["env"]): boolean {
  const [first, second] = [expandSecrets(one, env), expandSecrets(two, env)];
  return "options" in first && "options" in second && JSON.stringify(Object.entries(first.options).toSorted()) === JSON.stringify(Object.entries(second.options).toSorted());
}

function fileOf(root: string, environment: Environment, env: OpenSides["env"]): string {
  const expanded = expandSecrets(environment, env);
  return databaseFile(root, environment, "options" in expanded ? expanded.options["path"] : undefined);
}

async function sizeOf(file: string, { name }: Environment): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) throw new HostError(`environment ${name} has no database yet: run \`towpath run --environment ${name}\` first`);
  return found.size;
}
