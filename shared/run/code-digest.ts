import type { Workspace } from "../graph/workspace.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Task } from "../pipeline/model.ts";
import { digestOf } from "./fingerprint.ts";
import { notebookCells } from "./kinds/notebook-cells.ts";
import { localImports } from "./kinds/python-imports.ts";
import { requirementsText } from "./requirements-text.ts";

/** What the code of a task says, and what it makes of the clock and of chance. */
export interface TaskCode {
  /** Digest of the code's meaning: formatting of SQL and outputs of notebooks do not count. */
  digest: string;
  requirements?: string;
  readsClock: boolean;
  /** Name of a construct whose result differs each time. */
  nonDeterministic?: string;
}

/** Reads a text file of the project, or undefined. */
export type ReadText = (file: string) => Promise<string | undefined>;

/** The code of a task, with the modules of the project that Python code imports. */
export async function taskCode(workspace: Workspace, id: NodeId, task: Task, read: ReadText): Promise<TaskCode> {
  const requirements = task.requirements === undefined ? undefined : await requirementsText(task.requirements, read);
  const found = requirements === undefined ? {} : { requirements: digestOf(requirements) };
  if (task.kind === "sql") return { ...sqlCode(workspace, id, task), ...found };
  const settings = [task.kind, JSON.stringify(task.env), JSON.stringify(task.outputs.map(({ name, file, kind }) => ({ name, file, kind }))), JSON.stringify(task.model?.predictions ?? null), ...(await modelSettings(task, read))];
  if ("command" in task.code) {
    const outputs = new Set(task.outputs.map(({ file }) => file));
    const named = await filesNamedIn(task.code.command, (file) => (outputs.has(file) ? Promise.resolve(undefined) : read(file)));
    return { digest: digestOf(...settings, task.code.command, ...named), readsClock: false, ...found };
  }
  const file = "file" in task.code ? task.code.file : task.at.file;
  const text = workspace.texts.get(file) ?? "";
  const source = task.kind === "notebook" ? notebookCells(text).map(({ source }) => source).join("\n") : text;
  const imported = await localImports(file, source, read);
  return { digest: digestOf(...settings, file, source, ...imported.flatMap(([name, content]) => [name, content])), readsClock: false, ...found };
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
  const { facts, text } = sql;
  const meaning = facts.problems.length > 0 ? text.trim() : facts.fingerprint;
  const chance = facts.shapes.find((shape) => shape.kind === "non-deterministic" && !shape.clock);
  return {
    digest: digestOf("sql", facts.dialect, meaning, task.env.join(",")),
    readsClock: facts.shapes.some((shape) => shape.kind === "non-deterministic" && shape.clock),
    ...(chance?.kind === "non-deterministic" ? { nonDeterministic: chance.name } : {}),
  };
}

/** Contents of the project's files that a command line names as whole words, so that a changed script runs again; what it writes is not its code. */
async function filesNamedIn(command: string, read: ReadText): Promise<string[]> {
  const words = [...new Set(command.split(/[\s"'=;|&()<>]+/))].filter((word) => /^[\w./-]+\.\w+$/.test(word) && !word.startsWith("/"));
  // A commit knows its files by their plain paths only: ./pack.sh is pack.sh.
  const contents = await Promise.all(words.map(async (word) => [word, await read(plainPath(word)).catch(() => undefined)] as const));
  return contents.flatMap(([word, text]) => (text === undefined ? [] : [word, text]));
}

function plainPath(word: string): string {
  return word.split("/").filter((part) => part !== "." && part !== "").join("/");
}
