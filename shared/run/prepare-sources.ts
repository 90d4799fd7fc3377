import type { Engine } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Source } from "../pipeline/model.ts";
import { digestOf } from "./fingerprint.ts";
import type { RecordFiles } from "../results/run-store.ts";
import { loadSource, type SourceLoader } from "./load-source.ts";
import { scanAsDeclared, type DeclaredScan } from "./scan-as-declared.ts";
import { traceOf } from "./moved-sources.ts";
import { fileDigest, type DataFile, type DigestCache } from "./source-files.ts";

/** A source as this run sees it. */
export interface PreparedSource {
  id: NodeId;
  source: Source;
  /** What stands behind FROM. Undefined when the source cannot be read; `problem` says why. */
  relation?: string;
  problem?: string;
  fingerprint: string;
  /** False when the content has no version that Towpath can know: what reads it is built each time. */
  versioned: boolean;
  /** Files, relative to the project. */
  files: string[];
  /** The same, absolute: where they are read. */
  paths: string[];
  /** The files as they were found, to tell later whether somebody wrote to them. */
  trace?: string;
  /** How the files are read when their contract, not a guess, says so. */
  scan?: DeclaredScan;
  /** Of files that were loaded into the database: values that are not of their declared type. */
  misread?: string[];
}

/** The data files that globs name. */
export type FindDataFiles = (patterns: readonly string[]) => Promise<DataFile[]>;

const CACHE_FILE = "cache/digests.json";

/** Finds the files of sources, and a fingerprint of their content. `runId` stands for content that has no version. */
export async function prepareSources(
  sources: readonly { id: NodeId; source: Source }[],
  { engine, find, files, runId, loader }: { engine: Engine; find: FindDataFiles; files: RecordFiles; runId: string; loader: SourceLoader },
): Promise<Map<NodeId, PreparedSource>> {
  const cache = await readCache(files);
  const before = JSON.stringify(cache);
  const prepared = await Promise.all(sources.map(({ id, source }) => prepare(id, source, { engine, find, runId, cache, loader })));
  if (JSON.stringify(cache) !== before) await files.write(CACHE_FILE, `${JSON.stringify(cache)}\n`);
  return new Map(prepared.map((each) => [each.id, each]));
}

async function prepare(id: NodeId, source: Source, { engine, find, runId, cache, loader }: { engine: Engine; find: FindDataFiles; runId: string; cache: DigestCache; loader: SourceLoader }): Promise<PreparedSource> {
  const unknown = { id, source, fingerprint: digestOf("unversioned", id, runId), versioned: false, files: [], paths: [] };
  if (source.location.kind === "table") {
    const relation = source.location.table.split(".").map((part) => engine.quote(part)).join(".");
    return { ...unknown, relation };
  }
  try {
    const found = await find(source.location.files);
    if (found.length === 0) return { ...unknown, problem: `no file matches ${source.location.files.join(", ")} below the project's folder` };
    const trace = await traceOf(found.map((file) => file.path));
    const digests = await Promise.all(found.map((file) => fileDigest(file.path, cache)));
    const names = found.map(({ name }) => name);
    const paths = found.map((file) => file.path);
    const content = names.flatMap((name, index) => [name, digests[index] ?? ""]);
    if (engine.importRows !== undefined) {
      const { relation, types, misread } = await loadSource(loader, { id, source, paths, content: digestOf(...content) });
      return { id, source, relation, fingerprint: digestOf("files", ...content, ...types), versioned: true, files: names, paths, trace, misread };
    }
    const scan = await scanAsDeclared(engine, paths, source.columns);
    // Read as other types the same files are other data.
    const types = scan.typed.flatMap(({ name, type }) => ["type", name, type]);
    const fingerprint = digestOf("files", ...content, ...types);
    return { id, source, relation: scan.relation, fingerprint, versioned: true, files: names, paths, trace, ...(scan.typed.length === 0 ? {} : { scan }) };
  } catch (error) {
    if (error instanceof HostError || error instanceof EngineError) return { ...unknown, problem: error.message };
    if (error instanceof Error && "code" in error) return { ...unknown, problem: `its file cannot be read (${String(error.code)})` };
    throw error;
  }
}

async function readCache(files: RecordFiles): Promise<DigestCache> {
  const text = await files.read(CACHE_FILE);
  try {
    const data: unknown = JSON.parse(text ?? "");
    if (isCache(data)) return data;
  } catch {
    // A damaged cache is only slow: the digests are taken again.
  }
  return { entries: {} };
}

function isCache(data: unknown): data is DigestCache {
  if (typeof data !== "object" || data === null || !("entries" in data)) return false;
  const { entries } = data;
  if (typeof entries !== "object" || entries === null) return false;
  return Object.values(entries).every((entry: unknown) => typeof entry === "object" && entry !== null && "size" in entry && "changed" in entry && "digest" in entry && typeof entry.digest === "string");
}
