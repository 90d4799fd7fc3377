import { lstat } from "node:fs/promises";
import path from "node:path";
import { duckDbLock } from "../../generated/duckdb-lock.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { VERSION } from "../../host/version.ts";
import { loadProject } from "../../pipeline/load-project.ts";
import type { RunRecord } from "../../results/record.ts";
import { cacheManifest, sealCache, verifyCache } from "../../verbs/cache-manifest.ts";
import { cacheKey, cachePaths, type CacheKey } from "../../verbs/cache-paths.ts";
import type { Job } from "../job.ts";
import { asObject } from "../read-event.ts";
import type { CacheService } from "./cache-service.ts";

type CacheJob = Pick<Job, "env" | "event" | "log" | "workspace"> & { inputs: { readonly environment?: string | undefined } };

/**
 * Does the work of one project between restoring and saving what earlier jobs understood and built. A cache is a gain of time and nothing
 * else: whatever goes wrong with it is said where debugging looks, and the work goes on without.
 */
export async function keepCache(job: CacheJob, service: CacheService | undefined, root: string, work: () => Promise<RunRecord>): Promise<RunRecord> {
  const plan = service === undefined ? undefined : await cachePlan(job, root);
  if (service === undefined || plan === undefined) return work();
  const restored = await attempt(job, "restore", () => restore(service, root, job.workspace, plan));
  if (restored?.key !== undefined) job.log.info(`cache: started from ${restored.key}${restored.removed.length === 0 ? "" : `; ${restored.removed.length} parts were not what had been saved, and were thrown away`}`);
  const record = await work();
  if (record.cancelled !== true && plan.writes) await attempt(job, "save", () => save(service, root, job.workspace, plan, record, restored?.key));
  return record;
}

interface CachePlan {
  /** Everything, and, when that is too much, everything without the database. */
  sets: string[][];
  key: Omit<CacheKey, "content">;
  writes: boolean;
}

/** What is kept and under which name; undefined in a job that holds a secret: what strangers may have written must never come near one. */
async function cachePlan({ env, event, inputs }: CacheJob, root: string): Promise<CachePlan | undefined> {
  const { project } = await loadProject(await nodeFs(root));
  if (project === undefined) return undefined;
  const name = inputs.environment ?? project.pullRequest.environment;
  const environment = project.environments.find((each) => each.name === name);
  // A connection is a secret, and so is the right to ask for tokens of other services.
  if (environment?.engine !== "duckdb" || env["ACTIONS_ID_TOKEN_REQUEST_URL"] !== undefined) return undefined;
  const main = event.name === "push" && event.payload["ref"] === `refs/heads/${String(asObject(event.payload["repository"])["default_branch"])}`;
  const all = cachePaths(root, project, env);
  const small = all.filter((each) => !each.endsWith(".duckdb"));
  return {
    sets: small.length === all.length ? [all] : [all, small],
    key: { trust: main ? "main" : "pull-request", version: VERSION, engineVersion: duckDbLock.version, platform: `${process.platform}-${process.arch}`, project: project.name },
    // A cache of the merge queue's branch would be seen by nobody.
    writes: main || event.name === "pull_request",
  };
}

async function restore(service: CacheService, root: string, workspace: string, { sets, key }: CachePlan): Promise<{ key: string | undefined; removed: string[] }> {
  const facts = path.join(root, ".towpath", "cache");
  const present = await Promise.all((sets[0] ?? []).filter((each) => each !== facts).map((each) => lstat(each).then(() => true, () => false)));
  // A runner that keeps its work tree has something better than a copy, and what is there must not be mixed with it.
  if (present.includes(true)) return { key: undefined, removed: [] };
  const { restore: names } = cacheKey({ ...key, content: [] });
  for (const paths of sets) {
    const found = await service.restore(within(workspace, [...paths, cacheManifest(root)]), names);
    if (found !== undefined) return { key: found, removed: await verifyCache(root, paths) };
  }
  return { key: undefined, removed: [] };
}

async function save(service: CacheService, root: string, workspace: string, { sets, key }: CachePlan, record: RunRecord, restored: string | undefined): Promise<void> {
  const content = [record.comparison?.digest ?? "", ...record.pipelines.flatMap(({ tasks }) => tasks.map(({ id, fingerprint }) => `${id} ${fingerprint ?? ""}`))];
  const name = cacheKey({ ...key, content }).key;
  if (name === restored) return;
  for (const paths of sets) {
    const { left } = await sealCache(root, paths);
    if (left.length === 0) return service.save(within(workspace, [...paths, cacheManifest(root)]), name);
  }
}

/** An entry is found again only by the very same paths, and a checkout may lie elsewhere in the next job. */
function within(workspace: string, paths: readonly string[]): string[] {
  return paths.map((each) => {
    const relative = path.relative(workspace, each);
    return relative.startsWith("..") || path.isAbsolute(relative) ? each : relative;
  });
}

async function attempt<T>({ log }: CacheJob, what: string, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    log.debug(`cache: could not ${what}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
