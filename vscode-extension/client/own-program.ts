import { createHash } from "node:crypto";
import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";

const ENTRY = "towpath.mjs";

export type OwnProgram =
  | { found: true; /** The file itself, behind all links. */ script: string; /** Of every file of the command line: the entry alone says nothing of what it loads. */ digest: string }
  /** It is, or holds, a link out of the folder that is open. */
  | { found: false; outside: string };

/** The Towpath that is installed in a project, or above it up to the folder that is open (`top`), never further. Undefined: there is none. */
export async function ownProgram(folder: string, top: string): Promise<OwnProgram | undefined> {
  const root = await realpath(top).catch(() => undefined);
  if (root === undefined) return undefined;
  for (let at = folder; at === top || within(top, at); at = path.dirname(at)) {
    const written = path.join(at, "node_modules", "towpath", "dist", "cli", ENTRY);
    const script = await realpath(written).catch(() => undefined);
    if (script !== undefined) return within(root, script) ? digested(script) : { found: false, outside: script };
    if (at === top) return undefined;
  }
  return undefined;
}

async function digested(script: string): Promise<OwnProgram> {
  const folder = path.dirname(script);
  const hash = createHash("sha256");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) })).toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const { entry, file } of files) {
    // No package has links; one could lead to what changes without our seeing it.
    if (entry.isSymbolicLink()) return { found: false, outside: file };
    if (!entry.isFile()) continue;
    const bytes = await readFile(file);
    hash.update(`${path.relative(folder, file)}\0${bytes.length}\0`).update(bytes);
  }
  return { found: true, script, digest: hash.digest("hex") };
}

function within(folder: string, file: string): boolean {
  const below = path.relative(folder, file);
  return below !== "" && !path.isAbsolute(below) && below.split(path.sep)[0] !== "..";
}
