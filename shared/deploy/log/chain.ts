import { createHash } from "node:crypto";
import { canonicalJson } from "../../version/canonical-json.ts";
import type { Deployment, ReleaseName } from "./deployment.ts";

/** A row as it stands in the table. */
export interface StoredRow {
  seq: number;
  key: string;
  before: string;
  /** Canonical JSON of all but `before` and `hash`. */
  entry: string;
  hash: string;
}

export interface ChainProblem {
  seq: number;
  kind: "edited" | "missing" | "reordered" | "unreadable" | "cut off" | "rewritten";
  text: string;
}

/** Seals a row: its hash covers the row and, through `before`, all rows before it. */
export function sealRow(row: Omit<Deployment, "hash">): StoredRow {
  const { before, ...rest } = row;
  const entry = canonicalJson(rest);
  return { seq: row.seq, key: row.key, before, entry, hash: hashOf(before, entry) };
}

/** The rows that can be read, in order. */
export function openRows(stored: readonly StoredRow[]): Deployment[] {
  return stored.flatMap((row) => openRow(row) ?? []);
}

/** Checks every hash and every link. Empty: nobody has touched the log since it was written. Rows cut off at the end leave no trace in it: `againstAnchors` tells of those. */
export function verifyChain(stored: readonly StoredRow[]): ChainProblem[] {
  const problems: ChainProblem[] = [];
  let before = "";
  let expected = 1;
  for (const row of stored) {
    const { seq } = row;
    if (seq > expected) problems.push({ seq: expected, kind: "missing", text: `row ${expected === seq - 1 ? `${expected} is` : `${expected} to ${seq - 1} are`} missing` });
    else if (row.before !== before) problems.push({ seq, kind: "reordered", text: `row ${seq} does not follow the row that stands before it` });
    if (row.hash !== hashOf(row.before, row.entry)) problems.push({ seq, kind: "edited", text: `row ${seq} was changed after it was written: its hash does not fit` });
    else {
      const open = openRow(row);
      if (open === undefined || open.seq !== seq || open.key !== row.key) problems.push({ seq, kind: "unreadable", text: `row ${seq} is not a deployment that this version of Towpath can read` });
    }
    before = row.hash;
    expected = seq + 1;
  }
  return problems;
}

function hashOf(before: string, entry: string): string {
  return createHash("sha256").update(`${before}\n${entry}`).digest("hex");
}

function openRow({ entry, before, hash }: StoredRow): Deployment | undefined {
  let data: unknown;
  try {
    data = JSON.parse(entry);
  } catch {
    return undefined;
  }
  return isEntry(data) ? { ...data, before, hash } : undefined;
}

function isEntry(data: unknown): data is Omit<Deployment, "before" | "hash"> {
  if (typeof data !== "object" || data === null) return false;
  const at = (key: string): unknown => Reflect.get(data, key);
  const kind = at("kind");
  const release = at("release");
  const published = at("published");
  return typeof at("seq") === "number" && typeof at("token") === "number" && ["key", "at", "who"].every((key) => typeof at(key) === "string")
    && (kind === "deploy" || kind === "rollback" || kind === "run") && isRelease(release) && typeof published === "object" && published !== null;
}

function isRelease(data: unknown): data is ReleaseName {
  return typeof data === "object" && data !== null && ["name", "version", "commit", "digest"].every((key) => typeof Reflect.get(data, key) === "string");
}
