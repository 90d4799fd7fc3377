import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync, type ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqlReader, readAllSql } from "../../shared/host/parse-pool.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { readSql } from "../../shared/sql/read-sql.ts";
import { corpus } from "../sql/corpus.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "towpath-pool-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const items = corpus("duckdb").map(({ name, sql }) => ({ key: name, text: sql }));

async function direct(): Promise<Map<string, unknown>> {
  const parser = await loadSqlParser();
  return new Map(items.map(({ key, text }) => [key, readSql(parser, text, "duckdb")]));
}

function plain(facts: Map<string, unknown>): unknown {
  return JSON.parse(JSON.stringify([...facts]));
}

test("threads give the same facts as one thread, in the order of the items", async () => {
  const threaded = await readAllSql(items, "duckdb", { threads: 2, threadsFrom: 2, strictThreads: true });
  expect([...threaded.keys()]).toEqual(items.map((i) => i.key));
  expect(plain(threaded)).toEqual(plain(await direct()));
});

test("several may ask the same reader at once", async () => {
  const reader = openSqlReader({ threads: 2, threadsFrom: 1, strictThreads: true });
  const [one, two] = await Promise.all([reader.read([{ key: "a", text: "select 1 as x" }], "duckdb"), reader.read([{ key: "b", text: "select 2 as y" }], "duckdb")]);
  expect([...one.keys(), ...two.keys()]).toEqual(["a", "b"]);
});

test("who reads again soon takes the process of the reading before, also when that is gone", async () => {
  const forked: ChildProcess[] = [];
  const seen = (message: unknown): void => void forked.push((message as { process: ChildProcess }).process);
  subscribe("child_process", seen);
  try {
    const read = async (text: string, dialect = "duckdb"): Promise<unknown> => plain(await readAllSql([{ key: "q", text }], dialect, { threads: 2 }));
    const parser = await loadSqlParser();
    const wanted = (text: string, dialect = "duckdb"): unknown => plain(new Map([["q", readSql(parser, text, dialect)]]));
    // Whatever earlier tests have left is of another dialect now.
    expect(await read("select 1 as a", "postgres")).toEqual(wanted("select 1 as a", "postgres"));
    expect(await read("select 2 as a")).toEqual(wanted("select 2 as a"));
    const before = forked.length;
    expect(await read("select 3 as a")).toEqual(wanted("select 3 as a"));
    expect(forked.length).toBe(before);
    expect(await Promise.all([read("select 4 as a"), read("select 5 as a")])).toEqual([wanted("select 4 as a"), wanted("select 5 as a")]);
    for (const child of forked) child.kill("SIGKILL");
    expect(await read("select 6 as a")).toEqual(wanted("select 6 as a"));
    // The one that the test has ended is not killed twice, and only one waits at the end.
    await expect.poll(() => forked.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).length).toBeLessThanOrEqual(1);
  } finally {
    unsubscribe("child_process", seen);
  }
});

test("a process that waits keeps nobody from ending, and ends with him", async () => {
  const script = `
    import { subscribe } from "node:diagnostics_channel";
    import { readAllSql } from ${JSON.stringify(new URL("../../shared/host/parse-pool.ts", import.meta.url).href)};
    subscribe("child_process", ({ process: child }) => console.log(child.pid));
    await readAllSql([{ key: "q", text: "select 1 as a" }], "duckdb", { threads: 2, strictThreads: true });`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim().split("\n");
  expect(printed).toHaveLength(1);
  await expect.poll(() => isAlive(Number(printed[0]))).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("what is cached is the same, and the parser is not loaded for it", async () => {
  const cacheDir = join(folder, "cached");
  const first = await readAllSql(items, "duckdb", { cacheDir });
  const script = `
    import { readAllSql } from ${JSON.stringify(new URL("../../shared/host/parse-pool.ts", import.meta.url).href)};
    const items = JSON.parse(process.argv[1]);
    const before = WebAssembly.instantiate;
    WebAssembly.instantiate = WebAssembly.compile = () => { throw new Error("the parser was loaded"); };
    const facts = await readAllSql(items, "duckdb", { cacheDir: process.argv[2] });
    console.log(JSON.stringify([...facts]));`;
  const again = execFileSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(items), cacheDir], { encoding: "utf8", maxBuffer: 64 << 20 });
  expect(JSON.parse(again)).toEqual(plain(first));
});

test("another version, another dialect and another text are read anew", async () => {
  const cacheDir = join(folder, "versions");
  const one = [{ key: "a", text: 'select "A" from t' }];
  const [a] = [...(await readAllSql(one, "duckdb", { cacheDir, version: "1" })).values()];
  const [b] = [...(await readAllSql(one, "postgres", { cacheDir, version: "1" })).values()];
  expect(b?.fingerprint).not.toBe(a?.fingerprint);
  await readAllSql(one, "duckdb", { cacheDir, version: "2" });
  expect(await readFile(join(cacheDir, "sql-facts.txt"), "utf8")).toMatch(/^towpath sql facts \d+ 2\n/);
});

test.each([
  ["empty", () => ""],
  ["cut off", (text: string) => text.slice(0, text.length * 0.6)],
  ["full of noise", (text: string) => text.replaceAll(/[{}[\]]/g, "#")],
  ["binary", () => "\u0000\u0001\u0002"],
  ["of another tool", () => "hello\n"],
])("a cache file that is %s does no harm", async (_, damage) => {
  const cacheDir = join(folder, "damaged");
  const whole = await readAllSql(items, "duckdb", { cacheDir });
  const file = join(cacheDir, "sql-facts.txt");
  await writeFile(file, damage(await readFile(file, "utf8")));
  expect(plain(await readAllSql(items, "duckdb", { cacheDir }))).toEqual(plain(whole));
});

test("a cache folder that cannot be written is only slower", async () => {
  const file = join(folder, "file");
  await writeFile(file, "not a folder");
  expect(plain(await readAllSql(items.slice(0, 3), "duckdb", { cacheDir: join(file, "cache") }))).toEqual(plain(await readAllSql(items.slice(0, 3), "duckdb")));
});

test("threads and WASM work inside a bundle, beside which the WASM lies", { timeout: 60_000 }, async () => {
  const out = join(folder, "bundle");
  const entry = join(folder, "entry.ts");
  await writeFile(entry, `import { readAllSql } from ${JSON.stringify(join(import.meta.dirname, "../../shared/host/parse-pool.ts"))};
    const items = JSON.parse(process.argv[2]);
    console.log(JSON.stringify([...(await readAllSql(items, "duckdb", { threads: 2, threadsFrom: 2, strictThreads: true }))]));`);
  await build({
    entryPoints: { main: entry, "parse-worker": join(import.meta.dirname, "../../shared/host/parse-worker.ts") }, outdir: out, outExtension: { ".js": ".mjs" }, bundle: true, platform: "node", format: "esm",
    splitting: true, logLevel: "silent", banner: { js: 'import { createRequire as $r } from "node:module"; const require = $r(import.meta.url);' },
    nodePaths: [join(import.meta.dirname, "../../node_modules")],
  });
  await writeFile(join(out, "polyglot_sql.wasm"), await readFile(join(import.meta.dirname, "../../node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm")));
  const printed = execFileSync(process.execPath, [join(out, "main.mjs"), JSON.stringify(items)], { encoding: "utf8", maxBuffer: 64 << 20, cwd: folder });
  expect(JSON.parse(printed)).toEqual(plain(await direct()));
});
