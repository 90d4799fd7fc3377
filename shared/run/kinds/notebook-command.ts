import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "yaml";
import type { Python } from "../python-environment.ts";
import { storedFolder } from "./artifact-store.ts";
import { exceptionWords } from "./exception-words.ts";
import { NOTEBOOK_DRIVER } from "./notebook-driver.ts";
import type { CommandSurroundings, TaskCommand } from "./task-command.ts";

/** Runs a notebook headless; a failure is told at cell and line, and the executed notebook is kept beside the result. */
export async function notebookCommand(root: string, { folder: code, file }: { folder: string; file: string }, python: Python, { folder }: CommandSurroundings): Promise<Omit<TaskCommand, "environment">> {
  const driver = path.join(folder, "run_notebook.py");
  const executed = path.join(folder, "executed.ipynb");
  const failure = path.join(folder, "failure.json");
  await writeFile(driver, NOTEBOOK_DRIVER);
  return {
    command: python.command,
    args: [driver, path.join(code, file), executed, failure],
    env: python.env,
    async explain() {
      const why = readFailure(await readFile(failure, "utf8").catch(() => ""));
      if (why === undefined) return undefined;
      const line = cellLine(await readFile(path.join(code, file), "utf8").catch(() => ""), why.index, why.line);
      return { message: `cell ${why.cell}, line ${why.line}: ${exceptionWords(why.kind, why.message)}`, place: { file, ...(line === undefined ? {} : { line }) } };
    },
    async keep(fingerprint) {
      const target = storedFolder(root, fingerprint);
      await mkdir(target, { recursive: true });
      await copyFile(executed, path.join(target, "executed.ipynb"));
    },
  };
}

interface Failure {
  index: number;
  cell: number;
  line: number;
  kind: string;
  message: string;
}

function readFailure(text: string): Failure | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isFailure(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isFailure(data: unknown): data is Failure {
  if (typeof data !== "object" || data === null) return false;
  const number = (key: string): boolean => typeof Reflect.get(data, key) === "number";
  return ["index", "cell", "line"].every(number) && typeof Reflect.get(data, "kind") === "string" && typeof Reflect.get(data, "message") === "string";
}

/** Line of the notebook's file where a line of a cell is written, for annotations; JSON is YAML. */
export function cellLine(text: string, cell: number, line: number): number | undefined {
  const document = parseDocument(text, { keepSourceTokens: false, logLevel: "silent" });
  const lineAt = document.getIn(["cells", cell, "source", line - 1], true) ?? document.getIn(["cells", cell, "source"], true);
  if (typeof lineAt !== "object" || lineAt === null || !("range" in lineAt) || !Array.isArray(lineAt.range)) return undefined;
  const [start] = lineAt.range;
  return typeof start === "number" ? text.slice(0, start).split("\n").length : undefined;
}
