import { HostError } from "../host/ports.ts";
import type { SqlFacts } from "../sql/facts.ts";
import { ownReads } from "../sql/own-reads.ts";
import type { Digests } from "./digest-cache.ts";
import { digestOf } from "./fingerprint.ts";
import type { FindDataFiles } from "./prepare-sources.ts";
import type { DataFile } from "./source-files.ts";

/** What the files hold that a task's SQL reads by itself. */
export interface OwnFiles {
  /** Of their names and contents; undefined when it reads none. */
  digest?: string;
  /** What it reads cannot be told, by this name: its result may be another one each time. */
  unknown?: string;
  /** The files by each path or glob of the text, where they are read. */
  found: ReadonlyMap<string, readonly DataFile[]>;
}

/** Finds the files that a query names, and digests them. */
export async function ownFiles(facts: SqlFacts, find: FindDataFiles, digests: Digests): Promise<OwnFiles> {
  const reads = ownReads(facts);
  const unknown = [...reads.unknown];
  const found = new Map<string, DataFile[]>();
  const content: string[] = [];
  for (const path of new Set(reads.files.map((each) => each.path))) {
    try {
      const files = await find([path]);
      found.set(path, files);
      content.push(path, ...(await Promise.all(files.map(async (file) => [file.name, await digests.of(file.path)]))).flat());
    } catch (error) {
      // What cannot be read now may be there when the query runs.
      if (!(error instanceof HostError) && !(error instanceof Error && "code" in error)) throw error;
      unknown.push(`'${path}'`);
    }
  }
  return { found, ...(found.size === 0 ? {} : { digest: digestOf(...content) }), ...(unknown[0] === undefined ? {} : { unknown: unknown[0] }) };
}
