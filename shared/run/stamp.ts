import type { NodeId } from "../graph/graph.ts";

/**
 * What stands, as JSON, in the comment of every object that Towpath makes. Nothing without it is ever dropped or replaced, and
 * it lets the next run say why it builds something again.
 */
export interface Stamp {
  towpath: 1;
  task: NodeId;
  /** What consumers of the data depend on; new whenever the data may be new. */
  fingerprint: string;
  /** Hash of `parts`: equal when code, requirements and inputs are equal. A forced build keeps it and has a new fingerprint. */
  base: string;
  /** What went in, shortened: `code`, `as`, `requirements`, `as_of`, and `in:<id>` for each input. */
  parts: Record<string, string>;
  /** On a physical view: the physical objects that it reads, which must live as long as it does. */
  reads?: string[];
  /** On a published view: the physical object that it shows. */
  physical?: string;
  run: string;
  owner: string;
  /** ISO instant. */
  made: string;
  /** ISO instant after which `clean` may drop the object of an isolated build. */
  expires?: string;
}

/** The comment's text. */
export function printStamp(stamp: Stamp): string {
  return JSON.stringify(stamp);
}

/** Reads a comment; undefined when it is not ours. */
export function parseStamp(comment: string | undefined): Stamp | undefined {
  if (comment === undefined || !comment.startsWith('{"towpath":1,')) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(comment);
  } catch {
    return undefined;
  }
  return isStamp(data) ? data : undefined;
}

function isStamp(data: unknown): data is Stamp {
  if (typeof data !== "object" || data === null) return false;
  const text = (key: string): boolean => key in data && typeof Reflect.get(data, key) === "string";
  const parts: unknown = Reflect.get(data, "parts");
  return ["task", "fingerprint", "base", "run", "owner", "made"].every(text) && typeof parts === "object" && parts !== null;
}
