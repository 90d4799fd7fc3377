import { hash } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { dirtyFiles } from "../git/git-listing.ts";
import { nodeFs, writeWhole } from "../host/node-fs.ts";
import { stillTrue, tracedFs, type Trace } from "../host/traced-fs.ts";
import type { PlanDocument } from "../impact/plan-document.ts";
import type { Finding } from "../pipeline/finding.ts";
import { askGit, planProject, type AskedGit, type NoPlan, type PlanProject } from "./plan-project.ts";

/** A plan as plain data; nothing else is needed to show it. */
export interface PlanOutcome {
  plan: PlanDocument;
  findings: Finding[];
}

/**
 * Plans a project. The outcome is a pure function of the version, two commits and the files: when nothing that was read has changed, the last
 * one is given again without reading the pipelines.
 */
export async function planOutcome(options: PlanProject & { version: string }): Promise<PlanOutcome | NoPlan> {
  if (!options.cache) return outcomeOf(await planProject(options));
  const asked = askGit(options);
  const store = path.join(options.root, ".towpath", "cache", "plan.json");
  const [fs, key, remembered] = await Promise.all([nodeFs(options.root), keyOf(options, asked), readRemembered(store)]);
  if (remembered?.key === key && (await stillTrue(remembered.trace, fs))) return remembered.outcome;

  const traced = tracedFs(fs);
  const outcome = outcomeOf(await planProject({ ...options, fs: traced.fs, asked }));
  const trace = traced.trace();
  if ("plan" in outcome && trace !== undefined) {
    await mkdir(path.dirname(store), { recursive: true });
    await writeWhole(store, JSON.stringify({ key, trace, outcome } satisfies Remembered));
  }
  return outcome;
}

function outcomeOf(planned: Awaited<ReturnType<typeof planProject>>): PlanOutcome | NoPlan {
  return "plan" in planned ? { plan: planned.plan, findings: planned.impact.findings } : planned;
}

/** All that the outcome depends on beside the files that are read as texts: commits, git's index, and what stands beside it. */
async function keyOf(options: PlanProject & { version: string }, asked: AskedGit): Promise<string> {
  // First, because its sentence is the truer one outside of a repository.
  const refs = await asked.refs;
  const listing = await asked.listing;
  const states = await Promise.all(dirtyFiles(listing).map(async (file) => {
    const found = await stat(path.join(options.root, file)).catch(() => undefined);
    return [file, found?.size ?? 0, found?.mtimeMs ?? 0];
  }));
  return hash("sha256", JSON.stringify([options.version, options.environment ?? null, refs ?? null, listing.index, states]), "hex");
}

interface Remembered {
  key: string;
  trace: Trace;
  outcome: PlanOutcome;
}

/** A cache that cannot be read is no cache. */
async function readRemembered(store: string): Promise<Remembered | undefined> {
  try {
    const parsed: Remembered = JSON.parse(await readFile(store, "utf8"));
    return parsed;
  } catch {
    return undefined;
  }
}
