import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { buildActions } from "../../scripts/build-actions.ts";
import { DIST } from "./run-action.ts";

/** The bundles of the actions for a test file: `npm test` has built them; a test run by hand builds its own from the sources as they are. */
export function actionsDist(): { folder: string } {
  if (process.env["TOWPATH_BUNDLE"] === "1") return { folder: DIST };
  const folder = mkdtempSync(path.join(tmpdir(), "towpath-dist-"));
  beforeAll(async () => void (await buildActions(folder)));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder };
}
