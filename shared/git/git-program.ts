import { existsSync } from "node:fs";
import path from "node:path";

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isThere(file: string): boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, isThere: existsSync };
let known: string | undefined;

/**
 * What every call of git begins with, so that reading runs nothing: no file watcher, and no repository that lies in a folder of the project without being called `.git`. Such a one is
 * files like others, that a stranger may have committed, and its configuration names programs. (Git before 2.38 does not know the second.)
 */
export const CAREFULLY: readonly string[] = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];

/** The git that is started. */
export function gitProgram(): string {
  known ??= findGit(THIS_MACHINE);
  return known;
}

/**
 * Windows looks for a bare name in the folder that a process is started in before it looks along PATH, and that folder is the user's repository: a
 * `git.exe` in it would be run. So there the first one along PATH is named in full; folders of PATH that are no full paths would lead back into the repository.
 */
export function findGit({ platform, env, isThere }: Machine): string {
  if (platform !== "win32") return "git";
  // The environment's names have no case there, and a copy of it has.
  const along = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  const found = along.split(";").map((folder) => folder.replaceAll('"', "").trim()).filter((folder) => /^(?:[a-z]:[\\/]|\\\\)/i.test(folder)).map((folder) => path.win32.join(folder, "git.exe")).find(isThere);
  // A full path where nothing is: that git is missing is said by whoever starts it.
  return found ?? path.win32.join(env["SystemRoot"] ?? "C:\\Windows", "System32", "git.exe");
}
