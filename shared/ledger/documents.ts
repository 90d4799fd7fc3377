import { validate } from "../generated/validate-ledger.js";
import type { LedgerEntry, LedgerIndex } from "./entry.ts";

/** The same document, when it is one by our own schema: what we write is checked, what a newer Towpath has written beside it is let be. */
export function checked<T extends LedgerEntry | LedgerIndex>(document: T): T {
  if (!validate(document)) throw new Error(`This is no document of the ledger: ${JSON.stringify(validate.errors?.slice(0, 3))}. Towpath would break its own readers; please report it.`);
  return document;
}

/** A document of the ledger as text: each result and each run on a line of its own, so that commits can be read. */
export function writeDocument(document: LedgerEntry | LedgerIndex): string {
  if (document.kind === "entry") return `${JSON.stringify(document, undefined, 1)}\n`;
  const { results, runs, ...head } = document;
  return `${JSON.stringify(head).slice(0, -1)},\n "results": ${lines(results)},\n "runs": ${lines(runs)}\n}\n`;
}

const lines = (items: readonly unknown[]): string => (items.length === 0 ? "[]" : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(",\n")}\n ]`);

export type ReadDocument<T> = { ok: true; value: T } | { ok: false; why: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads an index: newer fields are let pass, a newer major is refused with what to do. */
export function readIndex(text: string): ReadDocument<LedgerIndex> {
  const data = parsed(text);
  const wrong = versionProblem(data, "index");
  if (wrong !== undefined) return { ok: false, why: wrong };
  return isIndex(data) ? { ok: true, value: data } : { ok: false, why: "the index of the ledger is damaged; git log of the branch towpath/ledger shows the commit that did it, git revert mends it" };
}

/** Reads an entry, with the same tolerance. */
export function readEntry(text: string): ReadDocument<LedgerEntry> {
  const data = parsed(text);
  const wrong = versionProblem(data, "entry");
  if (wrong !== undefined) return { ok: false, why: wrong };
  return isEntry(data) ? { ok: true, value: data } : { ok: false, why: "this entry of the ledger is damaged" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionProblem(data: unknown, kind: string): string | undefined {
  if (!isObject(data)) return `the ${kind} of the ledger is not JSON`;
  if (typeof data["version"] === "number" && data["version"] > 1) return `the ledger is written in version ${data["version"]} of its format, this Towpath reads version 1: update Towpath`;
  return undefined;
}

const texts = (data: Record<string, unknown>, ...names: string[]): boolean => names.every((name) => typeof data[name] === "string");

function isIndex(data: unknown): data is LedgerIndex {
  return (
    isObject(data) && data["version"] === 1 && texts(data, "project") &&
    Array.isArray(data["results"]) && data["results"].every((item: unknown) => isObject(item) && texts(item, "pipeline", "task", "environment", "branch", "run", "at", "status") && isObject(item["checks"])) &&
    Array.isArray(data["runs"]) && data["runs"].every((item: unknown) => isObject(item) && texts(item, "id", "at", "command", "environment", "branch", "verdict") && Array.isArray(item["pipelines"]))
  );
}

const isTask = (item: unknown): boolean => isObject(item) && texts(item, "name", "status") && isObject(item["checks"]) && ["string", "undefined"].includes(typeof item["reason"]);

function isEntry(data: unknown): data is LedgerEntry {
  return isObject(data) && data["version"] === 1 && texts(data, "id", "command", "project", "startedAt", "finishedAt", "verdict") && Array.isArray(data["reasons"]) && Array.isArray(data["pipelines"]) && data["pipelines"].every((item: unknown) => isObject(item) && texts(item, "name") && Array.isArray(item["tasks"]) && item["tasks"].every(isTask));
}
