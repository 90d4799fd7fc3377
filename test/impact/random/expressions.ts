import type { Dice } from "./dice.ts";
import type { Field, Table, Type } from "./pipeline.ts";

/** What an expression may name. */
export interface Scope {
  relations: readonly Table[];
  /** Tables for subqueries. */
  others: readonly Table[];
}

/** A column of this type, or a constant when there is none. */
export function column(d: Dice, scope: Scope, type: Type): string {
  const all = scope.relations.flatMap(({ fields }, at) => fields.filter((field) => field.type === type).map(({ name }) => `⟨${at}⟩.${name}`));
  return all.length === 0 ? constant(d, type) : d.pick(all);
}

function constant(d: Dice, type: Type): string {
  switch (type) {
    case "int":
      return String(d.below(9));
    case "dec":
      return `cast(${d.below(90)}.5 as decimal(12, 2))`;
    case "float":
      return `${d.below(9)}.25::double`;
    case "text":
      return `'${d.pick(["a", "b", "x y", "it''s"])}'`;
    default:
      return `date '2026-0${1 + d.below(9)}-1${d.below(9)}'`;
  }
}

/** A value computed from the columns of the scope. */
export function value(d: Dice, scope: Scope, type: Type, depth = 2): string {
  if (depth === 0 || d.chance(0.3)) return column(d, scope, type);
  const sub = (of: Type): string => value(d, scope, of, depth - 1);
  const general = (): string => `case when ${condition(d, scope, depth - 1)} then ${sub(type)} else ${sub(type)} end`;
  const choices: Record<Type, (() => string)[]> = {
    int: [
      () => `${sub("int")} + ${d.below(5)}`, () => `(${sub("int")} - ${column(d, scope, "int")})`, () => `coalesce(${sub("int")}, ${d.below(4)})`, () => `abs(${sub("int")}) % ${2 + d.below(5)}`,
      () => `length(${sub("text")})`, () => `cast(${sub("dec")} as integer)`, () => `month(${column(d, scope, "date")})`, () => scalar(d, scope, "int"), () => window(d, scope), general, () => `abs(${sub("int")}) // ${2 + d.below(3)}`,
    ],
    dec: [() => `cast(${sub("int")} as decimal(12, 2))`, () => `coalesce(${sub("dec")}, 0.5)`, () => `cast(${sub("dec")} + 1.25 as decimal(12, 2))`, general, () => `sum(${column(d, scope, "dec")}) over (partition by ${column(d, scope, "text")})`],
    float: [() => `${sub("float")} * 0.${1 + d.below(8)}`, () => `${sub("int")} / ${3 + d.below(4)}`, () => `avg(${column(d, scope, "float")}) over (partition by ${column(d, scope, "text")})`, general],
    text: [() => `upper(${sub("text")})`, () => `${sub("text")} || '-${d.below(9)}'`, () => `coalesce(${sub("text")}, 'none')`, () => `substr(${sub("text")}, 1, ${1 + d.below(3)})`, () => `cast(${sub("int")} as varchar)`, general],
    date: [() => `${column(d, scope, "date")} + ${1 + d.below(40)}`, () => `cast(date_trunc('month', ${sub("date")}) as date)`, general],
  };
  return d.pick(choices[type])();
}

/** A window function; some look at the order of equal rows. */
function window(d: Dice, scope: Scope): string {
  const by = column(d, scope, d.pick(["text", "int"]));
  const order = d.some(scope.relations.flatMap(({ fields }, at) => fields.map(({ name }) => `⟨${at}⟩.${name}`)), 1, 3).join(", ");
  const x = column(d, scope, "int");
  return d.pick([
    () => `rank() over (partition by ${by} order by ${order})`, () => `row_number() over (partition by ${by} order by ${order})`, () => `count(*) over (partition by ${by})`, () => `sum(${x}) over (partition by ${by})`,
    () => `max(${x}) over (order by ${order})`, () => `lag(${x}) over (partition by ${by} order by ${order})`, () => `dense_rank() over (order by ${by})`, () => `sum(${x}) over (order by ${order} rows between 1 preceding and current row)`,
  ])();
}

