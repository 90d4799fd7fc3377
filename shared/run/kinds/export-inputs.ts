import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { NodeId } from "../../graph/graph.ts";
import type { PlannedTask } from "../plan-run.ts";
import { relationOf, type RunContext } from "../run-context.ts";
import { TaskFailure } from "../task-failure.ts";
import { storedFolder } from "./artifact-store.ts";
import type { ExportedTable } from "./model-origin.ts";
import { declaredOutputs, tableOutput } from "./task-outputs.ts";

/** What is exported from a database that is not in this process; a task that needs more says `connection: true`. */
const MOST_ROWS = 10_000_000;

/**
 * Writes what a task reads as Parquet, and says in `context.json` where everything is:
 * `$TOWPATH_INPUTS/<name>.parquet`, and `$TOWPATH_INPUTS/<name>/` with the files of a task that made some.
 */
export async function exportInputs(context: RunContext, planned: PlannedTask, folder: string): Promise<{ env: Record<string, string>; tables: ExportedTable[] }> {
  const { options, workspace } = context;
  const inputs = path.join(folder, "inputs");
  await mkdir(inputs, { recursive: true });
  const tables: ExportedTable[] = [];
  const described: Record<string, { table?: string; files?: string }> = {};
  for (const [name, id] of inputNames(context, planned.inputs)) {
    const table = await exportTable(context, id, path.join(inputs, `${name}.parquet`));
    const files = await linkFiles(context, id, path.join(inputs, name));
    if (table !== undefined) tables.push({ name, id, file: table });
    described[name] = { ...(table === undefined ? {} : { table }), ...(files === undefined ? {} : { files }) };
  }
  const about = {
    version: 1,
    task: planned.task.name,
    pipeline: planned.pipeline.name,
    project: workspace.project.name,
    environment: options.environment,
    as_of: context.asOf,
    timezone: workspace.project.timezone,
    inputs: described,
    outputs: Object.fromEntries(declaredOutputs(planned.task).map(({ name, file }) => [name, file])),
  };
  const file = path.join(folder, "context.json");
  await writeFile(file, `${JSON.stringify(about, undefined, 1)}\n`);
  const seed = planned.task.model?.seed;
  return { env: { TOWPATH_INPUTS: inputs, TOWPATH_CONTEXT: file, ...(seed === undefined ? {} : { TOWPATH_SEED: String(seed) }) }, tables };
}

/** The plain name of each input, or `pipeline.name` when two pipelines use the same. */
function inputNames({ workspace }: RunContext, ids: readonly NodeId[]): [string, NodeId][] {
  const names = ids.map((id): [string, NodeId] => [id.slice(id.indexOf(".") + 1), id]);
  const count = Map.groupBy(names, ([name]) => name);
  return names.filter(([, id]) => workspace.graph.nodes.has(id)).map(([name, id]) => [(count.get(name)?.length ?? 0) > 1 ? id : name, id]);
}

async function exportTable(context: RunContext, id: NodeId, file: string): Promise<string | undefined> {
  const { engine, signal } = context.options;
  const source = context.sources.get(id);
  const [only, ...more] = source?.paths ?? [];
  if (only?.endsWith(".parquet") === true && more.length === 0) {
    await symlink(only, file);
    return file;
  }
  const node = context.workspace.graph.nodes.get(id);
  if (node?.kind === "task" && node.task.kind !== "sql" && tableOutput(node.task) === undefined) return undefined;
  const relation = relationOf(context, id);
  if (relation === undefined) throw new TaskFailure(source?.problem === undefined ? `its input ${id} has nothing to read` : `its input ${id}: ${source.problem}`);
  const cap = engine.name === "duckdb" ? {} : { maxRows: MOST_ROWS };
  await engine.exportParquet(`SELECT * FROM ${relation}`, file, { ...cap, ...(signal === undefined ? {} : { signal }) });
  return file;
}

/** The files that an upstream task made, as it named them. */
async function linkFiles(context: RunContext, id: NodeId, folder: string): Promise<string | undefined> {
  const node = context.workspace.graph.nodes.get(id);
  if (node?.kind !== "task" || node.task.kind === "sql") return undefined;
  const fingerprint = context.planned.get(id)?.fingerprint ?? context.given.get(id)?.fingerprint ?? context.state.live.get(id)?.fingerprint;
  if (fingerprint === undefined) return undefined;
  await symlink(path.join(storedFolder(context.options.root, fingerprint), "files"), folder, "dir");
  return folder;
}
