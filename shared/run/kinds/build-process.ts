import { rm, stat } from "node:fs/promises";
import path from "node:path";
import type { TaskRecord } from "../../results/record.ts";
import { codeFolder } from "../checkout.ts";
import type { PlannedTask } from "../plan-run.ts";
import { stampOf, type RunContext } from "../run-context.ts";
import { printStamp } from "../stamp.ts";
import { scanAsDeclared } from "../scan-as-declared.ts";
import { TaskFailure } from "../task-failure.ts";
import { escapeControls, taskLog } from "../task-log.ts";
import { taskFolder } from "../temporary.ts";
import { makeObjects } from "../view-batch.ts";
import { readStore, storedPath, storeOutputs, type StoredResult } from "./artifact-store.ts";
import { commandOf } from "./task-command.ts";
import { fileReader } from "./file-reader.ts";
import { exportInputs } from "./export-inputs.ts";
import { keepOrigin } from "./model-origin.ts";
import { modelRecord } from "./model-record.ts";
import { runProcess } from "./run-process.ts";
import { taskEnvironment } from "./task-environment.ts";
import { declaredOutputs, tableOutput } from "./task-outputs.ts";

/** Runs a Python, notebook or shell task, keeps what it promised to write, and loads its table. */
export async function buildProcess(context: RunContext, planned: PlannedTask, record: TaskRecord): Promise<void> {
  const { options } = context;
  const { id, task } = planned;
  const host = options.env ?? process.env;
  const folder = await taskFolder(context, id);
  const log = taskLog(task.env.flatMap((name) => host[name] ?? []));
  const say = (line: string, stream: "out" | "err"): void => {
    context.tell({ type: "log", id, line: log.add(line), stream });
  };
  try {
    context.tell({ type: "task", id, status: "preparing", message: "exporting its inputs" });
    const inputs = await exportInputs(context, planned, folder);
    const command = await commandOf(context, planned, { folder, host, say });
    context.tell({ type: "task", id, status: "running", message: planned.reason });
    const before = await outputTimes(context, planned);
    const result = await runProcess({
      command: command.command,
      args: command.args,
      cwd: await codeFolder(options),
      env: { ...taskEnvironment(host, task.env), ...inputs.env, ...command.env },
      signal: options.signal,
      timeoutMs: task.timeoutMs,
      onLine: (line, stream) => {
        command.watch?.(line, stream);
        say(line, stream);
      },
    });
    if (result.stopped === "timeout") throw new TaskFailure(`stopped after its timeout of ${(task.timeoutMs ?? 0) / 1000} s`, placeOfCode(planned));
    if (result.stopped === "cancelled") throw new TaskFailure("cancelled", placeOfCode(planned));
    if (result.missing === true) throw new TaskFailure(`${command.command} could not be started: is it installed, and on the PATH?`, placeOfCode(planned));
    if (result.code !== 0) {
      const why = await command.explain(log.lines());
      throw new TaskFailure(escapeControls(why?.message ?? `ended with exit code ${result.code}${log.lines().length === 0 ? "" : "; what it printed is in its log"}`), { ...placeOfCode(planned), ...why?.place });
    }
    const stored = await keepOutputs(context, planned, before);
    await command.keep?.(stored.stamp.fingerprint);
    await keepOrigin(context, planned, stored, { tables: inputs.tables, environment: await command.environment() });
    await loadTable(context, planned, stored);
    await describeResult(context, planned, record, stored);
  } finally {
    record.log = log.lines();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes over a result from the store: its table is loaded when this database does not have it. */
export async function loadStored(context: RunContext, planned: PlannedTask, record: TaskRecord): Promise<void> {
  const stored = (await readStore(context.options.root)).find(({ stamp }) => stamp.fingerprint === planned.fingerprint);
  if (stored === undefined) throw new TaskFailure("its stored result disappeared during the run; run it again", placeOfCode(planned));
  if (planned.reused === undefined && planned.lent === undefined) await loadTable(context, planned, stored);
  await describeResult(context, planned, record, stored);
}

async function describeResult(context: RunContext, planned: PlannedTask, record: TaskRecord, stored: StoredResult): Promise<void> {
  record.bytes = stored.files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (planned.task.model !== undefined && context.options.mode !== "base") record.model = await modelRecord(context, planned, stored);
}

/** Time of change of each declared output before the task, so that an old file is not taken for a new one. */
async function outputTimes({ options }: RunContext, { task }: PlannedTask): Promise<Map<string, string>> {
  const folder = await codeFolder(options);
  const times = await Promise.all(declaredOutputs(task).map(async ({ file }) => [file, await lastChange(path.join(folder, file))] as const));
  return new Map(times);
}

async function lastChange(file: string): Promise<string> {
  const seen = await stat(file, { bigint: true }).catch(() => undefined);
  return seen === undefined ? "" : `${seen.ino}:${seen.size}:${seen.mtimeNs}:${seen.ctimeNs}`;
}

async function keepOutputs(context: RunContext, planned: PlannedTask, before: ReadonlyMap<string, string>): Promise<StoredResult> {
  const outputs = declaredOutputs(planned.task);
  const { root } = context.options;
  const folder = await codeFolder(context.options);
  for (const { file, kind } of outputs) {
    const now = await stat(path.join(folder, file)).catch(() => undefined);
    if (now === undefined) throw new TaskFailure(`it ended well but did not write ${file}, which it declares as an output`, placeOfCode(planned));
    if (kind === "directory" && !now.isDirectory()) throw new TaskFailure(`its output ${file} is declared as a directory and is a file`, placeOfCode(planned));
    // The time of a folder only tells of entries that come and go, so folders are taken as they are.
    if (!now.isDirectory() && (await lastChange(path.join(folder, file))) === before.get(file)) {
      throw new TaskFailure(`it ended well but left ${file} as it was before: an old output is not a result`, placeOfCode(planned));
    }
  }
  return storeOutputs({ root, folder }, stampOf(context, planned), outputs);
}

async function loadTable(context: RunContext, planned: PlannedTask, stored: StoredResult): Promise<void> {
  const output = tableOutput(planned.task);
  if (output === undefined) return;
  const { engine, root, signal } = context.options;
  const file = storedPath(root, stored.stamp.fingerprint, output.file);
  const comment = printStamp(stampOf(context, planned));
  const options = signal === undefined ? {} : { signal };
  if (engine.importRows !== undefined) {
    await using reader = await fileReader(context.options);
    const { relation } = await scanAsDeclared(reader.engine, [file], planned.task.columns);
    const table = { schema: context.state.hidden, name: planned.physical, comment };
    await engine.importRows(reader.engine, `SELECT * FROM ${relation}`, table, { ...options, folder: await taskFolder(context, planned.id) });
    return;
  }
  const target = `${engine.quote(context.state.hidden)}.${engine.quote(planned.physical)}`;
  const { relation } = await scanAsDeclared(engine, [file], planned.task.columns);
  const object = { create: `CREATE TABLE ${target} AS SELECT * FROM ${relation}`, comment: `COMMENT ON TABLE ${target} IS ${engine.literal(comment)}` };
  await makeObjects(engine, [object], options);
}

function placeOfCode({ task }: PlannedTask): { file: string } {
  return { file: "file" in task.code ? task.code.file : task.at.file };
}
