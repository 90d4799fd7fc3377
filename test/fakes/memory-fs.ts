import picomatch from "picomatch";
import { HostError } from "../../shared/host/ports.ts";
import type { WritableFileSystem } from "../../shared/host/ports.ts";

/** Files held in memory, with the rules of the real port: POSIX paths below one root, hidden folders and node_modules not walked. */
export function memoryFs(files: Record<string, string>): WritableFileSystem {
  const texts = new Map(Object.entries(files).map(([path, text]) => [inside(path), text]));
  return {
    read: async (path) => texts.get(inside(path)),
    stat: async (path) => {
      const clean = inside(path);
      const text = texts.get(clean);
      if (text !== undefined) return { size: new TextEncoder().encode(text).length, kind: "file" };
      const below = clean === "" ? "" : `${clean}/`;
      return [...texts.keys()].some((each) => each.startsWith(below)) ? { size: 0, kind: "directory" } : undefined;
    },
    glob: async (patterns, ignore = []) => {
      const matches = picomatch([...patterns], { ignore: [...ignore] });
      return [...texts.keys()].filter((path) => walked(path) && matches(path)).toSorted();
    },
    write: async (path, text) => {
      texts.set(inside(path), text);
    },
    remove: async (path) => {
      texts.delete(inside(path));
    },
  };
}

function walked(path: string): boolean {
  return path.split("/").slice(0, -1).every((folder) => !folder.startsWith(".") && folder !== "node_modules");
}

/** The path without `.` segments; refuses to leave the root as the real file system does. */
function inside(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/") || path.includes("\\") || path.includes("\0") || parts.includes("..")) {
    throw new HostError(`${JSON.stringify(path)} leaves the project. Use a path below the project's root.`);
  }
  return parts.join("/");
}
