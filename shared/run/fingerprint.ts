import { createHash } from "node:crypto";
import type { Materialization } from "../pipeline/model.ts";

/** Raised when the way of building changes so that older results must not be reused. */
const BUILD_VERSION = "1";

/** SHA-256 as hex. */
export function digestOf(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  // The length stands before each text, so that ["ab", "c"] and ["a", "bc"] differ.
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}

/** Everything that the result of a task depends on. */
export interface FingerprintParts {
  /** Digest of the code's meaning. */
  code: string;
  materialized: Materialization;
  requirements?: string | undefined;
  /** Digest of the files that the code reads by itself. */
  files?: string | undefined;
  /** Set when the code reads the clock, or the user froze it for a task that may. */
  asOf?: string | undefined;
  /** The project's timezone, when it is not UTC: days, casts and what is read as an instant hang on it, and other code is told it. */
  timezone?: string | undefined;
  /** `--from/--to` of a backfill. */
  window?: string | undefined;
  /** Where the files are that a view reads: its definition holds their absolute paths. */
  root?: string | undefined;
  /** Fingerprint of each input, by id. */
  inputs: ReadonlyMap<string, string>;
}

/** The parts in the short form of a {@link Stamp}, sorted. */
export function shortParts(parts: FingerprintParts): Record<string, string> {
  const short: Record<string, string> = { as: describeMaterialization(parts.materialized), code: parts.code.slice(0, 16) };
  if (parts.requirements !== undefined) short["requirements"] = parts.requirements.slice(0, 16);
  if (parts.files !== undefined) short["files"] = parts.files.slice(0, 16);
  if (parts.asOf !== undefined) short["as_of"] = parts.asOf;
  if (parts.timezone !== undefined) short["timezone"] = parts.timezone;
  if (parts.root !== undefined) short["root"] = digestOf(parts.root).slice(0, 16);
  if (parts.window !== undefined) short["window"] = parts.window;
  for (const [id, fingerprint] of [...parts.inputs].toSorted(([a], [b]) => (a < b ? -1 : 1))) short[`in:${id}`] = fingerprint.slice(0, 16);
  return short;
}

/** Hash of the parts. */
export function baseFingerprint(short: Readonly<Record<string, string>>): string {
  const entries = Object.entries(short).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return digestOf(BUILD_VERSION, ...entries.flat());
}

function describeMaterialization(materialized: Materialization): string {
  if (materialized.kind !== "incremental") return materialized.kind;
  const { time = "", key = [], lookbackMs = 0 } = materialized;
  return `incremental:${time}:${key.join(",")}:${lookbackMs}`;
}
