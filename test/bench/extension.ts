import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildExtension, packExtension } from "../../scripts/build-extension.ts";
import { languageServer, type LanguageServer } from "../harness/language-server.ts";
import { startVsCode } from "../harness/vscode.ts";
import { SERVER_FLAGS } from "../../vscode-extension/client/server-flags.ts";
import { megabytes, seconds, type Bench, type Row } from "./row.ts";
import { writeProject } from "./write-project.ts";

const FLIGHTS = path.resolve(import.meta.dirname, "../../examples/flights");
const PIPELINE = "pipelines/flight-delays.pipeline.yml";
const SQL = "sql/routes.sql";
const EDITS = Number(process.env["TOWPATH_BENCH_EDITS"] ?? 10_000);

/** The packed extension in its hosts: what opening a file costs until its errors are there, what it weighs, what its server keeps in memory. */
export const benchExtension: Bench = async ({ runs }) => {
  const home = await mkdtemp(path.join(tmpdir(), "towpath-bench-"));
  try {
    const folder = await buildExtension(path.join(home, "extension"));
    const { size } = await stat(await packExtension(folder, path.join(home, "towpath.vsix")));
    const script = path.join(folder, "dist/server.mjs");
    const project = path.join(home, "flights");
    await cp(FLIGHTS, project, { recursive: true, filter: (file) => !/[/\\](?:data|\.towpath|mlruns)$/.test(file) });
    const opened: Opened[] = [];
    for (let run = 0; run < runs; run++) opened.push(await open(script, project));
    const parser = median(Array.from({ length: runs }, () => Number(execFileSync(process.execPath, [...SERVER_FLAGS, path.join(import.meta.dirname, "parser-work.ts"), path.join(folder, "dist/polyglot_sql.wasm.gz")], { encoding: "utf8" }))));
    const schema = median(opened.map(({ schemaMs }) => schemaMs));
    const sql = median(opened.map(({ sqlMs }) => sqlMs));
    return [
      await activation(runs),
      { work: "first file of examples/flights opened → its schema errors, with the server's start", goal: "≤ 500 ms", measured: seconds(schema), holds: schema <= 500, figures: { opened } },
      { work: "the same → errors in its SQL", goal: `≤ 500 ms + ${seconds(parser)} for the parser's WASM`, measured: seconds(sql), holds: sql <= 500 + parser, figures: { parser } },
      memoryRow(await memoryOf(script, writeProject("towpath", 1000))),
      { work: "VSIX, all platforms", goal: "≤ 8 MB", measured: `${(size / 1e6).toFixed(1)} MB`, holds: size <= 8e6 },
    ];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

interface Opened {
  schemaMs: number;
  sqlMs: number;
}

/** Starts the server and opens two files with an error each, as an editor does at its start. */
async function open(script: string, root: string): Promise<Opened> {
  const yaml = await readFile(path.join(root, PIPELINE), "utf8");
  const sql = await readFile(path.join(root, SQL), "utf8");
  const from = performance.now();
  await using server = await languageServer(root, { script, command: [process.execPath, ...SERVER_FLAGS] });
  await server.open(PIPELINE, yaml.replace("description:", "descriptoin:"));
  await server.open(SQL, sql.replace(/select/i, "select no_such_column as wrong,"));
  await said(server, PIPELINE, "schema/unknown-key");
  const schemaMs = performance.now() - from;
  await said(server, SQL, "sql/unknown-column");
  return { schemaMs, sqlMs: performance.now() - from };
}

/** Resident memory of the server in MB, after the first findings and then every hundredth edit, each of which it has answered. */
async function memoryOf(script: string, root: string): Promise<number[]> {
  await using server = await languageServer(root, { script, command: [process.execPath, ...SERVER_FLAGS] });
  const rss = (): number => Number(execFileSync("ps", ["-o", "rss=", "-p", String(server.process.pid)], { encoding: "utf8" })) / 1024;
  const files = (await readdir(path.join(root, "sql/p001"))).toSorted().map((name) => `sql/p001/${name}`);
  const [first = ""] = files;
  await server.open(first, (await readFile(path.join(root, first), "utf8")).replace("as score", "as scored"));
  await said(server, "sql/p001/p001_04_join_stock.sql", "sql/unknown-column");
  for (const file of files) await server.open(file);
  const samples = [rss()];
  const waiting: (() => void)[] = [];
  server.connection.onNotification("towpath/projectRead", () => waiting.splice(0).forEach((done) => done()));
  for (let edit = 1; edit <= EDITS; edit++) {
    const file = files[Math.floor(edit / 20) % files.length] ?? "";
    const text = `${await readFile(path.join(root, file), "utf8")}-- ${edit}`;
    const done = new Promise<void>((resolve) => void waiting.push(resolve));
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: server.uri(file), version: edit + 1 }, contentChanges: [{ text }] });
    await done;
    if (edit % 100 === 0) samples.push(rss());
  }
  return samples;
}

/** Steady: the last tenth of the edits is at most a tenth above the second. */
function memoryRow(samples: readonly number[]): Row {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const [early, late] = [median(samples.slice(tenth, 2 * tenth)), median(samples.slice(-tenth))];
  const highest = Math.max(...samples);
  return {
    work: `memory of the server, 1,000 tasks, ${EDITS.toLocaleString("en")} edits`,
    goal: "≤ 450 MB, steady",
    measured: `${megabytes(samples[0] ?? Number.NaN)} at first, ${megabytes(early)} → ${megabytes(late)}, at most ${megabytes(highest)}`,
    holds: highest <= 450 && late <= early * 1.1,
    figures: { samples: samples.map(Math.round) },
  };
}

async function said({ diagnostics, uri }: LanguageServer, file: string, rule: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (diagnostics.get(uri(file))?.some(({ code }) => code === rule) !== true) {
    if (performance.now() > until) throw new Error(`the server did not say ${rule} of ${file} within a minute`);
    await new Promise((done) => setTimeout(done, 1));
  }
}

/** What VS Code itself says that `activate()` took, and the loading of the code before it. */
async function activation(runs: number): Promise<Row> {
  const row = { work: "activate() in VS Code, as it counts", goal: "≤ 50 ms" };
  await using code = await startVsCode();
  if (code === undefined) return { ...row, measured: "not measured: there is no Chromium" };
  const [loads, calls]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const page = await code.open(FLIGHTS);
    await page.locator(".statusbar").waitFor();
    await page.waitForTimeout(5000);
    await page.keyboard.press("F1");
    await page.keyboard.type("Developer: Startup Performance");
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "System Info" }).first().waitFor();
    await page.keyboard.press("Control+F");
    await page.keyboard.type("| towpath.towpath");
    await page.keyboard.press("Enter");
    // | Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By |
    const [, , , load, call] = (await page.locator(".view-line", { hasText: "towpath.towpath" }).first().innerText()).split("|");
    loads.push(Number(load));
    calls.push(Number(call));
    await page.close();
  }
  const value = median(calls);
  return { ...row, measured: `${seconds(value)}, after ${seconds(median(loads))} for loading its code`, holds: value <= 50, figures: { loads, calls } };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
