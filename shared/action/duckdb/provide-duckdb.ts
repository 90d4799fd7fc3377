import { access, constants, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { duckDbLock } from "../../generated/duckdb-lock.ts";
import { HostError } from "../../host/ports.ts";
import type { Log } from "../log.ts";
import { installPackage } from "./install-package.ts";
import { platform } from "./platform.ts";

export interface ProvideDuckDb {
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
  signal: AbortSignal;
  /** For tests: what to install instead of what the lock says. */
  lock?: typeof duckDbLock;
}

const TOOL = "towpath-duckdb";

/**
 * Gives the file of DuckDB's native half: from the runner's tool cache, where it is installed once, in exactly the version and with
 * the digest that this release of Towpath was tested with.
 */
export async function provideDuckDb({ env, log, signal, lock = duckDbLock }: ProvideDuckDb): Promise<string> {
  const here = platform();
  const integrity = lock.integrity[here];
  if (integrity === undefined) throw new HostError(`DuckDB has no build for ${here}; it has ${Object.keys(lock.integrity).join(", ")}. Choose another runner, or an environment with another engine`);
  const shared = env["RUNNER_TOOL_CACHE"] ?? env["AGENT_TOOLSDIRECTORY"];
  const temporary = path.join(env["RUNNER_TEMP"] ?? tmpdir(), "tools");
  // A cache that is part of the runner's image may belong to somebody else; what is in it already can be used all the same.
  const cache = shared !== undefined && ((await exists(`${place(shared, lock.version, here)}.complete`)) || (await isWritable(shared))) ? shared : temporary;
  const folder = place(cache, lock.version, here);
  const file = path.join(folder, "duckdb.node");
  if (await exists(`${folder}.complete`)) return file;

  log.info(`installing DuckDB ${lock.version} for ${here} into ${cache === shared ? "the tool cache" : "the runner's temporary folder, for this job only"}`);
  const name = `@duckdb/node-bindings-${here}`;
  const beside = path.join(path.dirname(folder), `.${here}-${randomUUID().slice(0, 8)}`);
  await mkdir(beside, { recursive: true });
  try {
    const installed = await installPackage({ name, version: lock.version, integrity, folder: beside, env, signal, otherwise: `put the files of that package into ${folder} and make an empty file ${folder}.complete` });
    await moveInto(installed, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  // Last: what is there without it was interrupted, and is made again.
  await writeFile(`${folder}.complete`, "");
  return file;
}

function place(cache: string, version: string, here: string): string {
  return path.join(cache, TOOL, version, here);
}

async function isWritable(cache: string): Promise<boolean> {
  try {
    await mkdir(path.join(cache, TOOL), { recursive: true });
    await access(path.join(cache, TOOL), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Two jobs on one machine may install at once; who comes second uses what is there. */
async function moveInto(installed: string, folder: string): Promise<void> {
  try {
    await rename(installed, folder);
  } catch (error) {
    if (await exists(`${folder}.complete`)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(installed, folder).catch(() => Promise.reject(error));
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