function scalar(d: Dice, scope: Scope, type: Type): string {
  if (scope.others.length === 0) return column(d, scope, type);
  const table = d.pick(scope.others);
  const inner: Scope = { relations: [], others: [] };
  const fields = table.fields.filter((field) => field.type === type);
  if (fields.length === 0) return column(d, inner, type);
  const on = same(d, scope, table);
  return `(select ${d.pick(["max", "min"])}(q.${d.pick(fields).name}) from ${table.name} as q${on === undefined || d.chance(0.3) ? "" : ` where ${on}`})`;
}

/** A condition that relates a table `q` of a subquery to the scope. */
function same(d: Dice, scope: Scope, table: Table): string | undefined {
  const fields = table.fields.filter(({ type }) => type === "int" || type === "text");
  if (fields.length === 0) return undefined;
  const field = d.pick(fields);
  return `q.${field.name} = ${column(d, scope, field.type)}`;
}

export function condition(d: Dice, scope: Scope, depth = 1): string {
  if (depth > 0 && d.chance(0.25)) return `(${condition(d, scope, depth - 1)} ${d.pick(["and", "or"])} ${condition(d, scope, depth - 1)})`;
  const other = scope.others.length > 0 && d.chance(0.2) ? d.pick(scope.others) : undefined;
  if (other !== undefined) {
    const on = same(d, scope, other);
    const field: Field | undefined = other.fields.find(({ type }) => type === "int");
    if (on !== undefined && d.chance(0.5)) return `${d.pick(["exists", "not exists"])} (select 1 from ${other.name} as q where ${on})`;
    if (field !== undefined) return `${column(d, scope, "int")} in (select q.${field.name} from ${other.name} as q where q.${field.name} > ${d.below(2)})`;
  }
  return d.pick([
    () => `${column(d, scope, "int")} > ${d.below(3)}`, () => `${column(d, scope, "int")} ${d.pick(["<=", "<>", "<>"])} ${3 + d.below(4)}`, () => `${column(d, scope, "text")} ${d.pick(["<>", "<>", ">="])} '${d.pick(["a", "b"])}'`,
    () => `${column(d, scope, d.pick(["int", "text", "dec"]))} is not null`, () => `${column(d, scope, "int")} between ${d.below(2)} and ${5 + d.below(40)}`, () => `${column(d, scope, "text")} in ('a', 'c', 'A', 'C')`,
    () => `${column(d, scope, "date")} >= date '2026-0${1 + d.below(3)}-01'`, () => `not ${column(d, scope, "int")} < ${d.below(3)}`, () => `${column(d, scope, "dec")} > ${d.below(20)}.5`,
  ])();
}

/** An aggregate; some look at the order of rows. */
export function aggregate(d: Dice, scope: Scope, type: Type): string {
  const filter = d.chance(0.2) ? ` filter (where ${condition(d, scope, 0)})` : "";
  const x = value(d, { relations: scope.relations, others: [] }, type, 1).replaceAll(/.* over \(.*/g, column(d, scope, type));
  const choices: Record<Type, string[]> = {
    int: ["count(*)", `count(distinct ${column(d, scope, d.pick(["int", "text"]))})`, `cast(sum(${x}) as bigint)`, `max(${x})`, `min(${x})`, `any_value(${x})`, `arg_max(${x}, ${column(d, scope, "int")})`],
    dec: [`cast(sum(${x}) as decimal(12, 2))`, `max(${x})`],
    float: [`sum(${x})`, `avg(${column(d, scope, "int")})`, `avg(${x})`],
    text: [`max(${x})`, `string_agg(${x}, ',' order by ${column(d, scope, "text")})`, `first(${x})`],
    date: [`min(${x})`, `max(${x})`],
  };
  const chosen = d.pick(choices[type]);
  return chosen.startsWith("cast(sum(") ? chosen.replace(/ as (bigint|decimal\(12, 2\))\)$/, `${filter}$&`) : chosen + filter;
}
