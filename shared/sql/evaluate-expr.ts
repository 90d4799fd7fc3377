import type { ExprIr } from "./ir.ts";
import { BY_ARRIVAL, arrange, join, joinAll, newScope, note, nothing, report, unknownRows, type Column, type Role, type Scope, type State, type Value } from "./analysis-state.ts";
import { evaluateBody } from "./evaluate-query.ts";
import { functionFacts, isAggregate, isDatePart, operatorFacts, commonType, family } from "./infer.ts";
import { looksAtOrder } from "./order-sensitive.ts";
import { resolve } from "./resolve.ts";

export interface Context {
  /** Inside a GROUP BY query: aggregates see at least one row. */
  grouped?: boolean;
  /** Names that do not resolve are no problem. */
  quiet?: boolean;
}

const comparisons = new Set(["eq", "neq", "lt", "lte", "gt", "gte"]);

/** Resolves an expression, recording the base columns that it uses. */
export function evaluate(s: State, e: ExprIr, scope: Scope, role: Role, context: Context = {}): Value {
  switch (e.k) {
    case "col":
      return resolve(s, e, scope, role, context.quiet === true);
    case "lit":
      return { type: e.t, nullable: false, sources: nothing, print: `${e.t ?? ""}:${e.v}`, identity: false, aggregate: false };
    case "null":
      return { nullable: true, sources: nothing, print: "null", identity: false, aggregate: false };
    case "cast": {
      const inner = evaluate(s, e.e, scope, role, context);
      return { type: e.t, nullable: e.try ? true : inner.nullable, sources: inner.sources, print: `cast(${inner.print} as ${e.t ?? "?"})`, identity: false, aggregate: inner.aggregate };
    }
    case "op":
      return operator(s, e, scope, role, context);
    case "case":
      return caseValue(s, e, scope, role, context);
    case "fn":
      return call(s, e, scope, role, context);
    case "query":
      return subquery(s, e, scope);
    case "in":
      return inQuery(s, e, scope, role, context);
    case "lambda": {
      const inner = newScope(scope);
      const columns = e.p.map((name): Column => ({ name, key: name.toLowerCase(), sources: nothing, print: `λ${name}`, identity: false, aggregate: false }));
      inner.relations.push({ columns, complete: true, label: "" });
      return evaluate(s, e.e, inner, role, context);
    }
    default:
      return { sources: undefined, print: "?", identity: false, aggregate: false };
  }
}

function operator(s: State, e: ExprIr & { k: "op" }, scope: Scope, role: Role, context: Context): Value {
  const [first, second] = e.a;
  // NOT (x IN (SELECT …)) is NOT IN as well.
  if (e.o === "not" && first?.k === "in" && !first.not) return inQuery(s, { ...first, not: 1 }, scope, role, context);
  const args = e.a.map((a) => evaluate(s, a, scope, role, context));
  const [left, right] = args;
  if (comparisons.has(e.o) && left?.column && right?.column && first && second && first.k === "col" && second.k === "col") {
    const a = family(left.type);
    const b = family(right.type);
    if (a && b && a !== b && left.type && right.type) report(s, { kind: "type-mismatch", left: left.type, right: right.type }, [Math.min(first.at[0], second.at[0]), Math.max(first.at[1], second.at[1])]);
  }
  return { ...operatorFacts(e.o, args, s.dialect), sources: joinAll(args), print: `${e.o}(${args.map((a) => a.print).join()})`, identity: false, aggregate: args.some((a) => a.aggregate) };
}

