import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildCli } from "../../scripts/build.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/bench/cli");

/** The bundle that is measured: a copy, so that a build beside the measurement changes nothing. */
export const measuredCli = join(folder, "towpath.mjs");

export async function buildMeasuredCli(): Promise<void> {
  await buildCli();
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "dist/cli"), folder, { recursive: true });
}
