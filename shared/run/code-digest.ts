import type { Workspace } from "../graph/workspace.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Task } from "../pipeline/model.ts";
import { digestOf } from "./fingerprint.ts";
import { notebookCells } from "./kinds/notebook-cells.ts";
import { namedFolders, quotedPaths } from "./kinds/named-paths.ts";
import { localImports } from "./kinds/python-imports.ts";
import { commandFiles } from "./kinds/shell-files.ts";
import { declaredOutputs } from "./kinds/task-outputs.ts";
import { localPackages, requirementsText } from "./requirements-text.ts";

/** What the code of a task says, and what it makes of the clock and of chance. */
export interface TaskCode {
  /** Digest of the code's meaning: formatting of SQL and outputs of notebooks do not count. */
  digest: string;
  requirements?: string;
  readsClock: boolean;
  /** Name of a construct whose result differs each time. */
  nonDeterministic?: string;
  /** Paths and globs, of files of the project or of nothing, that the code may read by itself. What it promises to write is none of them. */
  names?: readonly string[];
}

/** Reads a text file of the project, or undefined. */
export type ReadText = (file: string) => Promise<string | undefined>;

/** The code of a task, with the modules of the project that Python code imports. */
export async function taskCode(workspace: Workspace, id: NodeId, task: Task, read: ReadText): Promise<TaskCode> {
  const requirements = task.requirements === undefined ? undefined : await requirementsText(task.requirements, read);
  const found = requirements === undefined ? {} : { requirements: digestOf(requirements) };
  const packages = localPackages(task.requirements ?? "", requirements ?? "").map((folder) => (folder === "." ? "**" : `${folder}/**`));
  if (task.kind === "sql") return { ...sqlCode(workspace, id, task), ...found };
  const settings = [task.kind, JSON.stringify(task.env), JSON.stringify(task.outputs.map(({ name, file, kind }) => ({ name, file, kind }))), JSON.stringify(task.model?.predictions ?? null), ...(await modelSettings(task, read))];
  if ("command" in task.code) {
    const { command } = task.code;
    const outputs = new Set(declaredOutputs(task).map(({ file }) => file));
    const files = await commandFiles(command, (file) => (outputs.has(file) ? Promise.resolve(undefined) : read(file)));
    const names = [...namedFolders(command), ...files.flatMap(([name, text]) => (isShell(name) ? [] : quotedPaths(name, text))), ...misread(files)];
    return { digest: digestOf(...settings, command, ...files.flat()), readsClock: false, ...found, names: unwritten(names, task) };
  }
  const file = "file" in task.code ? task.code.file : task.at.file;
  const text = workspace.texts.get(file) ?? "";
  const source = task.kind === "notebook" ? notebookCells(text).map(({ source }) => source).join("\n") : text;
  const imported = await localImports(file, source, read);
  const all = [[file, source] as const, ...imported];
  const names = [...all.flatMap(([name, content]) => quotedPaths(name, content)), ...misread(all), ...packages];
  return { digest: digestOf(...settings, file, source, ...imported.flat()), readsClock: false, ...found, names: unwritten(names, task) };
}

/** Files in another encoding than UTF-8: their text leaves out what they say, their content does not. */
function misread(files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([name, text]) => (text.includes("\uFFFD") ? [name] : []));
}

/** Without what the task itself writes, or what is above that. */
function unwritten(names: readonly string[], task: Task): string[] {
  const outputs = declaredOutputs(task).map(({ file }) => file);
  return [...new Set(names)].filter((name) => !outputs.some((file) => file === name || name.startsWith(`${file}/`) || file.startsWith(name.replace(/\*.*$/, "/"))));
}

/** Words of a script are looked at one by one; texts in quotes are what other code names files by. */
function isShell(name: string): boolean {
  return /\.(sh|bash|zsh|ksh|mk|csv|tsv|jsonl?)$/.test(name);
}

/** What else training depends on, where it is declared. */
async function modelSettings({ model }: Task, read: ReadText): Promise<string[]> {
  const { params, seed, trainingData, testData } = model ?? {};
  // What is said of these rows is measured while training: other rows need another training.
  const data = [trainingData, testData].map((each) => each && [each.input ?? null, each.file ?? null, each.where ?? null, each.key ?? null]);
  return [
    ...(params === undefined ? [] : ["params", params, (await read(params)) ?? ""]),
    ...(seed === undefined ? [] : ["seed", String(seed)]),
    ...(trainingData === undefined && testData === undefined ? [] : ["data", JSON.stringify(data)]),
  ];
}

function sqlCode(workspace: Workspace, id: NodeId, task: Task): TaskCode {
  const sql = workspace.sql.get(id);
  if (sql === undefined) return { digest: digestOf("missing", id), readsClock: false };
  const { facts, text, analysis } = sql;
  const meaning = facts.problems.length > 0 ? text.trim() : facts.fingerprint;
  // SQL reads a name in any case; code that reads the table from a file does not.
  const names = analysis.output.map(({ name }) => name).join();
  const chance = facts.shapes.find((shape) => shape.kind === "non-deterministic" && !shape.clock);
  return {
    digest: digestOf("sql", facts.dialect, meaning, task.env.join(","), ...(names === names.toLowerCase() ? [] : [names])),
    readsClock: facts.shapes.some((shape) => shape.kind === "non-deterministic" && shape.clock),
    ...(chance?.kind === "non-deterministic" ? { nonDeterministic: chance.name } : {}),
  };
}
