import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Lays the command line where npm would: a folder of the project's own, whose program is the one of these sources. `witness`: a file of the
 * project that gets one line for each start, with what was asked.
 */
export async function towpathIn(root: string, witness?: string): Promise<void> {
  const folder = path.join(root, "node_modules/towpath");
  await mkdir(path.join(folder, "dist/cli"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: "towpath", type: "module" }));
  const main = pathToFileURL(path.join(ROOT, "cli/main.ts")).href;
  const note = witness === undefined ? "" : `import { appendFileSync } from "node:fs";\nappendFileSync(${JSON.stringify(path.join(root, witness))}, JSON.stringify(process.argv.slice(2)) + "\\n");\n`;
  await writeFile(path.join(folder, "dist/cli/towpath.mjs"), `${note}await import(${JSON.stringify(main)});\n`);
}
