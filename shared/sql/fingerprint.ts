import { isObject, tagOf, get, list } from "./json.ts";
import type { Json, JsonObject } from "./parser.ts";
import { textHash } from "./hash.ts";
import { foldName } from "./names.ts";

/** Ways of writing that mean the same. */
const spelling = new Set<string>([
  "inferred_type", "span", "alias_explicit_as", "alias_first", "alias_keyword", "original_name", "no_parens", "use_inner_keyword", "use_outer_keyword",
  "deferred_condition", "nesting_group", "double_colon_syntax", "integer_spelling", "real_spelling", "modifiers_inside", "arrow_syntax", "bracket_notation",
  "use_bracket_syntax", "parenthesized_length", "explicit_asc", "use_plural", "quoted", "value_column_parenthesized", "kind_text", "start_side_text", "end_side_text", "qualify_after_window", "alias_quoted",
]);

/** Keys of words whose letter case means nothing. */
const words = new Set<string>(["name", "alias", "unit", "kind", "side", "field", "op", "style"]);

interface Scope {
  /** CTE names to their number. */
  ctes: Map<string, string>;
  /** Relation names of FROM to their number. */
  names: Map<string, string>;
  outer: Scope | undefined;
}

/**
 * Hash of what statements mean: formatting, comments, letter case of keywords and unquoted names, redundant brackets, names of
 * CTEs and of table aliases do not change it. Everything of the tree that is not known to be spelling counts.
 */
export function fingerprintOf(statements: readonly Json[], dialect: string): string {
  return textHash(meaningOf(statements, dialect));
}

/** The text that is hashed: what differs in it differs in meaning. */
export function meaningOf(statements: readonly Json[], dialect: string): string {
  const state: State = { out: "", dialect, ctes: 0, names: 0, relations: new Map() };
  for (const statement of statements) {
    write(state, statement, undefined);
    state.out += ";";
  }
  return state.out;
}

/**
 * Hashes of one SELECT, so that a change of one column can be told from a change of the rows: of each item of its list, and of everything
 * else but the CTEs. ORDER BY without LIMIT decides nothing. CTEs go by their names here.
 */
export function selectMeaning(node: JsonObject, dialect: string): { frame: string; items: string[] } {
  const items = list(node["expressions"]);
  const hashed = (write: (state: State, scope: Scope) => void): string => {
    const state: State = { out: "", dialect, ctes: 0, names: 0, relations: new Map() };
    const scope: Scope = { ctes: new Map(), names: new Map(), outer: undefined };
    relationsInto(state, node, scope);
    write(state, scope);
    return textHash(state.out);
  };
  return { frame: hashed((s, scope) => fields(s, frameOf(node), scope)), items: items.map((item) => hashed((s, scope) => write(s, unnamed(item), scope))) };
}

/** Hash of the ORDER BY and LIMIT of a set operation. */
export function setMeaning(node: JsonObject, dialect: string): string {
  const state: State = { out: "", dialect, ctes: 0, names: 0, relations: new Map() };
  fields(state, { ...frameOf(node), left: null, right: null }, undefined);
  return textHash(state.out);
}

function frameOf(node: JsonObject): JsonObject {
  const limited = ["limit", "offset", "fetch", "top", "limit_by", "distinct_on"].some((key) => isThere(node[key]));
  return { ...node, expressions: null, with: null, ...(limited ? {} : { order_by: null }) };
}

function isThere(value: Json | undefined): boolean {
  return value !== null && value !== undefined && value !== false && (!Array.isArray(value) || value.length > 0);
}

/** An item without its name: the name is that of the column. */
function unnamed(item: Json): Json {
  const alias = tagOf(item) === "alias" ? get(item, "alias") : undefined;
  return isObject(alias) && list(alias["column_aliases"]).length === 0 ? (alias["this"] ?? null) : item;
}

interface State {
  out: string;
  dialect: string;
  ctes: number;
  names: number;
  /** Relations of a FROM, whose alias is written as a number. */
  relations: Map<JsonObject, string>;
}

function write(s: State, node: Json | undefined, scope: Scope | undefined): void {
  if (node === null || node === undefined || node === false) return;
  if (Array.isArray(node)) {
    if (node.length === 0) return;
    s.out += "[";
    for (const item of node) {
      write(s, item, scope);
      s.out += ",";
    }
    s.out += "]";
    return;
  }
  if (!isObject(node)) {
    s.out += typeof node === "string" ? JSON.stringify(node) : String(node);
    return;
  }
  const tag = tagOf(node);
  const value = tag === undefined ? undefined : node[tag];
  if (tag === "paren" || tag === "annotated") write(s, get(value, "this"), scope);
  else if (tag === "subquery" && isBare(value)) write(s, get(value, "this"), scope);
  else if (tag === "column" && isObject(value)) column(s, value, scope);
  else if (tag === "star" && isObject(value)) star(s, value, scope);
  else if (tag === "table" && isObject(value)) table(s, value, scope);
  else if (tag === "function" && isObject(value)) fields(s, { ...value, name: String(value["name"]).toLowerCase() }, scope);
  else if (tag === "var" && isObject(value)) s.out += `var:${String(value["this"]).toLowerCase()}`;
  else if (tag === "literal" || tag === "boolean") s.out += tag + JSON.stringify(value);
  else if (typeof node["name"] === "string" && "quoted" in node && "trailing_comments" in node && !("args" in node)) s.out += name(s, node);
  else if (isObject(node["with"]) || "where_clause" in node) query(s, node, scope);
  else fields(s, node, scope);
}

