import { cpSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { actionsDist } from "./actions-dist.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A folder as a release's commit has it: the actions' files, and the bundles that main does not carry. */
export function releaseCheckout(): { folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "towpath-release-"));
  const dist = actionsDist();
  beforeAll(() => {
    for (const file of globSync(["action.yml", "actions/*/action.yml"], { cwd: root })) cpSync(path.join(root, file), path.join(folder, file));
    cpSync(dist.folder, path.join(folder, "dist", "actions"), { recursive: true });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder };
}
