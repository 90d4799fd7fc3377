import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildExtension } from "../../scripts/build-extension.ts";
import { languageServer, type LanguageServer, type ServerStart } from "../harness/language-server.ts";
import { npmTool } from "../harness/tools.ts";
import { SERVER_FLAGS } from "../../vscode-extension/client/server-flags.ts";
import { megabytes, seconds, times, type Bench, type Row } from "./row.ts";
import { writeProject } from "./write-project.ts";

const repository = path.resolve(import.meta.dirname, "../..");
const KEYSTROKES = 60;

interface Cost {
  firstMs: number;
  keyP50Ms: number;
  keyP95Ms: number;
  memoryMb: number;
}

/**
 * Our server beside the engine of redhat.vscode-yaml, each in a process of its own and over the protocol, on the same file: there it checks
 * one file against a schema, here the whole project with its SQL is judged.
 */
export const benchYamlServer: Bench = async ({ runs }) => {
  const home = await mkdtemp(path.join(tmpdir(), "towpath-bench-"));
  try {
    const script = path.join(await buildExtension(path.join(home, "extension")), "dist/server.mjs");
    const own: ServerStart = { script, command: [process.execPath, ...SERVER_FLAGS] };
    const schemas = { [pathToFileURL(path.join(repository, "schemas/pipeline.schema.json")).href]: "*.pipeline.yml" };
    const theirs: ServerStart = { script: path.join(await npmTool("yaml-language-server"), "node_modules/yaml-language-server/bin/yaml-language-server"), settings: { yaml: { validate: true, schemas, schemaStore: { enable: false } } } };
    // Its patterns do not look into folders that begin with a dot.
    const thousand = path.join(home, "towpath-1000");
    await cp(writeProject("towpath", 1000), thousand, { recursive: true });
    const rows: Row[] = [];
    for (const [name, root, file] of [
      ["examples/flights", path.join(repository, "examples/flights"), "pipelines/flight-delays.pipeline.yml"],
      ["1,000 tasks", thousand, "pipelines/p001.pipeline.yml"],
    ] as const) {
      const ours: Cost[] = [];
      const other: Cost[] = [];
      // In turns, so that a noisy moment hits both.
      for (let run = 0; run < Math.min(runs, 3); run++) {
        ours.push(await costOf(own, root, file));
        other.push(await costOf(theirs, root, file));
      }
      rows.push(...compared(`a pipeline file of ${name}`, medians(ours), medians(other)));
    }
    return rows;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};

/** Opens a file with a misspelt key, then types on in that key. */
async function costOf(start: ServerStart, root: string, file: string): Promise<Cost> {
  const text = await readFile(path.join(root, file), "utf8");
  const misspelt = (letters: number): string => text.replace("description:", `descriptoin${"x".repeat(letters)}:`);
  const from = performance.now();
  await using server = await languageServer(root, start);
  await server.open(file, misspelt(0));
  await says(server, file, "descriptoin");
  const firstMs = performance.now() - from;
  // Whoever types has seen the file for a while: ours has read the whole project by then.
  await server.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: server.uri(file) } });
  const keys: number[] = [];
  for (let key = 1; key <= KEYSTROKES; key++) {
    const typed = performance.now();
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: server.uri(file), version: key + 1 }, contentChanges: [{ text: misspelt(key) }] });
    await says(server, file, `descriptoin${"x".repeat(key)}`);
    keys.push(performance.now() - typed);
  }
  keys.sort((a, b) => a - b);
  const memoryMb = Number(execFileSync("ps", ["-o", "rss=", "-p", String(server.process.pid)], { encoding: "utf8" })) / 1024;
  return { firstMs, keyP50Ms: keys[Math.floor(KEYSTROKES / 2)] ?? Number.NaN, keyP95Ms: keys[Math.floor(KEYSTROKES * 0.95)] ?? Number.NaN, memoryMb };
}

/** Waits until a message about the file names the key. */
async function says({ diagnostics, uri }: LanguageServer, file: string, key: string): Promise<void> {
  const until = performance.now() + 180_000;
  const named = new RegExp(`\\b${key}\\b`);
  while (diagnostics.get(uri(file))?.some(({ message }) => named.test(JSON.stringify(message))) !== true) {
    if (performance.now() > until) throw new Error(`nothing was said of ${key} in ${file} within three minutes`);
    await new Promise((done) => setTimeout(done, 1));
  }
}

function medians(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost): number => costs.map((cost) => cost[name]).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN;
  return { firstMs: of("firstMs"), keyP50Ms: of("keyP50Ms"), keyP95Ms: of("keyP95Ms"), memoryMb: of("memoryMb") };
}

function compared(what: string, ours: Cost, theirs: Cost): Row[] {
  const figures = { ours, theirs };
  const row = (work: string, name: keyof Cost, unit: (value: number) => string): Row => ({ work: `${what}: ${work}`, goal: "—", measured: `${times(ours[name] / theirs[name])} of yaml-language-server (${unit(ours[name])} : ${unit(theirs[name])})`, figures });
  return [
    row("start → first schema error", "firstMs", seconds),
    // It waits for 200 ms of rest before it looks; a person waits as well, so that is in the figure.
    row("keystroke → schema error, median (theirs waits for 200 ms of rest)", "keyP50Ms", seconds),
    row("keystroke → schema error, p95", "keyP95Ms", seconds),
    row("memory of the server", "memoryMb", megabytes),
  ];
}