function fields(s: State, node: JsonObject, scope: Scope | undefined, skip?: string): void {
  s.out += "{";
  for (const key in node) {
    const value = node[key];
    if (value === null || value === undefined || value === false || key === skip || (Array.isArray(value) && value.length === 0)) continue;
    if (spelling.has(key) || key.endsWith("comments")) continue;
    s.out += `${key}:`;
    const relation = key === "alias" || key === "table_alias" ? s.relations.get(node) : undefined;
    if (relation !== undefined) {
      s.out += relation;
      continue;
    }
    if (typeof value === "string" && words.has(key)) s.out += JSON.stringify(value.toLowerCase());
    else write(s, value, scope);
  }
  s.out += "}";
}

/** A query opens a scope: its CTEs, then the relations of its FROM, which columns name. */
function query(s: State, node: JsonObject, outer: Scope | undefined): void {
  const scope: Scope = { ctes: new Map(), names: new Map(), outer };
  const ctes = list(get(node["with"], "ctes"));
  const recursive = get(node["with"], "recursive") === true;
  for (const cte of ctes) {
    const id = `@c${s.ctes++}`;
    if (recursive) scope.ctes.set(name(s, get(cte, "alias")), id);
    s.out += id;
    if (isObject(cte)) fields(s, cte, scope, "alias");
    scope.ctes.set(name(s, get(cte, "alias")), id);
  }
  if (recursive) s.out += "recursive";
  relationsInto(s, node, scope);
  fields(s, node, scope, "with");
}

/** Numbers the relations of FROM, which columns name. */
function relationsInto(s: State, node: JsonObject, scope: Scope): void {
  for (const relation of [...list(get(node["from"], "expressions")), ...list(node["joins"]).map((j) => get(j, "this") ?? null), ...list(node["lateral_views"])]) {
    const alias = relationName(s, relation);
    if (alias === undefined) continue;
    const id = `@r${s.names++}`;
    scope.names.set(alias, id);
    const value = get(relation, tagOf(relation) ?? "") ?? relation;
    if (isObject(value)) s.relations.set(value, id);
  }
}

function relationName(s: State, relation: Json): string | undefined {
  const value = get(relation, tagOf(relation) ?? "") ?? relation;
  const alias = get(value, "alias") ?? get(value, "table_alias");
  if (typeof alias === "string") return `"${foldName(alias, get(value, "alias_quoted") === true, s.dialect)}"`;
  if (alias !== undefined) return name(s, alias);
  return tagOf(relation) === "table" ? name(s, get(value, "name")) : undefined;
}

function column(s: State, value: JsonObject, scope: Scope | undefined): void {
  const of = value["table"];
  s.out += "col(";
  if (of) s.out += `${lookup(scope, "names", name(s, of)) ?? name(s, of)}.`;
  s.out += `${name(s, value["name"])}${value["join_mark"] === true ? "(+)" : ""})`;
}

function star(s: State, value: JsonObject, scope: Scope | undefined): void {
  const of = value["table"];
  s.out += "star(";
  if (of) s.out += lookup(scope, "names", name(s, of)) ?? name(s, of);
  fields(s, value, scope, "table");
  s.out += ")";
}

function table(s: State, value: JsonObject, scope: Scope | undefined): void {
  const own = name(s, value["name"]);
  const bare = !value["schema"] && !value["catalog"];
  const cte = bare ? lookup(scope, "ctes", own) : undefined;
  s.out += `table(${cte ?? own}${lookup(scope, "names", relationName(s, { table: value }) ?? "") ?? ""}`;
  fields(s, { ...value, name: null, alias: null }, scope);
  s.out += ")";
}

function lookup(scope: Scope | undefined, kind: "ctes" | "names", key: string): string | undefined {
  for (let at = scope; at; at = at.outer) {
    const found = at[kind].get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function name(s: State, node: Json | undefined): string {
  const n = get(node, "name");
  return typeof n === "string" ? `"${foldName(n, get(node, "quoted") === true, s.dialect)}"` : JSON.stringify(node ?? null);
}

/** A bracket around a query that does nothing else. */
function isBare(value: Json | undefined): boolean {
  return isObject(value) && ["alias", "order_by", "limit", "offset"].every((key) => value[key] === null || value[key] === undefined) && list(value["column_aliases"]).length === 0 && value["lateral"] !== true;
}
