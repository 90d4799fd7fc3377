import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { HostError, type Clock } from "../host/ports.ts";
import { nodeFs } from "../host/node-fs.ts";
import { loadProject } from "../pipeline/load-project.ts";
import type { Environment } from "../pipeline/model.ts";
import { expandSecrets } from "../pipeline/secrets.ts";
import { hiddenSchema } from "../run/environment-state.ts";
import { dropIsolated, isolatedBuilds, pullRequestSchema, type IsolatedBuild } from "../run/isolation.ts";
import { dropGarbage, type Dropped } from "./deploy/drop-garbage.ts";
import { guardedByPolicy } from "./deploy/is-guarded.ts";
import { databaseFile, openEnvironment } from "./open-environment.ts";

export interface CleanProject {
  root: string;
  environment?: string;
  /** Also what is only kept for speed or for looking back: isolated builds that have not expired, stored files, caches. Records stay. */
  all: boolean;
  dryRun: boolean;
  /** Only what was built for this pull request, expired or not. */
  pullRequest?: number;
  clock: Clock;
  env: Readonly<Record<string, string | undefined>>;
  /** Name of the default branch where an event says it: how much of the past a guarded environment keeps is said there, as for its deployments. */
  defaultBranch?: string;
}

export interface Cleaned {
  /** What was (or would be) removed, as sentences. */
  removed: string[];
  /** Why something was left, as sentences. */
  notes: string[];
}

/** Drops replaced results and expired isolated builds of the environments, and with `all` everything that a run makes again by itself. */
export async function cleanProject(options: CleanProject): Promise<Cleaned> {
  const { root, environment, all, dryRun, pullRequest } = options;
  const { project, findings } = await loadProject(await nodeFs(root));
  if (project === undefined) throw new HostError(`towpath.yml cannot be read (${findings.length} problems); \`towpath lint\` shows them`);
  const chosen = project.environments.filter(({ name }) => environment === undefined || name === environment);
  if (chosen.length === 0) throw new HostError(`there is no environment ${JSON.stringify(environment)} in towpath.yml; it has ${project.environments.map(({ name }) => name).join(", ")}`);

  const [removed, notes]: [string[], string[]] = [[], []];
  for (const each of chosen) {
    if (!(await isThere(options, each))) continue;
    const cleaned = await cleanEnvironment(options, each, project.timezone);
    removed.push(...cleaned.removed);
    notes.push(...cleaned.notes);
  }
  if (pullRequest !== undefined) return { removed, notes };
  for (const folder of all ? ["store", "cache", "base", "work"] : ["work"]) {
    const at = path.join(root, ".towpath", folder);
    const names = await readdir(at).catch(() => []);
    if (names.length === 0) continue;
    removed.push(`.towpath/${folder} (${names.length} item${names.length === 1 ? "" : "s"})`);
    if (!dryRun) await rm(at, { recursive: true, force: true });
  }
  return { removed, notes };
}

/** A file is looked at when it exists, a server is asked when its connection is here; without an environment named, what is not here is passed over. */
async function isThere({ root, env, environment }: CleanProject, each: Environment): Promise<boolean> {
  const expanded = expandSecrets(each, env);
  if ("missing" in expanded) return environment !== undefined;
  return each.engine === "duckdb" ? await exists(databaseFile(root, each, expanded.options["path"])) : each.engine === "postgres";
}

async function cleanEnvironment({ root, all, dryRun, env, clock, pullRequest, defaultBranch }: CleanProject, environment: Environment, timezone: string): Promise<Cleaned> {
  await using session = await openEnvironment({ root, environment, env, timezone });
  const { engine } = session;
  const dropOld = async (): Promise<Dropped> => {
    try {
      const guarded = await guardedByPolicy(root, environment, defaultBranch);
      return await dropGarbage({ engine, environment: { ...(guarded ?? environment), schema: environment.schema }, now: clock.now(), dryRun });
    } catch (error) {
      // A job that cannot look the rules up drops nothing that they may keep; isolated builds go all the same.
      if (!(error instanceof HostError)) throw error;
      return { objects: [], note: `${environment.name}: nothing was dropped: ${error.message}` };
    }
  };
  const garbage = pullRequest === undefined ? await dropOld() : { objects: [] };
  const now = new Date(clock.now()).toISOString();
  const wanted = ({ schema, expires, state: { built } }: IsolatedBuild): boolean =>
    pullRequest === undefined ? all || built.size === 0 || (expires !== undefined && expires < now) : schema === pullRequestSchema(environment.schema, pullRequest);
  const isolated = (await isolatedBuilds(engine, environment.schema)).filter(wanted);
  if (!dryRun) for (const build of isolated) await dropIsolated(engine, build);
  const removed = [
    ...garbage.objects.map(({ name, kind, stamp }) => `${environment.name}: ${kind} ${hiddenSchema(environment.schema)}.${name}, made ${stamp.made.slice(0, 10)} for ${stamp.task}`),
    ...isolated.map(({ schema, owner, expires, state: { built } }) => `${environment.name}: isolated build ${schema} of ${owner}, ${built.size} object${built.size === 1 ? "" : "s"}${expires === undefined ? "" : `, ${expires < now ? "expired" : "kept until"} ${expires.slice(0, 10)}`}`),
  ];
  return { removed, notes: garbage.note === undefined ? [] : [garbage.note] };
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
