import { duckDbFunctions } from "./duckdb-functions.ts";
import type { Token } from "./tokens.ts";

/** A place of a text that DuckDB understands and Postgres does not. */
export interface DuckDbOnly {
  kind: "syntax" | "type" | "function" | "file";
  /** As a reader knows it: `QUALIFY`, `//`, `hugeint`, `list_transform`. */
  seen: string;
  /** What says the same in Postgres; empty when nothing short does. */
  instead: string;
  start: number;
  end: number;
}

type Said = Pick<DuckDbOnly, "kind" | "seen" | "instead"> & { /** Number of tokens. */ length: number };
/** Looks at the token at `at`, which is the word or mark that the rule stands under. */
type Rule = (text: (offset: number) => string, list: readonly Token[], at: number) => Said | undefined;

/** Types → what Postgres calls them. */
const TYPES: Readonly<Record<string, string>> = {
  double: "double precision", hugeint: "numeric", uhugeint: "numeric", tinyint: "smallint", utinyint: "smallint", usmallint: "integer", uinteger: "bigint", ubigint: "numeric", string: "text", blob: "bytea",
  datetime: "timestamp", timestamp_s: "timestamp(0)", timestamp_ms: "timestamp(3)", timestamp_us: "timestamp", timestamp_ns: "timestamp", struct: "jsonb", map: "jsonb", union: "jsonb",
};

/** Words after which a value begins, so that `[` is no subscript and a name with brackets no alias. */
const BEFORE_VALUE = new Set("select in where and or not on then else when by distinct all case having as values like ilike between from join lateral is set returning limit offset using any some filter over escape with recursive".split(" "));
const FROM_INSIDE = new Set(["trim", "substring", "overlay", "extract", "position"]);

const syntax = (seen: string, instead = "", length = 1): Said => ({ kind: "syntax", seen, instead, length });
const begins = (list: readonly Token[], at: number): boolean => at === 0 || list[at - 1]?.text === ";";
/** The star of a select list, not that of a product. */
const afterStar = (list: readonly Token[], at: number): boolean => list[at - 1]?.text === "*" && /^(?:select|distinct|all|,|\.)$/.test(list[at - 2]?.text ?? "");

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>(Object.entries({
  qualify: (text) => (/^(?:[,).;=]?|as|from|and|or|is|in|join|on|where)$/.test(text(1)) || /^(?:[,.=(]?|as|select|by|and|or)$/.test(text(-1)) ? undefined : syntax("QUALIFY", "SELECT … FROM (SELECT …, row_number() OVER (…) AS n …) t WHERE n = 1")),
  summarize: (_, list, at) => (begins(list, at) ? syntax("SUMMARIZE") : undefined),
  pivot: (_, list, at) => (begins(list, at) ? syntax("PIVOT", "count(*) FILTER (WHERE …)") : undefined),
  unpivot: (_, list, at) => (begins(list, at) ? syntax("UNPIVOT", "CROSS JOIN LATERAL (VALUES …)") : undefined),
  from: (text, list, at) => (begins(list, at) || (text(-1) === "(" && !FROM_INSIDE.has(text(-2))) ? syntax("FROM …", "SELECT * FROM …") : undefined),
  exclude: (text, list, at) => (afterStar(list, at) && text(1) === "(" ? syntax("* EXCLUDE") : undefined),
  replace: (text, list, at) => (afterStar(list, at) && text(1) === "(" ? syntax("* REPLACE") : undefined),
  rename: (text, list, at) => (afterStar(list, at) && text(1) === "(" ? syntax("* RENAME") : undefined),
  union: (text) => (text(1) === "by" && text(2) === "name" ? syntax("UNION BY NAME", "UNION", 3) : text(1) === "all" && text(2) === "by" && text(3) === "name" ? syntax("UNION ALL BY NAME", "UNION ALL", 4) : undefined),
  // `GROUP BY ALL ROLLUP (…)` is of the standard.
  group: (text, list, at) => (text(1) === "by" && text(2) === "all" && (list[at + 3] === undefined || /^(?:[);]|order|having|limit|offset|fetch|window|union|intersect|except|qualify)$/.test(text(3))) ? syntax("GROUP BY ALL", "GROUP BY …", 3) : undefined),
  order: (text) => (text(1) === "by" && text(2) === "all" ? syntax("ORDER BY ALL", "ORDER BY …", 3) : undefined),
  asof: (text) => (text(1) === "join" || (text(1) === "left" && text(2) === "join") ? syntax("ASOF JOIN", "LEFT JOIN LATERAL (SELECT … ORDER BY … DESC LIMIT 1) t ON true") : undefined),
  positional: (text) => (text(1) === "join" ? syntax("POSITIONAL JOIN", "", 2) : undefined),
  semi: (text) => (text(1) === "join" && text(-1) !== "as" ? syntax("SEMI JOIN", "WHERE EXISTS (SELECT 1 FROM …)", 2) : undefined),
  anti: (text) => (text(1) === "join" && text(-1) !== "as" ? syntax("ANTI JOIN", "WHERE NOT EXISTS (SELECT 1 FROM …)", 2) : undefined),
  try_cast: (text) => (text(1) === "(" ? syntax("TRY_CAST", "CASE WHEN … ~ '…' THEN CAST(… AS …) END") : undefined),
  filter: (text) => (text(-1) === ")" && text(1) === "(" && text(2) !== "where" ? syntax("FILTER (…)", "FILTER (WHERE …)") : undefined),
  sample: (text) => (text(-1) === "using" ? syntax("USING SAMPLE", "TABLESAMPLE …") : undefined),
  interval: (_, list, at) => (list[at + 1]?.kind === "number" ? syntax("INTERVAL", "interval '…'") : undefined),
  columns: (text) => (text(1) === "(" && text(-1) !== "." && (text(2) === "*" || text(2) === "") ? syntax("COLUMNS(…)") : undefined),
  count: (text) => (text(1) === "(" && text(2) === ")" ? syntax("count()", "count(*)", 3) : undefined),
  map: (text) => (text(1) === "{" ? syntax("MAP {…}", "jsonb_build_object(…)", 2) : undefined),
  "//": () => syntax("//", "div(…, …)"),
  "==": () => syntax("==", "="),
  "{": (text) => (text(-1) === "map" ? undefined : syntax("{…}", "jsonb_build_object(…)")),
}));

