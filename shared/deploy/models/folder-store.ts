import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../../host/ports.ts";
import { measure } from "../../run/kinds/artifact-store.ts";
import { copyBeside } from "./copy-beside.ts";
import type { ModelStore } from "./model-store.ts";

/** Keeps artifacts in a folder: `<folder>/<task>/<digest>/<name>`, there all at once or not at all. */
export function folderStore(folder: string): ModelStore {
  return {
    async put(local, { task, digest, name }) {
      const target = path.join(folder, task, digest);
      const file = path.join(target, name);
      if ((await stat(file).catch(() => undefined)) === undefined) await copyBeside(local, target, name);
      if ((await measure(file)).digest !== digest) throw new HostError(`${file} is not what its digest says: it was changed after it was copied there. Move it away and deploy again; nothing was published`);
      return file;
    },
    async look(uri, digest, { read }) {
      if (!path.isAbsolute(uri)) return "unknown";
      if (await isThere(uri)) return !read || (await measure(uri)).digest === digest ? "there" : "changed";
      // Another folder may be on another machine, or not be mounted here.
      if (!uri.startsWith(`${path.resolve(folder)}${path.sep}`)) return "unknown";
      const kept = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw unreadable(folder, error);
      });
      // Where a folder is mounted there is an empty one before.
      if (kept === undefined || kept.length === 0) throw new HostError(`the folder of models ${folder} is ${kept === undefined ? "not there" : "empty"}: is it mounted?`);
      return "gone";
    },
  };
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw unreadable(file, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function unreadable(file: string, error: unknown): HostError {
  return new HostError(`${file} cannot be looked at (${error instanceof Error && "code" in error ? String(error.code) : "unknown reason"}): may this user read it?`);
}
