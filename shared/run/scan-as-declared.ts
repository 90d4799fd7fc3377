import { canonicalType } from "../checks/same-type.ts";
import type { Engine, FileColumn } from "../engines/engine.ts";
import { EngineError } from "../engines/engine.ts";
import type { Column } from "../pipeline/model.ts";

/** Data files as their contract wants them read. */
export interface DeclaredScan {
  /** What stands behind FROM. */
  relation: string;
  /** The same values as they are written, or as near to it as the format allows. */
  asWritten: string;
  /** Columns that are read as declared, in the spelling of the files; others are as the engine guesses. */
  typed: { name: string; type: string; declared: string }[];
}

/**
 * Reads CSV and JSON files with the declared types instead of a guess, so that amounts are decimals and codes keep their zeros. A declared
 * column that the files do not have, or a type that the engine does not know, is left to the schema check.
 */
export async function scanAsDeclared(engine: Pick<Engine, "scanFiles" | "describe">, files: readonly string[], declared: readonly Column[]): Promise<DeclaredScan> {
  const guess = engine.scanFiles(files);
  const plain: DeclaredScan = { relation: guess, asWritten: guess, typed: [] };
  const types = new Map(declared.flatMap(({ name, type }) => (type === undefined ? [] : [[name.toLowerCase(), type] as const])));
  if (types.size === 0) return plain;
  const seen = await describe(engine, guess);
  const scanOf = (names: ReadonlySet<string>): string => engine.scanFiles(files, { columns: (seen ?? []).map(({ name, type }): FileColumn => {
    const want = names.has(name) ? types.get(name.toLowerCase()) : undefined;
    return want === undefined ? { name, type, guessed: true } : { name, type: canonicalType(want) };
  }) });

  let names = new Set((seen ?? []).flatMap(({ name }) => (types.has(name.toLowerCase()) ? [name] : [])));
  // A format that knows its types (Parquet) is read by them, and the schema check compares.
  if (scanOf(names) === guess) return plain;
  let now = await describe(engine, scanOf(names));
  if (now === undefined) {
    const known = await Promise.all([...names].map(async (name) => ((await describe(engine, scanOf(new Set([name])))) === undefined ? [] : [name])));
    names = new Set(known.flat());
    now = names.size === 0 ? undefined : await describe(engine, scanOf(names));
  }
  if (now === undefined) return plain;
  const relation = scanOf(names);
  const typed = now.flatMap(({ name, type }) => (names.has(name) ? [{ name, type, declared: types.get(name.toLowerCase()) ?? type }] : []));
  return { relation, asWritten: engine.scanFiles(files, { text: true }), typed };
}

async function describe(engine: Pick<Engine, "describe">, relation: string): Promise<{ name: string; type: string }[] | undefined> {
  try {
    return await engine.describe(`SELECT * FROM ${relation}`);
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}