/** What of a text only DuckDB understands, in order. */
export function duckDbOnly(text: string, list: readonly Token[]): DuckDbOnly[] {
  const arrays: boolean[] = [];
  return list.flatMap((token, at) => {
    const near = (offset: number): string => list[at + offset]?.text ?? "";
    const rule = token.kind === "word" || token.kind === "mark" ? RULES.get(token.text) : undefined;
    const said = rule?.(near, list, at) ?? bracket(near, list[at - 1], token, arrays) ?? typeName(list, at) ?? call(list, at) ?? quoted(text, list, at);
    return said === undefined ? [] : [{ kind: said.kind, seen: said.seen, instead: said.instead, start: token.start, end: (list[at + said.length - 1] ?? token).end }];
  });
}

/** `[…]` that is neither a subscript nor part of ARRAY[…]; `arrays` holds for each open one whether lists inside it are part of it. */
function bracket(near: (offset: number) => string, before: Token | undefined, { text }: Token, arrays: boolean[]): Said | undefined {
  if (text === "]") arrays.pop();
  if (text !== "[") return undefined;
  const isArray = near(-1) === "array" || ((near(-1) === "[" || near(-1) === ",") && arrays.at(-1) === true);
  const isSubscript = before?.kind === "quoted" || near(-1) === ")" || near(-1) === "]" || (before?.kind === "word" && !BEFORE_VALUE.has(near(-1)));
  arrays.push(isArray || !isSubscript);
  return isArray || isSubscript ? undefined : syntax("[…]", "ARRAY[…]");
}

/** A type after `::`, or after AS in a CAST. */
function typeName(list: readonly Token[], at: number): Said | undefined {
  const [before, token, after] = [list[at - 1], list[at], list[at + 1]];
  const instead = token?.kind === "word" && Object.hasOwn(TYPES, token.text) ? TYPES[token.text] : undefined;
  if (token === undefined || instead === undefined || (token.text === "double" && after?.text === "precision")) return undefined;
  const isCast = before?.text === "::" || (before?.text === "as" && list[opening(list, at) - 1]?.text === "cast");
  return isCast ? { kind: "type", seen: token.text, instead, length: 1 } : undefined;
}

function call(list: readonly Token[], at: number): Said | undefined {
  const [before, token, after] = [list[at - 1], list[at], list[at + 1]];
  const instead = token?.kind === "word" && after?.text === "(" ? duckDbFunctions.get(token.text) : undefined;
  if (token === undefined || instead === undefined || before?.text === "." || before?.text === "as" || before?.kind === "string") return undefined;
  // A name with columns: of a CTE, or of a table that stands before it.
  const close = list.findIndex(({ text, depth }, index) => index > at && text === ")" && depth === token.depth);
  if (list[close + 1]?.text === "as" && list[close + 2]?.text === "(") return undefined;
  if (before !== undefined && (before.kind === "quoted" || before.text === ")" || (before.kind === "word" && !BEFORE_VALUE.has(before.text)))) return undefined;
  return { kind: "function", seen: token.text, instead, length: 1 };
}

/** Backticks, and a file in the place of a table. */
function quoted(text: string, list: readonly Token[], at: number): Said | undefined {
  const token = list[at];
  if (token?.kind === "quoted" && text[token.start] === "`") return syntax("`…`", '"…"');
  const before = list[at - 1]?.text;
  if (token?.kind !== "string" || (before !== "from" && before !== "join") || list[at - 2]?.text === "distinct" || FROM_INSIDE.has(list[opening(list, at) - 1]?.text ?? "")) return undefined;
  return { kind: "file", seen: text.slice(token.start, token.end), instead: "", length: 1 };
}

/** The bracket that a token stands in. */
function opening(list: readonly Token[], at: number): number {
  const depth = (list[at]?.depth ?? 0) - 1;
  return list.findLastIndex(({ text, depth: other }, index) => index < at && text === "(" && other === depth);
}
