import picomatch from "picomatch";
import type { FileSystem } from "../../shared/host/ports.ts";

/** Files of a project in memory; `files` may be changed between reads. */
export function memoryFs(files: Record<string, string>): FileSystem {
  return {
    read: async (path) => files[path],
    stat: async (path) => (files[path] === undefined ? undefined : { size: files[path].length, kind: "file" }),
    glob: async (patterns, ignore = []) => {
      const matches = picomatch([...patterns], { ignore: [...ignore] });
      return Object.keys(files).filter((path) => matches(path)).toSorted();
    },
  };
}
