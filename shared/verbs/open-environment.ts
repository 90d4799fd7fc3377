import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openEngine } from "../engines/open-engine.ts";
import type { Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { Environment } from "../pipeline/model.ts";
import { expandSecrets } from "../pipeline/secrets.ts";

export interface OpenEnvironment {
  root: string;
  environment: Environment;
  env: Readonly<Record<string, string | undefined>>;
  timezone: string;
  /** Nothing can be written, and the database must be there. */
  readOnly?: boolean;
  /** Other database files, read only. */
  attach?: readonly { name: string; path: string }[];
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
  const { options } = expanded;
  const file = databaseFile(root, environment, options["path"]);
  if (readOnly !== true) await mkdir(path.dirname(file), { recursive: true });
  const engine = await openEngine({
    engine: environment.engine,
    path: file,
    allowedDirectories: [root],
    timezone,
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(attach === undefined ? {} : { attach }),
    ...(options["threads"] === undefined ? {} : { threads: Number(options["threads"]) }),
    ...(options["memory_limit"] === undefined ? {} : { memoryLimit: options["memory_limit"] }),
  });
  return {
    engine,
    unitEngine: () => openEngine({ engine: "duckdb", path: ":memory:", allowedDirectories: [root], timezone, threads: 1 }),
    [Symbol.asyncDispose]: () => engine.close(),
  };
}

/** The database file of an environment. Exported for `clean`. */
export function databaseFile(root: string, { name }: Environment, option: string | undefined): string {
  return path.resolve(root, option ?? `.towpath/${name}.duckdb`);
}
