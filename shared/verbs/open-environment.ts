import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openEngine, type EngineOptions } from "../engines/open-engine.ts";
import { EngineError, type Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { Environment } from "../pipeline/model.ts";
import { expandSecrets } from "../pipeline/secrets.ts";
import { postgresOptionsOf } from "./postgres-options-of.ts";

export interface OpenEnvironment {
  root: string;
  environment: Environment;
  env: Readonly<Record<string, string | undefined>>;
  timezone: string;
  /** Nothing can be written, and the database must be there. */
  readOnly?: boolean | undefined;
  /** Other database files, read only. */
  attach?: readonly { name: string; path: string }[] | undefined;
}

export interface EnvironmentSession extends AsyncDisposable {
  engine: Engine;
  /** A fresh in-memory engine for unit tests: it sees no data at all. */
  unitEngine: () => Promise<Engine>;
}

/** Opens the engine of an environment. */
export async function openEnvironment({ root, environment, env, timezone, readOnly, attach }: OpenEnvironment): Promise<EnvironmentSession> {
  const expanded = expandSecrets(environment, env);
  if ("missing" in expanded) {
    throw new HostError(`environment ${environment.name} needs ${expanded.missing.map((name) => `\${${name}}`).join(", ")}: set ${expanded.missing.length === 1 ? "it" : "them"} in the environment of this process`);
  }
  const engine = await openEngine(await engineOptions({ root, environment, env, timezone, readOnly, attach }, expanded.options));
  return {
    engine,
    unitEngine: () => openEngine({ engine: "duckdb", path: ":memory:", allowedDirectories: [root], timezone, threads: 1 }),
    [Symbol.asyncDispose]: () => engine.close(),
  };
}

async function engineOptions({ root, environment, timezone, readOnly, attach }: OpenEnvironment, options: Record<string, string>): Promise<EngineOptions> {
  if (environment.engine === "postgres") return { engine: "postgres", timezone, readOnly, ...postgresOptionsOf(root, options) };
  if (environment.engine !== "duckdb") throw new EngineError(`The engine "${environment.engine}" comes with a later version of Towpath; this one has duckdb and postgres. Choose one of them for environment ${environment.name}.`, "other");
  const file = databaseFile(root, environment, options["path"]);
  if (readOnly !== true) await mkdir(path.dirname(file), { recursive: true });
  return {
    engine: "duckdb",
    path: file,
    schema: environment.schema,
    allowedDirectories: [root],
    timezone,
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(attach === undefined ? {} : { attach }),
    ...(options["threads"] === undefined ? {} : { threads: Number(options["threads"]) }),
    ...(options["memory_limit"] === undefined ? {} : { memoryLimit: options["memory_limit"] }),
  };
}

/** The database file of an environment. Exported for `clean`. */
export function databaseFile(root: string, { name }: Environment, option: string | undefined): string {
  return path.resolve(root, option ?? `.towpath/${name}.duckdb`);
}
