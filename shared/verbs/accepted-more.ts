import type { Workspace } from "../graph/workspace.ts";
import { HostError, type FileSystem } from "../host/ports.ts";
import { loosenedBaseline } from "./loosened-baseline.ts";
import type { Finding } from "../pipeline/finding.ts";
import { BASELINE_FILE, type Baseline } from "../rules/baseline.ts";
import { readBaseline } from "./baseline-file.ts";

type Tree = readonly [FileSystem, { workspace: Workspace }];

/** Findings that the head's baseline file accepts and the base's does not. A file that cannot be read accepts nothing, and lint says so. */
export async function acceptedMore(base: Tree, head: Tree): Promise<Finding[]> {
  const [before, after] = await Promise.all([base, head].map(baselineOf));
  return loosenedBaseline(before, after, head[1].workspace.project.lint.baseline ?? BASELINE_FILE);
}

async function baselineOf([fs, { workspace }]: Tree): Promise<Baseline | undefined> {
  try {
    return await readBaseline(fs, workspace.project.lint.baseline);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
