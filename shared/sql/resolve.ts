import type { ExprIr } from "./ir.ts";
import { join, joinAll, note, partKey, report, use, type Column, type Relation, type Role, type Scope, type State, type Value } from "./analysis-state.ts";
import { unlisted } from "./evaluate-from.ts";
import { joinOrigins, UNKNOWN } from "./name-trace.ts";

type Col = ExprIr & { k: "col" };

/** Names that engines know without any table having them. */
const pseudo = new Set([
  "rowid", "rownum", "ctid", "oid", "xmin", "xmax", "tableoid", "level", "user", "current_user", "session_user", "current_date", "current_time", "current_timestamp",
  "localtime", "localtimestamp", "sysdate", "current_role", "current_catalog", "current_schema", "filename", "file_row_number", "_metadata", "_file", "_path",
  "_partitiontime", "_partitiondate", "_table_suffix", "_change_type", "_file_name", "seq", "index", "value", "key", "path", "this", "excluded", "default", "all",
  "metadata$filename", "metadata$action", "metadata$isupdate", "metadata$row_id", "$path", "$file_size", "ordinality", "pos", "today", "true", "false",
]);

const unresolved: Value = { sources: undefined, print: "?", identity: false, aggregate: false };

/** What a dotted name means here; problems are reported only when nothing unknown could explain the name. */
export function resolve(s: State, e: Col, scope: Scope, role: Role, quiet: boolean): Value {
  return e.p.length === 1 ? bare(s, e, scope, role, quiet) : dotted(s, e, scope, role, quiet);
}

function bare(s: State, e: Col, scope: Scope, role: Role, quiet: boolean): Value {
  const name = e.p[0] ?? "";
  const k = partKey(s, e, 0);
  let open = false;
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = inScope(s, e, k, at, role, quiet);
    if (found) return found;
    const alias = at === scope && at.aliasesVisible ? at.aliases.get(k) : undefined;
    const unknown = at.relations.filter((r) => !r.complete && !r.hidden);
    const only = unknown.length === 1 && !open ? unknown[0] : undefined;
    if (alias) note(s, e, 0, joinOrigins(s.aliasOrigins.get(alias), unknown.length > 0 ? UNKNOWN : undefined), { scope });
    else if (only && !pseudo.has(k)) note(s, e, 0, UNKNOWN, { scope });
    if (alias) return unknown.length > 0 ? { ...alias, sources: only ? join(alias.sources, maybe(s, only, name, k, e, role)) : undefined, type: undefined, nullable: undefined } : alias;
    if (only && !pseudo.has(k)) return value(unlisted(s, only, name, k, e.at, role));
    if (unknown.length > 0) open = true;
  }
  if (open) note(s, e, 0, UNKNOWN, { scope });
  if (open) return { ...unresolved, print: `?${k}` };
  const whole = relationNamed(scope, k);
  note(s, e, 0, whole ? joinOrigins(...whole.columns.map((column) => column.origin)) : undefined, { scope }, whole ? { row: true } : {});
  if (whole) return wholeRow(s, whole, e, role);
  if (!quiet && !pseudo.has(k) && !k.startsWith("$") && !k.startsWith("@")) {
    report(s, { kind: "unknown-column", name, candidates: names(scope) }, e.at);
  }
  return { ...unresolved, print: `?${k}` };
}

/** A table's name where a column could stand is its rows, with whatever columns it has. */
function wholeRow(s: State, { table, columns, complete, others, label }: Relation, e: Col, role: Role): Value {
  if (table !== undefined) for (const column of columns) use(s, table, column, e.at, role);
  return { sources: complete ? joinAll(columns) : others, print: `row(${label}:${columns.map(({ key, print }) => `${key}=${print}`).join()}${complete ? "" : ",?"})`, identity: false, aggregate: false };
}

function maybe(s: State, relation: Relation, name: string, k: string, e: Col, role: Role): Value["sources"] {
  return unlisted(s, relation, name, k, e.at, role).sources;
}

function inScope(s: State, e: Col, k: string, scope: Scope, role: Role, quiet: boolean): Value | undefined {
  const merged = scope.merged.get(k);
  const found: { relation: Relation; column: Column }[] = [];
  for (const relation of scope.relations) {
    if (relation.hidden) continue;
    const column = relation.columns.find((c) => c.key === k);
    if (column) found.push({ relation, column });
  }
  for (const { relation, column } of found) if (relation.table !== undefined) use(s, relation.table, column, e.at, role);
  if (merged || found.length > 0) note(s, e, 0, merged ? merged.origin : joinOrigins(...found.map(({ column }) => column.origin)), { scope });
  if (merged) return value(merged);
  const [first, second] = found;
  if (!first) return undefined;
  if (!second) return value(first.column, scope);
  // GROUP BY and ORDER BY look at the select list as well, which may settle it.
  if (!quiet && !(scope.aliasesVisible && scope.aliases.has(k))) {
    report(s, { kind: "ambiguous-column", name: e.p[0] ?? "", tables: found.map((f) => f.relation.label) }, e.at);
  }
  return { ...unresolved, sources: joinAll(found.map((f) => f.column)), print: `?${k}` };
}

