import type { SqlFacts, SqlProblem, SqlShape } from "./facts.ts";
import { editedText } from "./edited-text.ts";
import { postgresEdits } from "./postgres-edits.ts";
import { isQuery, type QueryIr } from "./ir.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { tagOf } from "./json.ts";
import type { Json, SqlParser } from "./parser.ts";
import { hasHiddenFileCalls } from "./read-files.ts";
import { readBody } from "./read-query.ts";
import type { Reading } from "./reading.ts";
import { selectPlaces } from "./select-places.ts";
import { shapesOf } from "./shapes.ts";
import { lineStarts, spanAt, utf16Offsets } from "./source-text.ts";
import { tokens, type Token } from "./tokens.ts";
import { textHash } from "./hash.ts";

const queries = new Set(["select", "union", "intersect", "except", "subquery", "values", "pivot", "unpivot"]);

/** Understands one SQL text by itself. Never throws: what cannot be read is a problem with its place. */
export function readSql(parser: SqlParser, text: string, dialect: string): SqlFacts {
  const lines = lineStarts(text);
  const template = templateOf(text, dialect);
  if (template) {
    const end = templateEnd(text, template.index);
    return failed(dialect, text, [{ message: "templated SQL is unknown: Jinja is not rendered here", span: spanAt(lines, template.index, end) }]);
  }
  const found = tokens(text, dialect);
  const { edits, hidden } = dialect === "postgres" ? postgresEdits(text, found) : { edits: [], hidden: [] };
  const edited = editedText(dialect === "duckdb" ? withoutWholeDivision(text, found) : text, edits);
  const places = utf16Offsets(edited.text);
  const offset = edits.length === 0 ? places : (point: number) => edited.back(places(point));
  const answer = parser.parse(edited.text, dialect);
  if ("problems" in answer) {
    return failed(dialect, text, answer.problems.map((p) => {
      const start = p.start === undefined ? firstText(text) : offset(p.start);
      return { message: p.message, span: spanAt(lines, start, Math.max(start, p.end === undefined ? start : offset(p.end))) };
    }));
  }
  try {
    const facts = readTree(answer.ast, text, dialect, lines, offset, found);
    return hidden.length === 0 ? facts : withHidden(facts, hidden);
  } catch (error) {
    // A tree of a shape that nobody foresaw: unknown, and visible as such.
    const message = error instanceof Error ? error.message : String(error);
    return failed(dialect, text, [{ message: `this SQL was parsed but not understood (${message})`, span: spanAt(lines, firstText(text), firstText(text)) }]);
  }
}

function readTree(ast: readonly Json[], text: string, dialect: string, lines: number[], offset: (point: number) => number, found: Token[]): SqlFacts {
  const statements = ast.filter((s) => s !== null && tagOf(s) !== "sql_comment");
  const r: Reading = { dialect, text, offset, selects: selectPlaces(found), places: new Map(), tables: [], ctes: [], cteNames: [], files: [], unknownReads: new Set(), fileCalls: { count: 0 }, cursor: 0, nested: 0, lastName: [0, 0], operators: new Map() };
  const bodies = statements.map((s) => readBody(r, s, undefined));
  const [root] = bodies;
  const isQuery = statements.length === 1 && queries.has(tagOf(statements[0]) ?? "");
  if (hasHiddenFileCalls(r)) r.unknownReads.add("a function that reads files");
  // SUMMARIZE, SHOW and their like are built as well, and nothing of what they read is seen.
  if (dialect === "duckdb" && statements.length === 1 && !isQuery) r.unknownReads.add(String(tagOf(statements[0]) ?? "").toUpperCase());
  const query: QueryIr | undefined = isQuery && root ? { lines, ctes: r.ctes, tables: r.tables.map((t) => t.parts), root } : undefined;
  return {
    dialect,
    problems: [],
    statements: statements.length,
    tables: r.tables.map((t) => ({ parts: t.parts, quoted: t.quoted, span: spanAt(lines, t.at[0], t.at[1]), ...(t.alias !== undefined && { alias: t.alias }) })),
    ...(r.files.length > 0 && { files: r.files.map((f) => ({ path: f.path, span: spanAt(lines, f.at[0], f.at[1]) })) }),
    ...(r.unknownReads.size > 0 && { unknownReads: [...r.unknownReads] }),
    query,
    shapes: shapesOf(r, bodies, statements, isQuery).map(({ span, ...shape }): SqlShape => Object.assign(shape, { span: spanAt(lines, span[0], span[1]) })),
    fingerprint: fingerprintOf(statements, dialect) + (wholeDivisions(found) || ""),
  };
}

/** A template, or undefined: in Postgres `'{{1,2},{3,4}}'` is an array. */
function templateOf(text: string, dialect: string): RegExpExecArray | null {
  const opening = /\{\{|\{%|\{#/;
  const found = opening.exec(text);
  if (found === null || dialect !== "postgres") return found;
  const list = tokens(text, dialect);
  const masked = list.reduce((masked, { kind, start, end }) => (kind === "string" && ARRAY.test(text.slice(start, end)) ? `${masked.slice(0, start)}${" ".repeat(end - start)}${masked.slice(end)}` : masked), text);
  return opening.exec(masked);
}

/** With more than one item: `'{{name}}'` is a template. */
const ARRAY = /^'\s*(?:\[[\d:\][]+=\s*)?\{\{[^(|]*,[^(|]*\}\s*\}'$/;

/** The tree does not show all: only the tables are known. */
function withHidden(facts: SqlFacts, hidden: readonly string[]): SqlFacts {
  const query = isQuery(facts.query) ? { ...facts.query, root: { k: "opaque" as const, from: [], uses: [] } } : facts.query;
  return { ...facts, query, fingerprint: `${facts.fingerprint}-${textHash(hidden.join(" "))}` };
}

/** The parser does not know DuckDB's `//`. `%` binds alike and has the same types; the reader puts the right operator back. */
function withoutWholeDivision(text: string, found: readonly Token[]): string {
  let masked = text;
  for (const token of found) if (token.text === "//") masked = `${masked.slice(0, token.start)}% ${masked.slice(token.end)}`;
  return masked;
}

/** Which operators of a text were masked: counts for equality, as the tree does not show it. */
function wholeDivisions(found: readonly Token[]): string {
  return found.filter((t) => t.text === "//" || t.text === "%").map((t) => t.text).join("").includes("//") ? `-${found.flatMap((t) => (t.text === "//" ? "d" : t.text === "%" ? "m" : [])).join("")}` : "";
}

function failed(dialect: string, text: string, problems: SqlProblem[]): SqlFacts {
  return { dialect, problems, statements: 0, tables: [], query: undefined, shapes: [], fingerprint: `text:${textHash(text)}` };
}

function firstText(text: string): number {
  return Math.max(0, text.search(/\S/));
}

function templateEnd(text: string, start: number): number {
  const close = /\}\}|%\}|#\}/g;
  close.lastIndex = start;
  return close.test(text) ? close.lastIndex : Math.min(text.length, start + 2);
}
