import { Composer, Lexer, Parser, isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Alias, ErrorCode, ParsedNode } from "yaml";

/** Limits that keep hostile or broken files from costing more than a blink (a project file has a few hundred nodes). */
export const limits = {
  bytes: 1024 * 1024,
  /** Values (scalars, lists, maps) as written. Keys are not counted. */
  nodes: 20_000,
  depth: 64,
  aliases: 1000,
  /** Values after aliases are replaced by what they stand for. */
  expanded: 100_000,
  /** Pieces that the lexer cuts: at most eight per value, and comments. */
  lexemes: 250_000,
};

/** What the lexer says before each plain or block scalar. */
const plainScalar = "\x1f";

/** A problem of the text itself; offsets are UTF-16. */
export interface YamlProblem {
  code: ErrorCode | "MISSING_QUOTE" | "MERGE" | "UNKNOWN_ALIAS" | "CYCLE" | "DUPLICATE" | "LIMIT";
  start: number;
  end: number;
  args: Record<string, string | number>;
  related?: { start: number; end: number };
}

export interface YamlTree {
  root: ParsedNode | undefined;
  /** The node that each alias stands for. */
  targets: Map<Alias.Parsed, ParsedNode>;
  problems: YamlProblem[];
}

/** Cuts, parses and composes a YAML text. Stops at the first limit; otherwise recovers and reports every problem. */
export function readYaml(text: string): YamlTree {
  if (text.length > limits.bytes || utf8Length(text) > limits.bytes) {
    return refused({ code: "LIMIT", start: 0, end: 0, args: { what: "size", limit: limits.bytes } });
  }
  const parser = new Parser();
  const tokens = [];
  let lexemes = 0;
  let plain = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Composing recurses, so depth is limited here, where nesting is still a flat stack (document + one entry a level).
    if (lexeme === plainScalar) plain++;
    // Each value has at most one key, so twice as many scalars as values are too many for sure.
    const over = ++lexemes > limits.lexemes || plain > 2 * limits.nodes ? "nodes" : parser.stack.length > limits.depth + 2 ? "depth" : undefined;
    if (over) {
      const offset = Math.min(parser.offset, text.length);
      return refused({ code: "LIMIT", start: offset, end: offset, args: { what: over, limit: limits[over] } });
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);

  const composer = new Composer({ uniqueKeys: false, merge: false, version: "1.2", prettyErrors: false, strict: true, logLevel: "silent", resolveKnownTags: false });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [first, second] = documents;
  if (!first) return { root: undefined, targets: new Map(), problems: [] };
  const problems = withoutTabEchoes([...first.errors, ...first.warnings]).map((error): YamlProblem => {
    const [start, end] = error.pos;
    const code = error.code === "MISSING_CHAR" && error.message.startsWith("Missing closing") ? "MISSING_QUOTE" : error.code;
    return { code, start, end: Math.max(start, end), args: {} };
  });
  if (second) {
    const start = second.contents?.range?.[0] ?? second.range[0];
    problems.push({ code: "MULTIPLE_DOCS", start, end: start, args: {} });
  }
  const root = first.contents ?? undefined;
  if (!root) return { root: undefined, targets: new Map(), problems };
  const index = indexNodes(root);
  for (const problem of problems) {
    if (problem.code !== "MISSING_QUOTE") continue;
    // The parser notices at the end of the file; the writer looks for the quote that opens.
    const opened = index.quoted.find(([start, end]) => start < problem.start && problem.start <= end);
    if (opened) [problem.start, problem.end] = [opened[0], opened[0] + 1];
  }
  problems.push(...index.problems);
  return { root: index.fatal ? undefined : root, targets: index.targets, problems };
}

/** A tab as indentation shifts every line below it: what the parser says after the first is no news. */
function withoutTabEchoes<Problem extends { code: string; pos: [number, number] }>(problems: readonly Problem[]): Problem[] {
  const first = Math.min(...problems.filter(({ code }) => code === "TAB_AS_INDENT").map(({ pos }) => pos[0]));
  return problems.filter(({ code, pos }) => code === "TAB_AS_INDENT" || pos[0] < first);
}

function refused(problem: YamlProblem): YamlTree {
  return { root: undefined, targets: new Map(), problems: [problem] };
}

/** The text of a scalar key as written (`1`, `true` and `a` alike), or undefined when the key is no scalar. */
export function keyText(key: unknown, targets: ReadonlyMap<Alias.Parsed, ParsedNode>): string | undefined {
  const node = isAlias(key) ? targets.get(key as Alias.Parsed) : key;
  if (!isScalar(node)) return undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

/** One walk in document order: limits, what each alias means, duplicate keys. Linear, unlike the parser's own checks. */
function indexNodes(root: ParsedNode): { targets: Map<Alias.Parsed, ParsedNode>; problems: YamlProblem[]; quoted: [start: number, end: number][]; fatal: boolean } {
  const targets = new Map<Alias.Parsed, ParsedNode>();
  const anchors = new Map<string, ParsedNode>();
  const problems: YamlProblem[] = [];
  const quoted: [number, number][] = [];
  let nodes = 0;
  let aliases = 0;
  let fatal = false;

  const problem = (code: YamlProblem["code"], node: ParsedNode, args: YamlProblem["args"] = {}): void => {
    problems.push({ code, start: node.range[0], end: node.range[1], args });
  };
  const limit = (node: ParsedNode, what: "nodes" | "aliases"): void => {
    if (!fatal) problem("LIMIT", node, { what, limit: limits[what] });
    fatal = true;
  };
  const visit = (node: ParsedNode): void => {
    if (fatal) return;
    if (++nodes > limits.nodes) return limit(node, "nodes");
    if (isAlias(node)) {
      if (++aliases > limits.aliases) return limit(node, "aliases");
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
      else problem("UNKNOWN_ALIAS", node, { name: node.source });
      return;
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) quoted.push([node.range[0], node.range[2]]);
    if (isSeq(node)) node.items.forEach(visit);
    else if (isMap(node)) visitMap(node);
  };
  const visitMap = (map: ParsedNode & { items: { key: ParsedNode; value: ParsedNode | null }[] }): void => {
    const seen = new Map<string, ParsedNode>();
    for (const { key, value } of map.items) {
      if (isAlias(key) || key.anchor !== undefined) {
        nodes--;
        visit(key);
      }
      const name = keyText(key, targets);
      if (name === undefined) problem("NON_STRING_KEY", key);
      else {
        const before = seen.get(name);
        if (before) problems.push({ code: "DUPLICATE", start: key.range[0], end: key.range[1], args: { key: name }, related: { start: before.range[0], end: before.range[1] } });
        else seen.set(name, key);
        if (name === "<<" && isScalar(key) && key.type === "PLAIN") problem("MERGE", key);
      }
      if (value) visit(value);
    }
  };
  visit(root);
  return { targets, problems, quoted, fatal };
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
