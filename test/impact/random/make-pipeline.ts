import type { Dice } from "./dice.ts";
import { aggregate, column, condition, value, type Scope } from "./expressions.ts";
import type { Field, Item, PipelineModel, Query, Relation, Select, Table, TaskModel, Type } from "./pipeline.ts";

const SOURCE_FIELDS: Field[] = [
  { name: "id", type: "int" }, { name: "k", type: "int" }, { name: "a", type: "int" }, { name: "b", type: "int" }, { name: "amount", type: "dec" }, { name: "ratio", type: "float" },
  { name: "label", type: "text" }, { name: "region", type: "text" }, { name: "day", type: "date" },
];
const TYPES: Type[] = ["int", "int", "dec", "text", "date"];

export interface Kind {
  /** Floats are compared by tolerance: a family of its own. */
  floats: boolean;
  /** Tasks that hand many columns on and filter little: where one column is one of many. */
  wide?: boolean;
}

/** A pipeline of three to ten tasks over two or three sources. */
export function makePipeline(d: Dice, given: Kind): PipelineModel {
  const kind: Kind = { ...given, wide: d.chance(0.55) };
  const sources = Array.from({ length: 2 + d.below(2) }, (_, i) => ({
    name: `raw_${i}`, seed: d.below(1e9), rows: 20 + d.below(40),
    fields: [...SOURCE_FIELDS.slice(0, 2), ...d.some(SOURCE_FIELDS.slice(2).filter(({ type }) => kind.floats || type !== "float"), 4, 7)],
  }));
  const tables: Table[] = [...sources];
  const tasks: TaskModel[] = [];
  const count = 3 + d.below(8);
  for (let i = 0; i < count; i++) {
    // Later tables are read more often, so that chains become long.
    const near = kind.wide && tasks.length > 0 ? tasks.slice(-3).map(({ name, fields }) => ({ name, fields })) : tables.slice(-4);
    const query = makeQuery(d, kind, d.chance(kind.wide ? 0.9 : 0.75) ? near : tables);
    const task: TaskModel = { name: `task_${i}`, file: `sql/task_${i}.sql`, materialized: d.chance(0.3) ? "view" : "table", query, fields: fieldsOf(query, tables), style: d.below(1e9) };
    tasks.push(task);
    tables.push({ name: task.name, fields: task.fields });
  }
  return { sources, tasks, style: d.below(1e9) };
}

function makeQuery(d: Dice, kind: Kind, tables: readonly Table[]): Query {
  const ctes: Query["ctes"] = [];
  const known: Table[] = [...tables];
  for (let i = d.chance(0.45) ? 1 + d.below(2) : 0; i > 0; i--) {
    const select = makeSelect(d, kind, known);
    const name = d.pick(["base", "step", "picked", "joined"]) + ctes.length;
    ctes.push({ name, select });
    known.push({ name, fields: selectFields(select, known) });
  }
  const first = makeSelect(d, kind, ctes.length > 0 ? [...known.slice(-ctes.length), ...known.slice(-ctes.length), ...known] : known);
  const arms = [first];
  if (d.chance(kind.wide ? 0.08 : 0.15) && first.star !== true) arms.push({ ...makeSelect(d, kind, known, first.items.map(({ name, type }) => ({ name, type }))) });
  const set = d.pick(["union all", "union all", "union", "union", "except"] as const);
  return { ctes, arms, set };
}

