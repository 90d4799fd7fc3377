import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { lstat, mkdir, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import path from "node:path";
import picomatch from "picomatch";
import { isInside } from "./is-inside.ts";
import { HostError, type WritableFileSystem } from "./ports.ts";

/** Larger files are data, not text that Towpath reads. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
const NEVER_WALKED = new Set(["node_modules", "dist", "__pycache__", "target", "venv"]);

/** Files below `root`. A path that leaves it, by `..` or through a symlink, is refused. */
export async function nodeFs(root: string): Promise<WritableFileSystem> {
  const base = await realpath(root);

  const locate = (file: string): string => {
    const absolute = path.resolve(base, file);
    if (file.includes("\0") || path.isAbsolute(file) || !isInside(base, absolute)) {
      throw new HostError(`${JSON.stringify(file)} lies outside the project; name a path below its folder`);
    }
    return absolute;
  };
  /** The real path, or undefined when nothing is there. */
  const contained = async (file: string): Promise<string | undefined> => {
    const real = await realpath(locate(file)).catch(missing);
    if (real !== undefined && !isInside(base, real)) throw leavesProject(file);
    return real;
  };

  /** The real path of a file that is read, or undefined. Folders are resolved once: thousands of files share a few. */
  const folders = new Map<string, string>();
  const containedFile = (file: string): string | undefined => {
    const absolute = locate(file);
    const folder = path.dirname(absolute);
    const realFolder = folders.get(folder) ?? orMissing(() => realpathSync.native(folder));
    if (realFolder === undefined) return undefined;
    folders.set(folder, realFolder);
    const direct = path.join(realFolder, path.basename(absolute));
    const seen = orMissing(() => lstatSync(direct));
    const real = seen?.isSymbolicLink() === true ? orMissing(() => realpathSync.native(direct)) : seen && direct;
    if (real !== undefined && !isInside(base, real)) throw leavesProject(file);
    return real;
  };
  const statOf: WritableFileSystem["stat"] = async (file) => {
    const real = await contained(file);
    if (real === undefined) return undefined;
    const seen = await stat(real);
    return { size: seen.size, kind: seen.isDirectory() ? "directory" : "file" };
  };

  return {
    stat: statOf,
    // Small local files: four round trips through the thread pool would cost ten times the reading itself.
    async read(file) {
      const real = containedFile(file);
      if (real === undefined) return undefined;
      // Opening a pipe would wait for a writer who never comes, and everything with it.
      const handle = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      try {
        const seen = fstatSync(handle);
        if (seen.isDirectory()) throw new HostError(`${file} is a folder; name a file`);
        if (!seen.isFile()) throw new HostError(`${file} is a pipe or a device; name a file`);
        if (seen.size > MAX_TEXT_BYTES) throw new HostError(`${file} has ${seen.size} bytes; a text file may have ${MAX_TEXT_BYTES}`);
        return readFileSync(handle, "utf8");
      } finally {
        closeSync(handle);
      }
    },
    async glob(patterns, ignore = []) {
      const matches = picomatch([...patterns], { ignore: [...ignore], windows: false });
      // Only what can match is walked; a hidden folder is entered when a pattern names it (`.github/workflows/*.yml`).
      const starts = new Set(patterns.map((pattern) => picomatch.scan(pattern).base.replace(/^\.\/?$/, "")));
      const found = new Set<string>();
      for (const start of starts) {
        if (start !== "" && patterns.includes(start)) {
          if ((await statOf(start))?.kind === "file") found.add(start);
        } else for await (const file of walk(base, start)) if (matches(file)) found.add(file);
      }
      return [...found].toSorted();
    },
    async write(file, text) {
      const absolute = locate(file);
      await mkdir(path.dirname(absolute), { recursive: true });
      const parent = await contained(path.dirname(file));
      if (parent === undefined) throw new HostError(`cannot make the folder of ${file}`);
      await writeWhole(path.join(parent, path.basename(file)), text);
    },
    async remove(file) {
      await rm(locate(file), { force: true });
    },
  };
}

/** Writes beside the target, flushes to disk, then renames: after a crash the file is the old one or the new one. */
export async function writeWhole(absolute: string, content: string | Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(absolute), `.${path.basename(absolute)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, absolute);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function* walk(base: string, below: string): AsyncGenerator<string> {
  const entries = await readdir(path.join(base, below), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.name.startsWith(".") || NEVER_WALKED.has(entry.name)) continue;
    const file = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(base, file);
    else if (entry.isFile()) yield file;
    else if (entry.isSymbolicLink() && (await isFileLink(base, file))) yield file;
  }
}

/** Links to files inside are followed; links to folders are not walked, so a loop cannot trap us. */
async function isFileLink(base: string, file: string): Promise<boolean> {
  const real = await realpath(path.join(base, file)).catch(() => undefined);
  return real !== undefined && isInside(base, real) && (await lstat(real)).isFile();
}

function leavesProject(file: string): HostError {
  return new HostError(`${JSON.stringify(file)} is a link that leaves the project; put the file inside the project`);
}

function orMissing<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    return missing(error);
  }
}

function missing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
  throw error;
}
