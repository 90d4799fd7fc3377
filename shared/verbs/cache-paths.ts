import path from "node:path";
import type { Project } from "../pipeline/model.ts";
import { digestOf } from "../run/fingerprint.ts";
import { cacheFolderOf } from "../run/python-environment.ts";
import { databaseFile } from "./open-environment.ts";

/**
 * What is worth keeping from one job to the next, absolute. An older or another copy is always safe: facts, results and environments are
 * found by what went into them, never by when or where they were made. Records of runs are not part of it.
 */
export function cachePaths(root: string, project: Pick<Project, "environments" | "pullRequest">, env: Readonly<Record<string, string | undefined>>): string[] {
  const environment = project.environments.find(({ name }) => name === project.pullRequest.environment);
  const embedded = environment?.engine === "duckdb" ? databaseFile(root, environment, environment.options["path"]) : undefined;
  const inside = embedded !== undefined && !path.relative(root, embedded).startsWith("..");
  return [path.join(root, ".towpath", "cache"), path.join(root, ".towpath", "store"), ...(inside ? [embedded] : []), path.join(cacheFolderOf(env), "python")];
}

export interface CacheKey {
  /** Where the job ran: what pull requests make never reaches a job with secrets. */
  trust: "main" | "pull-request";
  /** Of Towpath and of the engine: another version may store in another way. */
  version: string;
  engineVersion: string;
  /** `linux-x64`: environments of Python hold programs. */
  platform: string;
  project: string;
  /** What was built: fingerprints of tasks by id, or the digest of a plan. */
  content: readonly string[];
}

/** The name under which a job keeps its cache, and the beginnings of names that it may start from, the best first. */
export function cacheKey({ trust, version, engineVersion, platform, project, content }: CacheKey): { key: string; restore: string[] } {
  const before = (level: CacheKey["trust"]): string => `towpath-${level}-${digestOf(version, engineVersion, platform, project).slice(0, 12)}-`;
  const key = before(trust) + digestOf(...[...content].toSorted()).slice(0, 24);
  return { key, restore: trust === "main" ? [before("main")] : [before("pull-request"), before("main")] };
}
