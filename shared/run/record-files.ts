import { readdir, readFile, rm, mkdir } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../host/node-fs.ts";
import type { RecordFiles } from "../results/run-store.ts";

/** The records below `<root>/.towpath`. */
export function recordFiles(root: string): RecordFiles {
  const base = path.join(root, ".towpath");
  return {
    names: (folder) => readdir(path.join(base, folder)).catch(() => []),
    read: (file) => readFile(path.join(base, file), "utf8").catch(() => undefined),
    async write(file, text) {
      const absolute = path.join(base, file);
      await mkdir(path.dirname(absolute), { recursive: true });
      await writeWhole(absolute, text);
    },
    remove: (file) => rm(path.join(base, file), { force: true }),
  };
}
