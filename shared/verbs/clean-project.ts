import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../host/ports.ts";
import { nodeFs } from "../host/node-fs.ts";
import { loadProject } from "../pipeline/load-project.ts";
import type { Environment } from "../pipeline/model.ts";
import { dropObjects, unneeded } from "../run/clean.ts";
import { readState } from "../run/environment-state.ts";
import { openEnvironment } from "./open-environment.ts";

export interface CleanProject {
  root: string;
  environment?: string;
  /** Also what is only kept for speed or for looking back: isolated builds, stored files, caches. Records stay. */
  all: boolean;
  dryRun: boolean;
  env: Readonly<Record<string, string | undefined>>;
}

export interface Cleaned {
  /** What was (or would be) removed, as sentences. */
  removed: string[];
}

/** Drops replaced results of the environments, and with `all` everything below `.towpath` that a run makes again by itself. */
export async function cleanProject({ root, environment, all, dryRun, env }: CleanProject): Promise<Cleaned> {
  const { project, findings } = await loadProject(await nodeFs(root));
  if (project === undefined) throw new HostError(`towpath.yml cannot be read (${findings.length} problems); \`towpath lint\` shows them`);
  const chosen = project.environments.filter(({ name }) => environment === undefined || name === environment);
  if (chosen.length === 0) throw new HostError(`there is no environment ${JSON.stringify(environment)} in towpath.yml; it has ${project.environments.map(({ name }) => name).join(", ")}`);

  const removed: string[] = [];
  for (const each of chosen) {
    if (each.engine === "duckdb" && (await exists(databaseOf(root, each)))) removed.push(...(await cleanEnvironment(root, each, dryRun, env, project.timezone)));
  }
  for (const folder of all ? ["builds", "store", "cache", "work"] : ["builds", "work"]) {
    const at = path.join(root, ".towpath", folder);
    const names = await readdir(at).catch(() => []);
    if (names.length === 0) continue;
    removed.push(`.towpath/${folder} (${names.length} item${names.length === 1 ? "" : "s"})`);
    if (!dryRun) await rm(at, { recursive: true, force: true });
  }
  return { removed };
}

async function cleanEnvironment(root: string, environment: Environment, dryRun: boolean, env: CleanProject["env"], timezone: string): Promise<string[]> {
  await using session = await openEnvironment({ root, environment, mode: "run", env, timezone });
  const state = await readState(session.engine, environment.schema);
  // Nothing runs while we hold the database, so what no consumer sees and no view reads is garbage.
  const garbage = unneeded(state, 0, new Set());
  if (!dryRun) await dropObjects(session.engine, state.hidden, garbage);
  return garbage.map(({ name, kind, stamp }) => `${environment.name}: ${kind} ${state.hidden}.${name}, made ${stamp.made.slice(0, 10)} for ${stamp.task}`);
}

function databaseOf(root: string, { name, options }: Environment): string {
  return path.resolve(root, options["path"] ?? `.towpath/${name}.duckdb`);
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