/** @param wanted names and types of its columns, for an arm of a set operation */
export function makeSelect(d: Dice, kind: Kind, tables: readonly Table[], wanted?: readonly Field[]): Select {
  const from = makeFrom(d, tables);
  const scope = scopeOf(from, tables);
  const grouped = d.chance(kind.wide ? 0.15 : 0.25);
  const types = kind.floats ? [...TYPES, "float" as const] : TYPES;
  const fields = wanted ?? Array.from({ length: (kind.wide ? 5 : 2) + d.below(5) }, (_, i): Field => ({ name: `c${i}_${d.pick(["x", "y", "z"])}`, type: d.pick(types) }));
  const items = fields.map(({ name, type }, i): Item => {
    if (grouped && (i > 0 && d.chance(0.6))) return { name, type, expr: aggregate(d, scope, type), aggregate: true };
    return { name, type, expr: kind.wide && d.chance(0.6) ? column(d, scope, type) : makeItem(d, scope, type, grouped) };
  });
  const seen = !grouped && wanted === undefined && d.chance(0.12);
  // A star must not bring a name twice.
  if (seen) for (const item of items) item.name = `s${d.below(1e6)}_${item.name}`;
  return {
    from, items, ...(seen && { star: true }), ...(!grouped && d.chance(kind.wide ? 0.03 : 0.1) && { distinct: true }), ...(d.chance(kind.wide ? 0.15 : 0.35) && { where: condition(d, scope) }),
    ...(grouped && { grouped, groupBy: d.pick(["expr", "position", "all", "alias"] as const) }), ...(grouped && d.chance(0.3) && { having: `count(*) > ${d.below(3)}` }),
    ...(!grouped && d.chance(0.08) && { qualify: `row_number() over (partition by ${makeItem(d, scope, "text", true)} order by ${allColumns(scope)}) <= ${1 + d.below(3)}` }),
    ...(!grouped && d.chance(0.15) && { order: d.chance(0.5) ? allColumns(scope) : makeItem(d, scope, "int", true) }), ...(wanted === undefined && d.chance(kind.wide ? 0.02 : 0.07) && { limit: 3 + d.below(9) }),
  };
}

/** Group keys hold no window and no subquery: they would be refused. */
export function makeItem(d: Dice, scope: Scope, type: Type, plain: boolean): string {
  for (;;) {
    const made = value(d, plain ? { ...scope, others: [] } : scope, type);
    if (!plain || !/ over \(|select/.test(made)) return made;
  }
}

export function allColumns(scope: Scope): string {
  return scope.relations.flatMap(({ fields }, at) => fields.map(({ name }) => `⟨${at}⟩.${name}`)).join(", ");
}

function makeFrom(d: Dice, tables: readonly Table[]): Relation[] {
  const first = d.pick(tables);
  const from: Relation[] = [{ of: first.name, alias: "p", join: "" }];
  for (let i = d.chance(0.4) ? 1 : 0; i > 0; i--) {
    const other = d.pick(tables);
    from.push({ of: other.name, alias: "r", ...makeJoin(d, first, other) });
  }
  return from;
}

export function makeJoin(d: Dice, left: Table, right: Table): Pick<Relation, "join" | "on"> {
  const pairs = left.fields.flatMap((a) => right.fields.filter((b) => b.type === a.type && (a.type === "int" || a.type === "text")).map((b) => `⟨0⟩.${a.name} = ⟨1⟩.${b.name}`));
  if (pairs.length === 0) return { join: "cross join" };
  const on = d.chance(0.3) ? d.some(pairs, 2, 2).join(" and ") : d.pick(pairs);
  return { join: d.pick(["join", "left join", "left join", "left join", "left join", "right join", "full join", "semi join", "anti join"]), on };
}

/** Semi and anti joins hide their right side. */
export function scopeOf(from: readonly Relation[], tables: readonly Table[]): Scope {
  const relations = from.map(({ of, join }): Table => {
    const table = tables.find(({ name }) => name === of);
    return { name: of, fields: join === "semi join" || join === "anti join" ? [] : (table?.fields ?? []) };
  });
  return { relations, others: tables.slice(0, 6) };
}

export function selectFields(select: Select, tables: readonly Table[]): Field[] {
  const first = select.star ? (tables.find(({ name }) => name === select.from[0]?.of)?.fields ?? []) : [];
  return [...first, ...select.items.map(({ name, type }): Field => ({ name, type }))].filter(({ name }, i, all) => all.findIndex((each) => each.name === name) === i);
}

export function fieldsOf(query: Query, tables: readonly Table[]): Field[] {
  const known = [...tables];
  for (const { name, select } of query.ctes) known.push({ name, fields: selectFields(select, known) });
  const [first] = query.arms;
  return first === undefined ? [] : selectFields(first, known);
}
