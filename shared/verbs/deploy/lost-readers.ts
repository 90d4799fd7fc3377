import type { LogState } from "../../deploy/log/log-state.ts";
import type { Lost } from "../../deploy/plan/column-loss.ts";
import { nodeGit } from "../../git/node-git.ts";
import { treeFs } from "../../git/tree-fs.ts";
import { usedColumns } from "../../graph/column-lineage.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { HostError } from "../../host/ports.ts";
import { openProject } from "../open-project.ts";

export interface LostReaders {
  root: string;
  /** Of the environment's SQL: the commits may be older than the environment. */
  dialect: string;
  log: LogState;
  /** The pipeline that moves. */
  pipeline: string;
  lost: Lost;
  /** What may be done about a pipeline that reads it. */
  remedy: (pipeline: string) => string;
}

/** Sentences about other deployed pipelines. */
export interface FoundReaders {
  /** That they read what goes. */
  reading: string[];
  /** That it cannot be told whether they do. */
  unknown: string[];
}

/** Why other deployed pipelines do not let names and columns go: they read them, by the commits that they were released from. */
export async function lostReaders({ root, dialect, log, pipeline, lost, remedy }: LostReaders): Promise<FoundReaders> {
  const found: FoundReaders = { reading: [], unknown: [] };
  if (lost.size === 0) return found;
  const opened = new Map<string, Promise<Workspace | undefined>>();
  for (const [name, { current: { release } }] of log.releases) {
    if (name === pipeline) continue;
    const opening = opened.get(release.commit) ?? workspaceAt(root, dialect, release.commit);
    opened.set(release.commit, opening);
    const workspace = await opening;
    if (workspace === undefined) {
      found.unknown.push(`whether ${name} ${release.version} reads what goes (${[...lost.keys()].join(", ")}) cannot be told: its commit ${release.commit.slice(0, 12)} is not in this clone or cannot be read`);
      continue;
    }
    for (const [shown, columns] of lost) {
      const readers = readersIn(workspace, name, `${pipeline}.${shown}`, columns);
      if (readers.length === 0) continue;
      const what = columns === "all" ? "goes" : `loses or changes ${[...columns].join(", ")}`;
      found.reading.push(`${pipeline}.${shown} ${what}, and ${readers.slice(0, 5).join(", ")}${readers.length > 5 ? ` and ${readers.length - 5} more` : ""} of ${name} ${release.version} ${readers.length === 1 ? "reads" : "read"} it: ${remedy(name)}`);
    }
  }
  return found;
}

async function workspaceAt(root: string, dialect: string, commit: string): Promise<Workspace | undefined> {
  const git = nodeGit(root);
  if (!/^[0-9a-f]{40,64}$/.test(commit) || (await git("cat-file", "-e", `${commit}^{commit}`)) === undefined) return undefined;
  try {
    using tree = await treeFs(git, root, commit);
    const { workspace } = await openProject({ root, cache: false, fs: tree, dialect });
    return workspace;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

function readersIn(workspace: Workspace, pipeline: string, input: string, columns: ReadonlySet<string> | "all"): string[] {
  return [...workspace.graph.nodes.values()].flatMap((node) =>
    (node.kind === "task" && node.pipeline.name === pipeline && workspace.graph.inputs(node.id).includes(input) && reads(workspace, node.id, input, columns) ? [node.id] : []));
}

/** Code that is not understood, and a star, may read anything. */
function reads(workspace: Workspace, id: string, input: string, columns: ReadonlySet<string> | "all"): boolean {
  if (columns === "all") return true;
  const sql = workspace.sql.get(id);
  const node = workspace.graph.nodes.get(id);
  if (sql === undefined) {
    const used = node?.kind === "task" ? usedColumns(node.task, id, input) : undefined;
    return used === undefined || used.some((column) => columns.has(column.toLowerCase()));
  }
  const { facts, analysis, tables } = sql;
  if (facts.problems.length > 0 || analysis.problems.length > 0 || !analysis.complete || facts.shapes.some(({ kind }) => kind === "select-star")) return true;
  return analysis.uses.some(({ table, column }) => tables[table] === input && columns.has(column.toLowerCase()));
}
