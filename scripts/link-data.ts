import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(import.meta.dirname, "..");
const files = ["flights-3m.parquet", "airports.csv"];

/**
 * Puts the real data of examples/flights where the example reads it. The files come with the npm package vega-datasets (3 million flights,
 * 13 MB) and are not committed. Hard links cost nothing; a copy takes over on another disk. Symbolic links would lead out of the
 * project, which Towpath refuses to follow.
 */
export function linkData(): void {
  const from = join(dirname(fileURLToPath(import.meta.resolve("vega-datasets"))), "../data");
  const into = join(root, "examples/flights/data");
  mkdirSync(into, { recursive: true });
  for (const file of files) {
    const [source, target] = [join(from, file), join(into, file)];
    if (existsSync(target) && statSync(target).size === statSync(source).size) continue;
    rmSync(target, { force: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
    }
  }
}

if (import.meta.main) linkData();
