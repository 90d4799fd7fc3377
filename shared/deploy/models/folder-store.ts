import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../../host/ports.ts";
import { measure } from "../../run/kinds/artifact-store.ts";
import type { ModelStore } from "./model-store.ts";

/** Keeps artifacts in a folder: `<folder>/<task>/<digest>/<name>`, there all at once or not at all. */
export function folderStore(folder: string): ModelStore {
  return {
    async put(local, { task, digest, name }) {
      const target = path.join(folder, task, digest);
      const file = path.join(target, name);
      if ((await stat(file).catch(() => undefined)) === undefined) {
        const beside = `${target}.${process.pid}.tmp`;
        await rm(beside, { recursive: true, force: true });
        await mkdir(beside, { recursive: true });
        await cp(local, path.join(beside, name), { recursive: true });
        await rename(beside, target).catch(async (error: unknown) => {
          // Another deployment of the same model was quicker.
          await rm(beside, { recursive: true, force: true });
          if ((await stat(file).catch(() => undefined)) === undefined) throw error;
        });
      }
      if ((await measure(file)).digest !== digest) throw new HostError(`${file} is not what its digest says: it was changed after it was copied there. Move it away and deploy again; nothing was published`);
      return file;
    },
    async look(uri, digest, { read }) {
      if (!path.isAbsolute(uri)) return "unknown";
      if ((await stat(uri).catch(() => undefined)) === undefined) return "gone";
      return !read || (await measure(uri)).digest === digest ? "there" : "changed";
    },
  };
}
