import type { BodyIr, ExprIr, ItemIr, Range, SelectIr, SetIr, ValuesIr } from "./ir.ts";
import { BY_ARRIVAL, arrange, decide, joinAll, key, newScope, note, report, unknownRows, type Column, type Columns, type Scope, type State, type Value } from "./analysis-state.ts";
import { evaluate } from "./evaluate-expr.ts";
import { bringInto, generators } from "./evaluate-from.ts";
import { provenPresent } from "./conditions.ts";
import { commonType } from "./infer.ts";
import { textHash } from "./hash.ts";
import { aliasVisible, foldName, hasLateralAliases, spelledName } from "./names.ts";
import { itemOrigin, joinOrigins } from "./name-trace.ts";
import { outputName } from "./output-name.ts";
import { children } from "./read-query.ts";
import { expandStar } from "./star.ts";

export interface Result extends Columns {
  /** Where each column is written. */
  places?: Map<Column, Range>;
}

/** Columns of a query. */
export function evaluateBody(s: State, body: BodyIr, outer: Scope | undefined, left?: (result: Columns) => void): Result {
  switch (body.k) {
    case "select":
      return select(s, body, outer);
    case "set":
      return setOperation(s, body, outer, left);
    case "values":
      return values(s, body, outer);
    default: {
      const scope = newScope(outer);
      for (const relation of body.from) bringInto(s, scope, relation);
      for (const e of body.uses) evaluate(s, e, scope, "output");
      unknownRows(s);
      s.trace?.hides.add("PIVOT");
      return { columns: [], complete: false, others: undefined };
    }
  }
}

/** Columns of a CTE, found once. While it is being found, a reference to it sees the columns of its first part. */
export function evaluateCte(s: State, index: number, outer: Scope | undefined): Columns {
  const known = s.ctes[index];
  const cte = s.ir.ctes[index];
  if (known || !cte) return known ?? { columns: [], complete: false };
  s.ctes[index] = { columns: [], complete: false };
  const settle = (result: Columns): Columns => (s.ctes[index] = renamed(s, result, cte.cols));
  let result = settle(evaluateBody(s, cte.body, outer, (first) => {
    settle({ ...first, columns: first.columns.map((c) => ({ ...c, nullable: undefined })) });
  }));
  // What flows around the loop of a recursive CTE is found by going round until nothing is added.
  for (let round = 0; cte.loops && round < 4; round++) {
    const before = result.columns.map((c) => c.sources?.size).join();
    s.muted++;
    result = settle(evaluateBody(s, cte.body, outer));
    s.muted--;
    if (result.columns.map((c) => c.sources?.size).join() === before) break;
  }
  // Around a loop every column may decide how often it is gone round.
  if (cte.loops) {
    decide(s, joinAll(result.columns));
    const rows = rowsText("loop", bodyMeaning(cte.body), ...result.columns.map((c) => c.print));
    result = settle({ ...result, rows, columns: result.columns.map((c, i) => ({ ...c, print: `loop(${rows},${i})` })) });
  }
  return result;
}

/** Gives new names by position: `t(a, b)`. */
export function renamed(s: State, result: Columns, names: readonly { n: string; q?: 1 }[] | undefined): Columns {
  if (!names) return result;
  const columns = result.complete || result.columns.length >= names.length ? [...result.columns] : [];
  for (const [i, name] of names.entries()) {
    const column = columns[i];
    const own = { name: name.n, key: foldName(name.n, name.q === 1, s.dialect), origin: undefined };
    columns[i] = column ? { ...column, ...own, own: column.own ?? column.name } : { ...own, sources: result.others, print: `${name.n}?`, identity: false, aggregate: false };
  }
  return { ...result, columns };
}

/** Hashes of all that a body of selects and set operations says. */
function bodyMeaning(body: BodyIr): string {
  if (body.k === "set") return `${body.f ?? "?"}(${bodyMeaning(body.left)},${bodyMeaning(body.right)})`;
  return body.k === "select" ? `${body.f ?? "?"}[${body.items.map((item) => (item.k === "many" ? "?" : (item.m ?? "?"))).join()}]` : "?";
}

