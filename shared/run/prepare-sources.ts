import type { Engine } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Source } from "../pipeline/model.ts";
import type { Digests } from "./digest-cache.ts";
import { digestOf } from "./fingerprint.ts";
import { loadSource, type SourceLoader } from "./load-source.ts";
import { scanAsDeclared, type DeclaredScan } from "./scan-as-declared.ts";
import { traceOf } from "./moved-sources.ts";
import type { DataFile } from "./source-files.ts";

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

/** Finds the files of sources, and a fingerprint of their content. `runId` stands for content that has no version. */
export async function prepareSources(
  sources: readonly { id: NodeId; source: Source }[],
  { digests, ...known }: Preparing & { digests: Promise<Digests> },
): Promise<Map<NodeId, PreparedSource>> {
  const opened = await digests;
  const prepared = await Promise.all(sources.map(({ id, source }) => prepare(id, source, { ...known, digests: opened })));
  return new Map(prepared.map((each) => [each.id, each]));
}

interface Preparing {
  engine: Engine;
  find: FindDataFiles;
  runId: string;
  loader: SourceLoader;
}

async function prepare(id: NodeId, source: Source, { engine, find, runId, digests: known, loader }: Preparing & { digests: Digests }): Promise<PreparedSource> {
  const unknown = { id, source, fingerprint: digestOf("unversioned", id, runId), versioned: false, files: [], paths: [] };
  if (source.location.kind === "table") {
    const relation = source.location.table.split(".").map((part) => engine.quote(part)).join(".");
    return { ...unknown, relation };
  }
  try {
    const found = await find(source.location.files);
    if (found.length === 0) return { ...unknown, problem: `no file matches ${source.location.files.join(", ")} below the project's folder` };
    const trace = await traceOf(found.map((file) => file.path));
    const digests = await Promise.all(found.map((file) => known.of(file.path)));
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
