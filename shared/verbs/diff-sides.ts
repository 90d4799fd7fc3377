import { stat } from "node:fs/promises";
import { dialectSql } from "../engines/dialect-sql.ts";
import type { Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { Environment, Project } from "../pipeline/model.ts";
import { expandSecrets } from "../pipeline/secrets.ts";
import { hiddenSchema, lookAtState, type EnvironmentState } from "../run/environment-state.ts";
import { isolatedSchema } from "../run/isolation.ts";
import { databaseFile, openEnvironment } from "./open-environment.ts";
import { openHandOver, type HandOver } from "./hand-over.ts";
import { sameDatabase } from "./same-database.ts";
import { userName } from "./user-name.ts";

/** One side of a diff, and how its relations are named in the engine that compares. */
export interface Side {
  environment: string;
  state: EnvironmentState;
  /** What stands before the schema: the name of an attached database, quoted, with its point. */
  prefix: string;
  /** That of its own database. */
  engine: string;
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
  /** Of a table that is moved to be compared with one in another database. */
  mostRows?: number;
}

export interface OpenedSides extends AsyncDisposable {
  engine: Engine;
  base: Side;
  head: Side;
  /** Consumers' results that an isolated build stands on. */
  isolated: boolean;
  /** Set when the sides are in databases that cannot read each other: their engines, and the place between. */
  apart?: { base: Engine; head: Engine; between: HandOver };
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
  if (one.engine !== "duckdb" || two.engine !== "duckdb") return openApart(options, one, two);
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

/** Each side in an engine of its own; what is compared is brought to a third one. */
async function openApart({ root, project: { timezone }, env, mostRows }: OpenSides, one: Environment, two: Environment): Promise<OpenedSides> {
  const opened: AsyncDisposable[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened.splice(0).toReversed()) await each[Symbol.asyncDispose]();
  };
  const open = async (environment: Environment): Promise<{ engine: Engine; side: Side }> => {
    const bytes = environment.engine === "duckdb" ? await sizeOf(fileOf(root, environment, env), environment) : undefined;
    const session = await openEnvironment({ root, environment, env, timezone, readOnly: true });
    opened.push(session);
    const { engine } = session;
    return { engine, side: await sideOf(engine, environment, environment.schema, bytes ?? (await schemaBytes(engine, environment.schema)), "") };
  };
  try {
    const [base, head] = [await open(one), await open(two)];
    const between = await openHandOver(root, timezone, mostRows);
    opened.push(between);
    return { engine: between.engine, base: base.side, head: head.side, isolated: false, apart: { base: base.engine, head: head.engine, between }, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the tables of a schema, and those beside it, take on the server. */
async function schemaBytes(engine: Engine, schema: string): Promise<number> {
  const [row] = await engine.query(`SELECT coalesce(sum(pg_catalog.pg_total_relation_size(c.oid)), 0)::bigint AS bytes FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'm') AND n.nspname IN (${engine.literal(schema)}, ${engine.literal(hiddenSchema(schema))})`);
  return Number(row?.["bytes"] ?? 0);
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
  return { environment: environment.name, engine: engine.name, state: await lookAtState(engine, schema), prefix, engineVersion: engine.version, bytes, settings: new Map(rows.map((row) => [String(row["name"]), String(row["value"])])) };
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
