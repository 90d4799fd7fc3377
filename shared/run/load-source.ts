import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { NodeId } from "../graph/graph.ts";
import type { Source } from "../pipeline/model.ts";
import { EngineError } from "../engines/engine.ts";
import type { EnvironmentState } from "./environment-state.ts";
import { digestOf } from "./fingerprint.ts";
import { fileReader } from "./kinds/file-reader.ts";
import { misreadColumns } from "./misread-columns.ts";
import type { RunOptions } from "./run-options.ts";
import { scanAsDeclared } from "./scan-as-declared.ts";
import { parseStamp, printStamp, type Stamp } from "./stamp.ts";

/** What bringing files into an engine that cannot read them needs. */
export interface SourceLoader {
  options: Pick<RunOptions, "engine" | "unitEngine" | "root" | "owner" | "clock" | "signal" | "look">;
  home: Promise<EnvironmentState>;
  runId: string;
  /** Texts without an offset are instants of it. */
  timezone: string;
}

export interface LoadedSource {
  /** What stands behind FROM. */
  relation: string;
  /** Names and types that the files were read as, and in which timezone. */
  types: string[];
  /** Values that are not of their declared type, as sentences. */
  misread: string[];
}

const LONGEST_NAME = 63;

/**
 * Makes a table of data files, through the embedded engine, in an engine that cannot read them. It is named after their content, and carries our
 * comment: the next run finds it, and what is not needed any more is dropped like any other result.
 */
export async function loadSource({ options, home, runId, timezone }: SourceLoader, { id, source, paths, content }: { id: NodeId; source: Source; paths: readonly string[]; content: string }): Promise<LoadedSource> {
  const { engine, root, signal, look } = options;
  await using reader = await fileReader(options);
  const scan = await scanAsDeclared(reader.engine, paths, source.columns);
  const types = [...scan.typed.flatMap(({ name, type }) => ["type", name, type]), ...(timezone === "UTC" ? [] : ["timezone", timezone])];
  const fingerprint = digestOf("loaded", id, content, ...types);
  const name = `${source.name.slice(0, LONGEST_NAME - 18)}__${fingerprint.slice(0, 16)}`;
  const { hidden, built } = await home;
  const loaded: LoadedSource = { relation: `${engine.quote(hidden)}.${engine.quote(name)}`, types, misread: scan.typed.length === 0 ? [] : await misreadColumns(reader.engine, root, scan, signal === undefined ? {} : { signal }) };
  if (look === true || built.has(name) || engine.importRows === undefined) return loaded;

  const made = new Date(options.clock.now()).toISOString();
  const stamp: Stamp = { towpath: 1, task: id, fingerprint, base: fingerprint, parts: {}, run: runId, owner: options.owner, made };
  const folder = path.join(root, ".towpath", "work", runId);
  await mkdir(folder, { recursive: true });
  await engine.importRows(reader.engine, `SELECT * FROM ${scan.relation}`, { schema: hidden, name, comment: printStamp(stamp) }, { folder, ...(signal === undefined ? {} : { signal }) }).catch(async (error: unknown) => {
    // Another run has loaded the same files at the same time.
    const there = error instanceof EngineError && (await engine.list(hidden)).some((each) => each.name === name && parseStamp(each.comment)?.fingerprint === fingerprint);
    if (!there) throw error;
  });
  return loaded;
}
