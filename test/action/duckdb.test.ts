import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { platform } from "../../shared/action/duckdb/platform.ts";
import { provideDuckDb } from "../../shared/action/duckdb/provide-duckdb.ts";
import { openLog } from "../../shared/action/log.ts";
import { duckDbLock } from "../../shared/generated/duckdb-lock.ts";

const folder = mkdtempSync(path.join(tmpdir(), "towpath-tools-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const log = openLog(() => undefined, false);
const signal = new AbortController().signal;
const provide = (cache: string, more: { env?: Record<string, string | undefined>; lock?: typeof duckDbLock } = {}): Promise<string> =>
  provideDuckDb({ log, signal, env: { ...process.env, RUNNER_TOOL_CACHE: path.join(folder, cache), ...more.env }, ...(more.lock === undefined ? {} : { lock: more.lock }) });

describe("DuckDB in the tool cache", () => {
  test("is installed once, by two jobs at once as well, and is what the package of this machine is", async () => {
    const [file, same] = await Promise.all([provide("fresh"), provide("fresh")]);
    expect(same).toBe(file);
    expect(await readdir(path.join(folder, "fresh", "towpath-duckdb", duckDbLock.version))).toEqual([platform(), `${platform()}.complete`]);
    expect(createRequire(import.meta.url)(file)).toMatchObject({ open: expect.any(Function) });
    // Nothing to install any more: no npm is needed.
    expect(await provide("fresh", { env: { PATH: "/nowhere" } })).toBe(file);
  }, 300_000);

  test("is installed for this job alone where the cache cannot be written", async () => {
    writeFileSync(path.join(folder, "taken"), "a file where the cache should be");
    const file = await provide("taken", { env: { RUNNER_TEMP: path.join(folder, "temp") } });
    expect(file).toBe(path.join(folder, "temp", "tools", "towpath-duckdb", duckDbLock.version, platform(), "duckdb.node"));
    expect(createRequire(import.meta.url)(file)).toMatchObject({ open: expect.any(Function) });
  }, 300_000);

  test("another digest is refused, and leaves nothing behind", async () => {
    const lock = { version: duckDbLock.version, integrity: { [platform()]: `sha512-${Buffer.alloc(64).toString("base64")}` } };
    await expect(provide("wrong", { lock })).rejects.toThrow("has not the digest that this release of Towpath was tested with");
    expect(await readdir(path.join(folder, "wrong", "towpath-duckdb", lock.version))).toEqual([]);
  }, 300_000);

  test("an interrupted installation is made again", async () => {
    const versions = path.join(folder, "half", "towpath-duckdb", duckDbLock.version, platform());
    mkdirSync(versions, { recursive: true });
    writeFileSync(path.join(versions, "duckdb.node"), "half");
    const file = await provide("half");
    expect(createRequire(import.meta.url)(file)).toMatchObject({ open: expect.any(Function) });
  }, 300_000);

  test("without npm, and on a machine that DuckDB does not know, one sentence says what to do", async () => {
    const bin = path.join(folder, "bin");
    mkdirSync(bin);
    symlinkSync(process.execPath, path.join(bin, "node"));
    await expect(provide("none", { env: { PATH: bin } })).rejects.toThrow(/npm, which would install it, is not on PATH: add a step with actions\/setup-node before this one, or put the files of that package into .*towpath-duckdb/);
    await expect(provide("none", { lock: { version: "1.0.0", integrity: { "plan9-mips": "sha512-x" } } })).rejects.toThrow(`DuckDB has no build for ${platform()}; it has plan9-mips`);
  });
});
