import { readdir } from "node:fs/promises";
import path from "node:path";

/** Packages of a Python environment with their versions, as its folder tells; nothing is started. */
export async function installedPackages(environment: string): Promise<Record<string, string>> {
  const lib = path.join(environment, process.platform === "win32" ? "Lib" : "lib");
  const pythons = process.platform === "win32" ? ["."] : (await readdir(lib).catch(() => [])).filter((name) => name.startsWith("python"));
  const folders = await Promise.all(pythons.map((python) => readdir(path.join(lib, python, "site-packages")).catch(() => [])));
  const found = folders.flat().flatMap((folder): [string, string][] => {
    const [, name = "", version = ""] = /^(.+)-([^-]+)\.dist-info$/u.exec(folder) ?? [];
    return name === "" ? [] : [[name.toLowerCase().replaceAll(/[-_.]+/gu, "-"), version]];
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