function caseValue(s: State, e: ExprIr & { k: "case" }, scope: Scope, role: Role, context: Context): Value {
  const of = e.of ? [evaluate(s, e.of, scope, role, context)] : [];
  const conditions: Value[] = [];
  const results: Value[] = [];
  for (const [when, then] of e.when) {
    conditions.push(evaluate(s, when, scope, role, context));
    results.push(evaluate(s, then, scope, role, context));
  }
  if (e.else) results.push(evaluate(s, e.else, scope, role, context));
  const all = [...of, ...conditions, ...results];
  const typed = results.filter((r) => r.print !== "null");
  const [head, ...rest] = typed;
  const nullable = e.else && results.every((r) => r.nullable === false) ? false : !e.else || results.some((r) => r.nullable === true) ? true : undefined;
  return {
    type: rest.reduce<string | undefined>((t, r) => commonType(t, r.type), head?.type), nullable, sources: joinAll(all), identity: false,
    aggregate: all.some((v) => v.aggregate), print: `case(${all.map((v) => v.print).join()})${e.of ? "of" : ""}${e.else ? "else" : ""}`,
  };
}

function call(s: State, e: ExprIr & { k: "fn" }, scope: Scope, role: Role, context: Context): Value {
  // COLUMNS(…) and a star inside of an expression stand for columns that nobody has named: there may be more or fewer tomorrow.
  if (e.n === "columns" || e.n === "star") {
    unknownRows(s);
    return { sources: undefined, print: "?", identity: false, aggregate: false };
  }
  const args = e.a.map((a) => (a.k === "col" && a.p.length === 1 && isDatePart(a.p[0] ?? "") && !e.w ? datePart(s, a, scope, role) : evaluate(s, a, scope, role, context)));
  const aggregate = isAggregate(e.n) && !e.w;
  const read = joinAll(args);
  const sources = looksAtOrder(e) ? join(read, BY_ARRIVAL) : read;
  if (e.w) arrange(s, sources);
  const facts = functionFacts(e, args, { dialect: s.dialect, grouped: context.grouped === true });
  return {
    ...facts, sources, identity: false, aggregate: aggregate || args.some((a) => a.aggregate),
    print: `${e.n}(${args.map((a) => a.print).join()})${e.h ?? ""}${e.w ? "over" : ""}`,
  };
}

/** `datediff(day, a, b)`: a word, unless there is such a column. */
function datePart(s: State, e: ExprIr & { k: "col" }, scope: Scope, role: Role): Value {
  const listed = scope.relations.some((r) => r.columns.some((c) => c.key === (e.p[0] ?? "").toLowerCase()));
  if (!listed) note(s, e, 0, undefined, {});
  return listed ? resolve(s, e, scope, role, true) : { type: "varchar", nullable: false, sources: nothing, print: (e.p[0] ?? "").toLowerCase(), identity: false, aggregate: false };
}

function subquery(s: State, e: ExprIr & { k: "query" }, scope: Scope): Value {
  const result = evaluateBody(s, e.body, scope);
  const column = result.columns[0];
  const values = result.complete ? joinAll(result.columns) : undefined;
  // An array holds its rows in their order.
  const sources = e.m === "array" ? join(values, BY_ARRIVAL) : values;
  const print = `${e.m}(${result.rows ?? "?"},${result.columns.map((c) => c.print).join()})`;
  if (e.m === "exists") return { type: "boolean", nullable: false, sources, print, identity: false, aggregate: false };
  const type = e.m === "scalar" ? column?.type : column?.type && `${column.type}[]`;
  // A scalar query without rows is null, except for a lone count.
  return { type, nullable: undefined, sources, print, identity: false, aggregate: result.columns.some((c) => c.aggregate) };
}

function inQuery(s: State, e: ExprIr & { k: "in" }, scope: Scope, role: Role, context: Context): Value {
  const left = evaluate(s, e.e, scope, role, context);
  const result = evaluateBody(s, e.body, scope);
  const column = result.columns.length === 1 && result.complete ? result.columns[0] : undefined;
  if (e.not && column?.nullable === true) report(s, { kind: "not-in-nullable", column: column.name }, e.at);
  return {
    type: "boolean", nullable: left.nullable === false && column?.nullable === false ? false : undefined, identity: false,
    sources: result.complete ? joinAll([left, ...result.columns]) : undefined, aggregate: left.aggregate,
    print: `${e.not ? "not" : ""}in(${left.print},${result.rows ?? "?"},${result.columns.map((c) => c.print).join()})`,
  };
}