function dotted(s: State, e: Col, scope: Scope, role: Role, quiet: boolean): Value {
  const first = partKey(s, e, 0);
  const relation = relationNamed(scope, first);
  if (relation) {
    const found = member(s, e, 1, relation, scope, role);
    if (found) return found;
  }
  const qualified = relation ? undefined : byParts(s, e, scope);
  if (qualified) {
    const found = member(s, e, qualified.depth, qualified.relation, scope, role);
    if (found) return found;
  }
  // Not a relation, or none with such a column: the first part may be a column that holds a struct.
  const struct = structColumn(s, e, first, scope, role);
  if (struct) return struct;
  const known = relation ?? qualified?.relation;
  note(s, e, qualified?.depth ?? 1, UNKNOWN, { relation: known });
  if (quiet || /^[$@:]/.test(first)) return { ...unresolved, print: `?${e.p.join(".")}` };
  if (known) {
    const at = qualified?.depth ?? 1;
    const column = e.p[at] ?? "";
    if (!pseudo.has(partKey(s, e, at)) && column !== "*") {
      report(s, { kind: "unknown-column", name: column, table: known.label, candidates: known.columns.map((c) => c.name) }, e.at);
    }
  } else if (allComplete(scope) && !laterNamed(scope, first)) {
    report(s, { kind: "unknown-alias", name: e.p[0] ?? "", candidates: labels(scope) }, e.at);
  }
  return { ...unresolved, print: `?${e.p.join(".").toLowerCase()}` };
}

/** Column `depth` of the name in a relation; further parts are fields of it. */
function member(s: State, e: Col, depth: number, relation: Relation, scope: Scope, role: Role): Value | undefined {
  const k = partKey(s, e, depth);
  const column = relation.columns.find((c) => c.key === k);
  if (!column && relation.complete) return undefined;
  if (column && relation.table !== undefined) use(s, relation.table, column, e.at, role);
  const found = column ?? unlisted(s, relation, e.p[depth] ?? "", k, e.at, role);
  note(s, e, depth, column ? column.origin : UNKNOWN, { relation });
  return fields(value(found, scope), e, depth + 1);
}

function fields(base: Value, e: Col, from: number): Value {
  const rest = e.p.slice(from);
  if (rest.length === 0) return base;
  return { sources: base.sources, aggregate: base.aggregate, identity: false, print: `${base.print}->${rest.join("->").toLowerCase()}` };
}

function structColumn(s: State, e: Col, first: string, scope: Scope, role: Role): Value | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const holder = at.merged.get(first) ?? at.relations.flatMap((r) => (r.hidden ? [] : r.columns.filter((c) => c.key === first)))[0];
    if (holder) {
      for (const r of at.relations) if (r.table !== undefined && r.columns.includes(holder)) use(s, r.table, holder, e.at, role);
      note(s, e, 0, holder.origin, { scope });
      return fields(value(holder), e, 1);
    }
    const alias = at.aliasesVisible ? at.aliases.get(first) : undefined;
    if (alias) note(s, e, 0, s.aliasOrigins.get(alias), { scope });
    if (alias) return fields(alias, e, 1);
    const unknown = at.relations.filter((r) => !r.complete && !r.hidden);
    const only = unknown[0];
    if (unknown.length > 0) note(s, e, 0, UNKNOWN, { scope });
    if (unknown.length === 1 && only && !relationNamed(scope, first)) return fields(value(unlisted(s, only, e.p[0] ?? "", first, e.at, role)), e, 1);
    if (unknown.length > 0) return { ...unresolved, print: `?${e.p.join(".").toLowerCase()}` };
  }
  return undefined;
}

/** `schema.table.column`: a table without alias answers to its full name. */
function byParts(s: State, e: Col, scope: Scope): { relation: Relation; depth: number } | undefined {
  const folded = e.p.map((_, i) => partKey(s, e, i));
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    for (const relation of at.relations) {
      const parts = relation.parts;
      if (!parts) continue;
      for (let depth = Math.min(parts.length, e.p.length - 1); depth >= 2; depth--) {
        if (parts.slice(-depth).every((p, i) => p === folded[i])) return { relation, depth };
      }
    }
  }
  return undefined;
}

function relationNamed(scope: Scope, name: string): Relation | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.relations.find((r) => r.name === name && !r.hidden) ?? at.relations.find((r) => r.name === name);
    if (found) return found;
  }
  return undefined;
}

function laterNamed(scope: Scope, name: string): boolean {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at.later.has(name)) return true;
  return false;
}

function allComplete(scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at.relations.some((r) => !r.complete && r.name === undefined)) return false;
  return true;
}

function names(scope: Scope): string[] {
  return [...new Set(scope.relations.flatMap((r) => (r.hidden ? [] : r.columns.map((c) => c.name))))];
}

function labels(scope: Scope): string[] {
  return scope.relations.flatMap((r) => (r.label ? [r.label] : []));
}

function value(column: Column, scope?: Scope): Value {
  const present = scope?.notNull.has(column);
  return { type: column.type, nullable: present ? false : column.nullable, sources: column.sources, print: column.print, identity: column.identity, aggregate: column.aggregate, column };
}
