import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { SqlFacts } from "../sql/facts.ts";
import { factsVersion, packFacts, unpackFacts } from "../sql/pack-facts.ts";
import { readSql } from "../sql/read-sql.ts";
import { openLineCache, type LineCache } from "./line-cache.ts";
import { parseProcesses, type ParseProcesses } from "./parse-processes.ts";
import { loadSqlParser } from "./sql-parser.ts";

export interface ReadAllOptions {
  /** Folder of the project's cache; without it nothing is kept. */
  cacheDir?: string;
  /** Version of Towpath, so that another version reads anew. */
  version?: string;
  threads?: number;
  /** From how many unknown texts on other processes are worth their start. */
  threadsFrom?: number;
  /** Fail when processes cannot be had, instead of reading in this one. For tests. */
  strictThreads?: boolean;
  /** The worker's file; by default the one beside this file. */
  worker?: URL;
}

/** Reads SQL texts, from the cache by content, in this process, or in several. */
export interface SqlReader {
  /** Tells of texts that will be asked for, so that other processes can start on them. Gives them a moment of this process's time. */
  expect(texts: readonly string[], dialect: string): Promise<void>;
  /** Facts by key, in the order of the items. The parser is not even loaded when all are known. Ends what `expect` has started. */
  read(items: readonly { key: string; text: string }[], dialect: string): Promise<Map<string, SqlFacts>>;
}

/** Facts of many SQL texts, by key. */
export function readAllSql(items: readonly { key: string; text: string }[], dialect: string, options: ReadAllOptions = {}): Promise<Map<string, SqlFacts>> {
  return openSqlReader(options).read(items, dialect);
}

export function openSqlReader(options: ReadAllOptions = {}): SqlReader {
  const file = options.cacheDir === undefined ? undefined : join(options.cacheDir, "sql-facts.txt");
  const opened = openLineCache(file, `towpath sql facts ${factsVersion} ${options.version ?? ""}`);
  const threads = Math.min(options.threads ?? availableParallelism(), 8);
  const mayFork = threads > 1 && process.versions["electron"] === undefined;
  /** Unknown texts, by id; those already with other processes are in `submitted`. */
  const unknown = new Map<string, string>();
  const submitted = new Set<string>();
  let processes: ParseProcesses | undefined;
  let last: Promise<void> = Promise.resolve();

  const want = (cache: LineCache, text: string, dialect: string): void => {
    const id = idOf(text, dialect);
    if (cache.get(id) === undefined) unknown.set(id, text);
  };
  const submitAll = (dialect: string): void => {
    if (!mayFork || unknown.size < (options.threadsFrom ?? 1)) return;
    processes ??= parseProcesses(dialect, threads, options.worker ?? workerFile());
    for (const [id, text] of unknown) {
      if (submitted.has(id)) continue;
      submitted.add(id);
      processes.submit(id, text);
    }
  };

  return {
    async expect(texts, dialect) {
      const cache = await opened;
      for (const text of texts) want(cache, text, dialect);
      submitAll(dialect);
      if (processes !== undefined) await new Promise((resolve) => setImmediate(resolve));
    },
    read(items, dialect) {
      // One after the other: each ends the processes that it has waited for, and what the next one asks for may be known then.
      const answer = last.then(() => readNow(items, dialect));
      last = answer.then(() => undefined, () => undefined);
      return answer;
    },
  };

  async function readNow(items: readonly { key: string; text: string }[], dialect: string): Promise<Map<string, SqlFacts>> {
    const cache = await opened;
    for (const { text } of items) want(cache, text, dialect);
    if (unknown.size > 0) {
      submitAll(dialect);
      await readUnknown(cache, dialect);
      await cache.save();
    }
    const facts = new Map<string, SqlFacts>();
    const broken: { key: string; text: string }[] = [];
    for (const { key, text } of items) {
      const read = unpackFacts(cache.get(idOf(text, dialect)) ?? "", text, dialect);
      if (read === undefined) broken.push({ key, text });
      else facts.set(key, read);
    }
    if (broken.length === 0) return facts;
    // Lines of the cache that are damaged: read anew, in the place of the old ones.
    const parser = await loadSqlParser();
    const again = new Map(broken.map(({ key, text }) => [key, readSql(parser, text, dialect)]));
    return new Map(items.flatMap(({ key }) => {
      const read = facts.get(key) ?? again.get(key);
      return read === undefined ? [] : [[key, read] as const];
    }));
  }

  async function readUnknown(cache: LineCache, dialect: string): Promise<void> {
    if (processes !== undefined) {
      try {
        for (const [id, line] of await processes.finished()) {
          cache.set(id, line);
          unknown.delete(id);
        }
      } catch (error) {
        if (options.strictThreads) throw error;
        // A host that may not start processes, or a worker that cannot be loaded: slower, but the same facts.
      } finally {
        processes.close();
        processes = undefined;
        submitted.clear();
      }
    } else if (options.strictThreads) throw new Error("no other process was used");
    if (unknown.size === 0) return;
    const parser = await loadSqlParser();
    for (const [id, text] of unknown) cache.set(id, packFacts(readSql(parser, text, dialect)));
    unknown.clear();
  }
}

function idOf(text: string, dialect: string): string {
  return hash("sha256", `${dialect}\0${text}`, "base64url").slice(0, 22);
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./parse-worker.ts" : "./parse-worker.mjs", import.meta.url);
}
