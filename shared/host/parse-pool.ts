import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { SqlFacts } from "../sql/facts.ts";
import { factsVersion, packFacts, unpackFacts } from "../sql/pack-facts.ts";
import { readSql } from "../sql/read-sql.ts";
import { openLineCache } from "./line-cache.ts";
import { compileSqlParser, loadSqlParser } from "./sql-parser.ts";

export interface ReadAllOptions {
  /** Folder of the project's cache; without it nothing is kept. */
  cacheDir?: string;
  /** Version of Towpath, so that another version reads anew. */
  version?: string;
  threads?: number;
  /** From how many unknown texts on threads are worth their start. */
  threadsFrom?: number;
  /** Fail when threads cannot be had, instead of reading in this one. For tests. */
  strictThreads?: boolean;
  /** The worker's file; by default the one beside this file. */
  worker?: URL;
}

/**
 * Facts of many SQL texts, by key. Known texts come from the cache by content; many unknown ones are read by several threads.
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
  if (threads > 1 && texts.length >= (options.threadsFrom ?? 150)) {
    try {
      return await inThreads(texts, dialect, threads, options.worker ?? workerFile());
    } catch (error) {
      if (options.strictThreads) throw error;
      // A host without threads, or a worker that cannot be loaded: slower, but the same facts.
    }
  }
  const parser = await loadSqlParser();
  return texts.map((text) => packFacts(readSql(parser, text, dialect)));
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./parse-worker.ts" : "./parse-worker.mjs", import.meta.url);
}

const batchSize = 20;

async function inThreads(texts: readonly string[], dialect: string, threads: number, file: URL): Promise<string[]> {
  const module = await compileSqlParser();
  const lines: string[] = [];
  let next = 0;
  const workers: Worker[] = [];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: { module, dialect } });
      workers.push(worker);
      let start = 0;
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`a reading thread ended with ${code}`)));
      worker.on("message", (message: "ready" | string[]) => {
        if (message !== "ready") for (const [i, line] of message.entries()) lines[start + i] = line;
        if (next >= texts.length) return resolve();
        start = next;
        next = Math.min(texts.length, next + batchSize);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(texts.slice(start, next));
      });
    });
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return lines;
}
