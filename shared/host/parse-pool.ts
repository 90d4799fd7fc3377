import { fork, type ChildProcess } from "node:child_process";
import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SqlFacts } from "../sql/facts.ts";
import { factsVersion, packFacts, unpackFacts } from "../sql/pack-facts.ts";
import { readSql } from "../sql/read-sql.ts";
import { openLineCache } from "./line-cache.ts";
import { loadSqlParser } from "./sql-parser.ts";

export interface ReadAllOptions {
  /** Folder of the project's cache; without it nothing is kept. */
  cacheDir?: string;
  /** Version of Towpath, so that another version reads anew. */
  version?: string;
  /** How many processes read at once; by default as many as there are cores. */
  threads?: number;
  /** From how many unknown texts on more processes are worth their start. */
  threadsFrom?: number;
  /** Fail when processes cannot be had, instead of reading in this one. For tests. */
  strictThreads?: boolean;
  /** The worker's file; by default the one beside this file. */
  worker?: URL;
}

/**
 * Facts of many SQL texts, by key. Known texts come from the cache by content; many unknown ones are read by several processes.
 * The parser is not even loaded when all are known.
 */
export async function readAllSql(items: readonly { key: string; text: string }[], dialect: string, options: ReadAllOptions = {}): Promise<Map<string, SqlFacts>> {
  const file = options.cacheDir === undefined ? undefined : join(options.cacheDir, "sql-facts.txt");
  const cache = await openLineCache(file, `towpath sql facts ${factsVersion} ${options.version ?? ""}`);
  const facts = new Map<string, SqlFacts>();
  const unknown = new Map<string, { text: string; keys: string[] }>();
  for (const { key, text } of items) {
    const id = hash("sha256", `${dialect}\0${text}`, "base64url").slice(0, 22);
    const line = cache.get(id);
    const known = line === undefined ? undefined : unpackFacts(line, text, dialect);
    if (known) facts.set(key, known);
    else if (!unknown.get(id)?.keys.push(key)) unknown.set(id, { text, keys: [key] });
  }
  if (unknown.size > 0) {
    const lines = await readUnknown([...unknown.values()].map((u) => u.text), dialect, options);
    let i = 0;
    for (const [id, { text, keys }] of unknown) {
      const line = lines[i++] ?? "";
      cache.set(id, line);
      for (const key of keys) {
        const read = unpackFacts(line, text, dialect);
        if (read) facts.set(key, read);
      }
    }
    await cache.save();
  }
  // In the order of the items, whatever came from where.
  return new Map(items.flatMap(({ key }) => {
    const read = facts.get(key);
    return read ? [[key, read] as const] : [];
  }));
}

async function readUnknown(texts: readonly string[], dialect: string, options: ReadAllOptions): Promise<string[]> {
  const threads = Math.min(options.threads ?? availableParallelism(), 8);
  if (threads > 1 && process.versions["electron"] === undefined && texts.length >= (options.threadsFrom ?? 150)) {
    try {
      return await inProcesses(texts, dialect, threads, options.worker ?? workerFile());
    } catch (error) {
      if (options.strictThreads) throw error;
      // A host that may not start processes, or a worker that cannot be loaded: slower, but the same facts.
    }
  }
  const parser = await loadSqlParser();
  return texts.map((text) => packFacts(readSql(parser, text, dialect)));
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./parse-worker.ts" : "./parse-worker.mjs", import.meta.url);
}

const batchSize = 20;

/**
 * Processes rather than threads: the flag, which only a process can be given, keeps V8 from optimising 24 MB of WASM that is needed
 * for a second or two. That is a third less work and half the memory; from some 4,000 texts a process on it is even.
 */
const flags = ["--liftoff-only"];

async function inProcesses(texts: readonly string[], dialect: string, count: number, file: URL): Promise<string[]> {
  const lines: string[] = [];
  let next = 0;
  const children: ChildProcess[] = [];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(file), [dialect], { execArgv: texts.length > 4000 * count ? [] : flags, serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
      children.push(child);
      let start = 0;
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`a reading process ended with ${code}`)));
      child.on("message", (message) => {
        if (Array.isArray(message)) for (const [i, line] of message.entries()) lines[start + i] = String(line);
        if (next >= texts.length) return resolve();
        start = next;
        next = Math.min(texts.length, next + batchSize);
        child.send(texts.slice(start, next));
      });
    });
  try {
    await Promise.all(Array.from({ length: count }, work));
  } finally {
    for (const child of children) child.kill();
  }
  return lines;
}