function select(s: State, body: SelectIr, outer: Scope | undefined): Result {
  const scope = newScope(outer);
  for (const relation of body.from) if (relation.name) scope.later.add(key(s, relation.name));
  for (const relation of body.from) bringInto(s, scope, relation);
  if (body.from.length === 0) scope.later.clear();
  const decided: string[] = [body.f ?? "", ...scope.rows];
  const rows = (value: Value): void => {
    decided.push(value.print);
    decide(s, value.sources);
  };
  const lateral = hasLateralAliases(s.dialect);
  const where = body.where;
  const whereFirst = where !== undefined && !aliasVisible(s.dialect, "where");
  if (where) {
    // Proofs are wanted before the select list is read, but there WHERE may use its aliases: then it is read twice, once in silence.
    if (!whereFirst) s.muted++;
    rows(evaluate(s, where, scope, "filter"));
    provenPresent(s, where, scope);
    if (!whereFirst) s.muted--;
  }
  const result: Result & { places: Map<Column, Range> } = { columns: [], complete: true, places: new Map() };
  for (const item of body.items) addItem(s, item, body, scope, lateral, result);
  const clause = (visible: boolean, run: () => void) => {
    scope.aliasesVisible = visible;
    run();
  };
  if (where && !whereFirst) clause(true, () => rows(evaluate(s, where, scope, "filter")));
  clause(aliasVisible(s.dialect, "group"), () => body.group?.forEach((e) => e.k === "lit" || rows(evaluate(s, e, scope, "group"))));
  clause(aliasVisible(s.dialect, "having"), () => void (body.having && rows(evaluate(s, body.having, scope, "filter"))));
  clause(aliasVisible(s.dialect, "qualify"), () => void (body.qualify && rows(evaluate(s, body.qualify, scope, "filter"))));
  clause(true, () => {
    for (const e of body.order ?? []) {
      if (e.k === "lit" || (e.k === "col" && e.p.length === 1 && namesOutput(s, e.p[0] ?? "", scope, result))) continue;
      const { sources, print } = evaluate(s, e, scope, "order");
      arrange(s, sources);
      // What is sorted by, decides where only some are kept.
      if (body.limit !== undefined || body.picks) decided.push(print);
    }
    for (const e of body.more ?? []) rows(evaluate(s, e, scope, "output"));
  });
  decided.push(result.columns.some((c) => c.aggregate) || body.having ? "aggregated" : "");
  if (listDecides(body)) result.columns.forEach(rows);
  // An alias or a number in ORDER BY is some column of the list.
  for (const e of body.order ?? []) for (const column of orderedBy(s, e, result.columns)) arrange(s, column.sources);
  if (body.limit !== undefined || body.picks) decide(s, BY_ARRIVAL);
  if (s.trace) {
    s.trace.selects.push(result.columns.map((column) => ({ key: column.key, origin: column.origin ?? [] })));
    for (const e of body.order ?? []) if (e.k === "col" && e.p.length === 1 && namesOutput(s, e.p[0] ?? "", scope, result)) noteOutput(s, e, result.columns, scope);
    if (body.opaque) s.trace.hides.add("STRUCT");
  }
  if (body.opaque) unknownRows(s);
  if (body.opaque) return { columns: [], complete: false, others: joinAll(result.columns) };
  return { ...result, rows: rowsText("select", ...decided) };
}

/** Whether the values of the select list decide which rows there are, or how often they come. */
function listDecides(body: SelectIr): boolean {
  if (body.distinct ?? body.groupAll ?? body.groupSets ?? body.limit ?? body.more) return true;
  if (body.group?.some((e) => e.k === "lit") === true) return true;
  return body.items.some((item) => item.k === "many" || (item.k === "expr" && makesRows(item.e)));
}

/** Functions of the select list that make several rows of one. */
function makesRows(e: ExprIr): boolean {
  if (e.k !== "fn" && e.k !== "op" && e.k !== "cast" && e.k !== "case") return false;
  if (e.k === "fn" && (generators.has(e.n) || /^(regexp_split_to_table|jsonb?_object_keys|json_populate_recordset)$/.test(e.n))) return true;
  return children(e).some(makesRows);
}

