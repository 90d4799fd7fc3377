import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..", "fixtures", "projects");

/** Files of a project of the fixtures, by path from its root. */
export async function fixtureProject(name: string): Promise<Record<string, string>> {
  const folder = path.join(ROOT, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.split(path.sep).join("/"), await readFile(path.join(folder, file), "utf8")] as const)));
}
