import type { SqlFacts, SqlShape, TableRef } from "./facts.ts";
import { lineStarts, spanAt } from "./source-text.ts";
import type { Span } from "../pipeline/position.ts";

/** Bump when facts change for the same text: cached ones are then read again. */
export const factsVersion = 9;

type Offsets = [start: number, end: number];
interface Packed {
  n: number;
  f: string;
  t: [parts: string[], quoted: 0 | 1, start: number, end: number, alias?: string][];
  s: [shape: object, ...Offsets][];
  p?: [message: string, ...Offsets][];
  r?: [path: string, ...Offsets][];
  u?: string[];
}

/** Stands between the facts and their query, which is left folded: whoever does not analyse does not pay for it. JSON never holds it. */
const fold = "\u001f";

/** Facts as one line of text. Lines and columns are left out: the text that the facts are of brings them back. */
export function packFacts(facts: SqlFacts): string {
  const packed: Packed = {
    n: facts.statements,
    f: facts.fingerprint,
    t: facts.tables.map((t) => (t.alias === undefined ? [t.parts, t.quoted ? 1 : 0, t.span.start, t.span.end] : [t.parts, t.quoted ? 1 : 0, t.span.start, t.span.end, t.alias])),
    s: facts.shapes.map(({ span, ...shape }) => [shape, span.start, span.end]),
    ...(facts.problems.length > 0 && { p: facts.problems.map((p): [string, ...Offsets] => [p.message, p.span.start, p.span.end]) }),
    ...(facts.files && { r: facts.files.map((f): [string, ...Offsets] => [f.path, f.span.start, f.span.end]) }),
    ...(facts.unknownReads && { u: facts.unknownReads }),
  };
  return JSON.stringify(packed) + fold + (facts.query === undefined ? "" : JSON.stringify(facts.query)) + fold;
}

/** The facts of `text` from its packed form; undefined when it is none. */
export function unpackFacts(line: string, text: string, dialect: string): SqlFacts | undefined {
  const at = line.indexOf(fold);
  // The last character tells a whole line from one that was cut off.
  const packed = at > 0 && at < line.length - 1 && line.endsWith(fold) ? parsed(line.slice(0, at)) : undefined;
  if (!packed) return undefined;
  const lines = lineStarts(text);
  const span = (start: number, end: number): Span => spanAt(lines, start, end);
  const facts: SqlFacts = {
    dialect,
    problems: (packed.p ?? []).map(([message, start, end]) => ({ message, span: span(start, end) })),
    statements: packed.n,
    tables: packed.t.map(([parts, quoted, start, end, alias]): TableRef => ({ parts, quoted: quoted === 1, span: span(start, end), ...(alias !== undefined && { alias }) })),
    query: undefined,
    shapes: packed.s.map(([shape, start, end]) => Object.assign(shape, { span: span(start, end) }) as SqlShape),
    fingerprint: packed.f,
    ...(packed.r && { files: packed.r.map(([path, start, end]) => ({ path, span: span(start, end) })) }),
    ...(packed.u && { unknownReads: packed.u }),
  };
  if (at + 2 < line.length) unfoldOnUse(facts, line.slice(at + 1, -1));
  return facts;
}

function unfoldOnUse(facts: SqlFacts, json: string): void {
  let query: unknown;
  Object.defineProperty(facts, "query", { enumerable: true, configurable: true, get: () => (query ??= JSON.parse(json)) });
}

function parsed(line: string): Packed | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "n" in value && "f" in value && "t" in value && "s" in value ? (value as Packed) : undefined;
  } catch {
    return undefined;
  }
}
