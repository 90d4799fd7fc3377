import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RunContext } from "./run-context.ts";

/** Work folder of one run: `.towpath/work/<run>`. */
export function temporaryFolder({ options, runId }: Pick<RunContext, "options" | "runId">): string {
  return path.join(options.root, ".towpath", "work", runId);
}

/** A work folder of a task; made when it is asked for, and marked with this process. */
export async function taskFolder(context: RunContext, task: string): Promise<string> {
  const folder = path.join(temporaryFolder(context), task);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(temporaryFolder(context), "pid"), String(process.pid));
  return folder;
}

/** Removes the work folders of runs whose process is gone; at the end also the own one. */
export async function tidyTemporary(context: RunContext, own = false): Promise<void> {
  const base = path.dirname(temporaryFolder(context));
  for (const name of await readdir(base).catch(() => [])) {
    const mine = name === context.runId;
    if (mine ? own : !(await isAlive(path.join(base, name)))) await rm(path.join(base, name), { recursive: true, force: true });
  }
}

async function isAlive(folder: string): Promise<boolean> {
  const pid = Number(await readFile(path.join(folder, "pid"), "utf8").catch(() => "0"));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else exists all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
