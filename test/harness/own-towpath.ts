import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildCli } from "../../scripts/build.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Bundles the command line into a folder, unless `npm test` has, and gives a function that installs it into projects, as `npm install` would. */
export async function towpathPackage(folder: string): Promise<(project: string) => Promise<void>> {
  if (process.env["TOWPATH_BUNDLE"] === "1") await cp(path.join(root, "dist/cli"), path.join(folder, "dist/cli"), { recursive: true });
  else await buildCli(path.join(folder, "dist/cli"));
  return async (project) => {
    const modules = path.join(project, "node_modules");
    await mkdir(path.join(modules, "towpath"), { recursive: true });
    await writeFile(path.join(modules, "towpath/package.json"), JSON.stringify({ name: "towpath", version: "0.1.0", type: "module" }));
    await cp(path.join(folder, "dist"), path.join(modules, "towpath/dist"), { recursive: true });
    // Native code is big, and never the project's own.
    await symlink(path.join(root, "node_modules/@duckdb"), path.join(modules, "@duckdb"));
  };
}