/** Columns of the list that ORDER BY names by their alias or number; a number is not looked up, it may be any. */
function orderedBy(s: State, e: ExprIr, columns: readonly Column[]): readonly Column[] {
  if (e.k === "lit") return columns;
  if (e.k !== "col" || e.p.length !== 1) return [];
  const name = foldName(e.p[0] ?? "", false, s.dialect);
  return name === "all" ? columns : columns.filter((c) => c.key === name);
}

function namesOutput(s: State, name: string, scope: Scope, result: Columns): boolean {
  const k = foldName(name, false, s.dialect);
  return k === "all" || scope.aliases.has(k) || result.columns.some((c) => c.key === k);
}

/** ORDER BY names a column of the list. */
function noteOutput(s: State, e: ExprIr & { k: "col" }, columns: readonly Column[], scope?: Scope): void {
  const k = foldName(e.p[0] ?? "", false, s.dialect);
  note(s, e, 0, joinOrigins(...columns.filter((column) => column.key === k).map((column) => column.origin)), scope === undefined ? { relation: { columns: [...columns], complete: true, label: "" } } : { scope });
}

function addItem(s: State, item: ItemIr, body: SelectIr, scope: Scope, lateral: boolean, result: Result & { places: Map<Column, Range> }): void {
  if (item.k === "star") {
    const star = expandStar(s, item, scope);
    for (const column of star.columns) {
      if (item.replace) column.print = `${item.m ?? ""}${column.print}`;
      result.columns.push(column);
      result.places.set(column, item.at);
    }
    if (!star.complete) result.complete = false;
    return;
  }
  scope.aliasesVisible = lateral;
  const value = evaluate(s, item.e, scope, "output", { grouped: (body.group?.length ?? 0) > 0 });
  if (item.k === "many" || (!item.as && mayUnfold(s, item.e, value))) {
    result.complete = false;
    s.trace?.hides.add("COLUMNS");
    return;
  }
  const name = item.as === undefined ? outputName(item.e, value, s.dialect) : spelledName(item.as.n, item.as.q === 1, s.dialect);
  if (item.m !== undefined) value.print = `${item.m}${value.print}`;
  const column: Column = { ...value, name, key: item.as ? key(s, item.as) : foldName(name, false, s.dialect) };
  // An alias of an alias is the same value under two names: each has an origin of its own.
  const alias = s.trace ? { ...value } : value;
  if (s.trace) {
    column.origin = itemOrigin(item);
    s.aliasOrigins.set(alias, column.origin);
    if (s.muted === 0) s.trace.items.set(column.origin.join(), { item, key: column.key, name });
  }
  if (item.as) scope.aliases.set(column.key, alias);
  result.columns.push(column);
  result.places.set(column, item.at);
}

/** DuckDB's `unnest(struct)` makes a column per field. */
function mayUnfold(s: State, e: ExprIr, value: Value): boolean {
  return s.dialect === "duckdb" && e.k === "fn" && e.n === "unnest" && e.a[0]?.k !== "fn" && value.type === undefined;
}

function setOperation(s: State, body: SetIr, outer: Scope | undefined, onLeft?: (result: Columns) => void): Result {
  const left = evaluateBody(s, body.left, outer);
  onLeft?.(left);
  const right = evaluateBody(s, body.right, outer);
  if (body.byName) return { ...byName(left, right), rows: setRows(s, body, left, right) };
  if (left.complete && right.complete && left.columns.length !== right.columns.length) {
    report(s, { kind: "union-arity", left: left.columns.length, right: right.columns.length }, body.at);
  }
  const places = new Map<Column, Range>();
  const aligned = left.complete && right.complete;
  for (const e of s.trace === undefined ? [] : (body.order ?? [])) if (e.k === "col" && e.p.length === 1) noteOutput(s, e, left.columns);
  const columns = left.columns.map((column, i) => {
    const other = right.columns[i];
    const made = merge(column, aligned ? other : undefined, body.op);
    const place = left.places?.get(column);
    if (place) places.set(made, place);
    return made;
  });
  return { columns, complete: left.complete && right.complete, places, rows: setRows(s, body, left, right) };
}

