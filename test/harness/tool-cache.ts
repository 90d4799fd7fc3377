import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { platform } from "../../shared/action/duckdb/platform.ts";
import { duckDbLock } from "../../shared/generated/duckdb-lock.ts";

/** A runner's tool cache that holds DuckDB already: the one of node_modules, so that nothing is downloaded for each test. */
export function toolCache(): { env: { RUNNER_TOOL_CACHE: string } } {
  const folder = mkdtempSync(path.join(tmpdir(), "towpath-tool-cache-"));
  const versions = path.join(folder, "towpath-duckdb", duckDbLock.version);
  mkdirSync(versions, { recursive: true });
  symlinkSync(path.resolve(import.meta.dirname, `../../node_modules/@duckdb/node-bindings-${platform()}`), path.join(versions, platform()));
  writeFileSync(path.join(versions, `${platform()}.complete`), "");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { env: { RUNNER_TOOL_CACHE: folder } };
}
