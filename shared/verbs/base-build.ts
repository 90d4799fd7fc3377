import type { Engine } from "../engines/engine.ts";
import { addWorktree, type Worktree } from "../git/worktree.ts";
import { baseDataFiles } from "../git/base-data.ts";
import { nodeGit } from "../git/node-git.ts";
import { treeFs } from "../git/tree-fs.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import { checkReads } from "../run/check-reads.ts";
import { baseSchema, ISOLATED_FOR_MS } from "../run/isolation.ts";
import type { RunOptions } from "../run/run-options.ts";
import { runBase, type BaseRun } from "../run/run-project.ts";
import { dataFiles } from "../run/source-files.ts";
import { untoldTasks } from "./untold-tasks.ts";
import type { PlannedProject } from "./plan-project.ts";

/** Checking out a large repository takes its time. */
const CHECKOUT_MS = 600_000;

export interface BaseBuild {
  planned: PlannedProject;
  /** Tasks of the head that are built or checked. */
  selected: ReadonlySet<NodeId>;
  /** Sources of the head that are checked. */
  checkSources: readonly NodeId[];
  /** Of the run that the base is built for; both sides see one moment. */
  options: Omit<RunOptions, "mode" | "schema" | "lenders" | "engine"> & { started: { runId: string; at: number } };
  engine: Engine;
  /** The schema that consumers use, and others in the same database whose results may be read. */
  schema: string;
  lenders: readonly string[];
}

/**
 * Builds, or finds, what a comparison needs of the base: the old versions of the selected tasks and what these read unchanged. Results are
 * found by fingerprint in the base's schema and in what consumers have; the rest is built from the merge-base, here. Undefined: nothing is needed of it.
 */
export async function buildBase({ planned, selected, checkSources, options, engine, schema, lenders }: BaseBuild): Promise<BaseRun | undefined> {
  const { root } = options;
  const git = nodeGit(root);
  const { sha } = planned.refs.base;
  const needed = await neededOfBase(planned, selected, checkSources, engine.dialect);
  if (selected.size + needed.size === 0) return undefined;
  const { upstream } = planned.base.workspace.graph;
  using tree = await treeFs(git, root, sha);
  let worktree: Promise<Worktree> | undefined;
  try {
    return await runBase(planned.base.workspace, {
      ...options,
      mode: "base",
      expiresAfterMs: ISOLATED_FOR_MS,
      engine,
      schema: baseSchema(schema),
      lenders,
      readSql: planned.base.readSql,
      comparable: true,
      select: new Set([...needed, ...[...needed].flatMap((id) => [...upstream(id)])]),
      needed,
      changed: changedInBase(planned, selected),
      checkout: {
        files: tree,
        folder: async () => (await (worktree ??= addWorktree(nodeGit(root, CHECKOUT_MS), root, sha))).root,
        inPlace: new Set(untoldTasks(planned, selected).flatMap(({ id }) => planned.impact.counterpart.get(id) ?? [])),
        dataFiles: await baseDataFiles(git, root, { sha, tree }, (patterns) => dataFiles(root, patterns)),
      },
    });
  } finally {
    await (await worktree?.catch(() => undefined))?.[Symbol.asyncDispose]();
  }
}

/** Ids of the base: selected tasks whose data may differ. */
function changedInBase({ impact }: PlannedProject, selected: ReadonlySet<NodeId>): Set<NodeId> {
  return new Set([...selected].filter((id) => impact.tasks.get(id)?.class !== "none").flatMap((id) => impact.counterpart.get(id) ?? []));
}

/** Ids of the base. */
async function neededOfBase({ head, impact }: PlannedProject, selected: ReadonlySet<NodeId>, checkSources: readonly NodeId[], dialect: string): Promise<Set<NodeId>> {
  const { workspace } = head;
  const { reads } = await checkReads(workspace, dialect, async (file) => workspace.texts.get(file), head.readSql);
  const ofChecks = (id: NodeId): readonly NodeId[] => reads.get(id) ?? [];
  const read = [...[...selected].flatMap((id) => [...workspace.graph.inputs(id), ...ofChecks(id)]), ...checkSources.flatMap(ofChecks)];
  // Sources that are read are checked as well.
  const wanted = [...selected, ...read, ...read.filter((id) => workspace.graph.nodes.get(id)?.kind === "source").flatMap(ofChecks)];
  return new Set(wanted.filter((id) => isTask(workspace, id)).flatMap((id) => impact.counterpart.get(id) ?? []));
}

function isTask({ graph }: Workspace, id: NodeId): boolean {
  return graph.nodes.get(id)?.kind === "task";
}
