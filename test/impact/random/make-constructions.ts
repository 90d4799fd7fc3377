import { CONSTRUCTIONS, type Hand, type Made } from "./constructions.ts";
import type { Dice } from "./dice.ts";
import { editSelect } from "./edit-pipeline.ts";
import { fieldsOf } from "./make-pipeline.ts";
import type { Field, PipelineModel, Select, Table, TaskModel, Type } from "./pipeline.ts";

const FIELDS: readonly Field[] = [
  { name: "id", type: "int" }, { name: "a", type: "int" }, { name: "b", type: "int" }, { name: "amount", type: "dec" }, { name: "label", type: "text" }, { name: "other", type: "text" }, { name: "day", type: "date" },
];
const KIND = { floats: false };

/** Two tables that an edit changes a little, and above them chains of what SQL can be besides the plain: sorted and cut, packed and unpacked, unnamed. */
export function makeConstructions(d: Dice): PipelineModel {
  const sources = [0, 1].map((i) => ({ name: `raw_${i}`, seed: d.below(1e9), rows: 15 + d.below(25), fields: [...FIELDS] }));
  const staged = sources.map(({ name }, i): TaskModel => {
    const select: Select = { from: [{ of: name, alias: "p", join: "" }], items: FIELDS.map((each) => ({ ...each, expr: `⟨0⟩.${each.name}` })), ...(d.chance(0.2) && { where: "⟨0⟩.a > 2" }) };
    return { name: `task_${i}`, file: `sql/task_${i}.sql`, materialized: materialized(d), query: { ctes: [], arms: [select], set: "union all" }, fields: [...FIELDS], style: d.below(1e9) };
  });
  const tasks = [...staged];
  for (let i = 2; i < 6; i++) {
    const { sql, fields } = construct(d, tasks);
    tasks.push({ name: `task_${i}`, file: `sql/task_${i}.sql`, materialized: materialized(d), query: { ctes: [], arms: [], set: "union all" }, text: sql, fields, style: 0 });
  }
  return { sources, tasks, style: d.below(1e9) };
}

/** One or two edits of what the constructions read, seldom of one of them or of the data. */
export function editConstructions(d: Dice, model: PipelineModel): { edited: PipelineModel; edits: string[] } {
  const edited = structuredClone(model);
  const edits = Array.from({ length: d.chance(0.8) ? 1 : 2 }, () => oneEdit(d, edited));
  return { edited, edits };
}

function oneEdit(d: Dice, { sources, tasks }: PipelineModel): string {
  const which = d.below(20);
  if (which === 0) {
    const source = d.pick(sources);
    source.seed = d.below(1e9);
    return `data of ${source.name}`;
  }
  const at = which === 1 ? 2 + d.below(tasks.length - 2) : d.below(2);
  const task = tasks[at];
  const [select] = task?.query.arms ?? [];
  if (task === undefined) return "nothing";
  if (select === undefined) {
    const { sql, fields } = construct(d, tasks.slice(0, at));
    Object.assign(task, { text: sql, fields });
    return `${task.name} written anew`;
  }
  if (which === 2) {
    const item = d.pick(select.items);
    item.expr = `cast(${item.expr} as ${d.pick(["bigint", "varchar", "double"])})`;
    return `${task.name}: type of ${item.name}`;
  }
  const said = editSelect(d, KIND, task, select, sources, d.chance(0.7));
  task.fields = fieldsOf(task.query, sources);
  return `${task.name}: ${said}`;
}

function construct(d: Dice, tables: readonly Table[]): Made {
  // What has no columns that are known here is read by nothing.
  const open = tables.filter(({ fields }) => fields.length > 0);
  const t = d.chance(0.6) ? d.pick(open.slice(0, 2)) : d.pick(open);
  const u = d.chance(0.7) ? d.pick(open.slice(0, 2)) : d.pick(open);
  return d.pick(CONSTRUCTIONS)(handOf(d, t, u));
}

function handOf(d: Dice, t: Table, u: Table): Hand {
  const constant: Record<Type, string> = { int: "7", dec: "1.5", float: "0.5", text: "'a'", date: "date '2026-03-01'" };
  const named = ({ fields }: Table, type: Type, before: string): string => {
    const all = fields.filter((each) => each.type === type);
    return all.length === 0 ? constant[type] : before + d.pick(all).name;
  };
  return {
    d, t, u, int: () => named(t, "int", ""), text: () => named(t, "text", ""), date: () => named(t, "date", ""), any: () => d.pick(t.fields).name,
    uInt: () => named(u, "int", "u."), uText: () => named(u, "text", "u."), n: () => 2 + d.below(6),
  };
}

function materialized(d: Dice): "view" | "table" {
  return d.chance(0.3) ? "view" : "table";
}
