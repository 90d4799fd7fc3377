import path from "node:path";
import type { ModelEnvironmentRecord } from "../../results/record.ts";
import { codeFolder } from "../checkout.ts";
import { ensurePython, type Python } from "../python-environment.ts";
import type { PlannedTask } from "../plan-run.ts";
import type { RunContext } from "../run-context.ts";
import { installedPackages } from "./installed-packages.ts";
import { notebookCommand } from "./notebook-command.ts";
import { pythonError } from "./python-error.ts";

const PLATFORM = `${process.platform}-${process.arch}`;

/** How a task of some kind is run, and how its failure is explained. */
export interface TaskCommand {
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Sees each line before it is made safe. */
  watch?(line: string, stream: "out" | "err"): void;
  /** Why it failed, and where in the user's files. */
  explain(log: readonly string[]): Promise<{ message: string; place?: { file: string; line?: number } } | undefined>;
  /** What it runs in. */
  environment(): Promise<ModelEnvironmentRecord>;
  /** Keeps something more beside the result in the store. */
  keep?(fingerprint: string): Promise<void>;
}

export interface CommandSurroundings {
  /** Work folder of the task. */
  folder: string;
  host: Readonly<Record<string, string | undefined>>;
  say(line: string, stream: "out" | "err"): void;
}

/** The program that runs a task. May build the task's Python environment first. */
export async function commandOf(context: RunContext, planned: PlannedTask, around: CommandSurroundings): Promise<TaskCommand> {
  const { task } = planned;
  if ("command" in task.code) return shellCommand(task.code.command);
  const folder = await codeFolder(context.options);
  const python = await pythonFor(context, planned, folder, around);
  const file = "file" in task.code ? task.code.file : "";
  const command = task.kind === "notebook" ? await notebookCommand(context.options.root, { folder, file }, python, around) : pythonCommand(folder, file, python);
  return { ...command, environment: async () => ({ platform: PLATFORM, python: python.version, ...(python.folder === undefined ? {} : { packages: await installedPackages(python.folder) }) }) };
}

function shellCommand(line: string): TaskCommand {
  const windows = process.platform === "win32";
  return {
    command: windows ? "cmd.exe" : "/bin/sh",
    args: windows ? ["/d", "/s", "/c", line] : ["-e", "-c", line],
    env: {},
    explain: async () => undefined,
    environment: async () => ({ platform: PLATFORM }),
  };
}

function pythonCommand(folder: string, file: string, python: Python): Omit<TaskCommand, "environment"> {
  const stderr: string[] = [];
  return {
    command: python.command,
    args: [path.join(folder, file)],
    env: python.env,
    watch(line, stream) {
      if (stream === "err") stderr.push(line);
      if (stderr.length > 500) stderr.shift();
    },
    explain: async () => pythonError(stderr, folder),
  };
}

async function pythonFor(context: RunContext, planned: PlannedTask, root: string, { host, say }: CommandSurroundings): Promise<Python> {
  const { options } = context;
  const { id, task } = planned;
  return ensurePython({
    root,
    requirements: task.requirements,
    host,
    cacheFolder: options.cacheFolder,
    signal: options.signal,
    progress: (message) => context.tell({ type: "task", id, status: "preparing", message }),
    say,
  });
}