/** Without ALL, equal rows become one, so every value decides; so it does where a row of one side takes away one of the other. */
function setRows(s: State, body: SetIr, left: Result, right: Result): string | undefined {
  if (left.rows === undefined || right.rows === undefined || !left.complete || !right.complete) {
    unknownRows(s);
    return undefined;
  }
  const all = [...left.columns, ...right.columns];
  const decides = body.op !== "union" || body.all !== 1 || body.limit !== undefined;
  if (decides) decide(s, joinAll(all));
  if (body.limit !== undefined) decide(s, BY_ARRIVAL);
  if (body.order) arrange(s, joinAll(all));
  // By position or by name: how columns meet is part of what they are.
  return rowsText(`${body.op}${body.byName ?? ""}`, body.f ?? "", left.rows, right.rows, ...(decides ? all.map((c) => c.print) : []), ...(body.byName ? all.map((c) => c.key) : []));
}

/** One text of several, short however deep queries are nested. */
function rowsText(...parts: readonly string[]): string {
  return textHash(parts.map((part) => `${part.length}:${part}`).join(""));
}

function merge(left: Column, right: Column | undefined, op: SetIr["op"]): Column {
  if (op === "except") return left;
  if (!right) return { ...left, type: undefined, nullable: undefined, sources: undefined, identity: false, print: `${op}(${left.print},?)` };
  return {
    name: left.name, key: left.key, origin: left.origin, ...both(left, right),
    sources: joinAll([left, right]),
    identity: left.identity && right.identity, aggregate: left.aggregate || right.aggregate,
    print: `${op}(${left.print},${right.print})`,
  };
}

function both(left: Value, right: Value): Pick<Value, "type" | "nullable"> {
  const nullable = left.nullable === true || right.nullable === true ? true : left.nullable === false && right.nullable === false ? false : undefined;
  return { type: commonType(left.type, right.type), nullable };
}

function byName(left: Result, right: Result): Result {
  const places = new Map([...(left.places ?? []), ...(right.places ?? [])]);
  const columns = left.columns.map((column) => {
    const other = right.columns.find((c) => c.key === column.key);
    const made: Column = other ? { ...merge(column, other, "union"), origin: joinOrigins(column.origin, other.origin) } : { ...column, nullable: true };
    const place = left.places?.get(column);
    if (place) places.set(made, place);
    return made;
  });
  for (const column of right.columns) if (!left.columns.some((c) => c.key === column.key)) columns.push({ ...column, nullable: true });
  return { columns, complete: left.complete && right.complete, places };
}

function values(s: State, body: ValuesIr, outer: Scope | undefined): Result {
  const scope = newScope(outer);
  const rows = body.rows.map((row) => row.map((e) => evaluate(s, e, scope, "output")));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i): Column => {
    const cells = rows.flatMap((row) => row[i] ?? []);
    const [first, ...rest] = cells;
    const name = valuesName(i, s.dialect);
    const type = first ? rest.reduce<string | undefined>((t, cell) => commonType(t, cell.type), first.type) : undefined;
    const nullable = cells.every((c) => c.nullable === false) ? false : cells.some((c) => c.nullable === true) ? true : undefined;
    return { name, key: name, type, nullable, sources: joinAll(cells), identity: false, aggregate: false, print: `values(${cells.map((c) => c.print).join()})` };
  });
  return { columns, complete: true, rows: rowsText("values", ...cells(rows)) };
}

function cells(rows: readonly Value[][]): string[] {
  return rows.flatMap((row) => [`${row.length}`, ...row.map(({ print }) => print)]);
}

function valuesName(i: number, dialect: string): string {
  if (dialect === "duckdb") return `col${i}`;
  if (dialect === "trino") return `_col${i}`;
  return dialect === "spark" || dialect === "databricks" ? `col${i + 1}` : `column${i + 1}`;
}
