/**
 * `node scripts/pack.ts [folder]`: packs what `npm install towpath` brings, into `dist` or the folder. Publishes nothing.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildCli } from "./build.ts";

const root = path.dirname(import.meta.dirname);

/** Builds the command line from the sources, whatever lies in `dist`, and packs it into `outdir`. Gives the tarball; the same sources give the same bytes. */
export async function pack(outdir: string): Promise<string> {
  const stage = mkdtempSync(path.join(tmpdir(), "towpath-pack-"));
  try {
    await buildCli(path.join(stage, "dist/cli"));
    for (const name of ["package.json", "README.md", "LICENSE", "schemas"]) cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
    mkdirSync(outdir, { recursive: true });
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", path.resolve(outdir)];
    const said = execFileSync("npm", args, { cwd: stage, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });
    const [{ filename }]: [{ filename: string }] = JSON.parse(said);
    return path.join(outdir, filename);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

if (import.meta.main) process.stdout.write(`${await pack(process.argv[2] ?? path.join(root, "dist"))}\n`);
