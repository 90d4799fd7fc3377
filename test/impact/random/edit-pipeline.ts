import type { Dice } from "./dice.ts";
import { aggregate, condition } from "./expressions.ts";
import { allColumns, fieldsOf, makeItem, makeJoin, makeSelect, scopeOf, type Kind } from "./make-pipeline.ts";
import type { Item, PipelineModel, Select, Table, TaskModel } from "./pipeline.ts";

/** Edits as people make them: one to three places of a pipeline. Gives what was done, for the report of a failure. */
export function editPipeline(d: Dice, kind: Kind, model: PipelineModel): { edited: PipelineModel; edits: string[] } {
  const edited = structuredClone(model);
  // Small edits are where a plan can leave most out, and so where it can be wrong most easily.
  const small = d.chance(0.6);
  const edits = Array.from({ length: small ? 1 : 1 + d.below(3) }, () => oneEdit(d, kind, edited, small));
  return { edited, edits };
}

function oneEdit(d: Dice, kind: Kind, model: PipelineModel, small: boolean): string {
  // Early tasks have more that reads them.
  const at = small ? d.below(Math.min(3, model.tasks.length)) : Math.min(d.below(model.tasks.length), d.below(model.tasks.length));
  const task = model.tasks[at];
  if (task === undefined) return "nothing";
  const before: Table[] = [...model.sources, ...model.tasks.slice(0, at)];
  const around = small ? 9 : d.below(10);
  if (around === 0) {
    const source = d.pick(model.sources);
    source.seed = d.below(1e9);
    return `data of ${source.name}`;
  }
  if (around === 1) return harmless(d, model, task);
  const known = [...before];
  for (const { name, select } of task.query.ctes) {
    // A CTE sees those before it.
    known.push({ name, fields: fieldsOf({ ctes: [], arms: [select], set: "union all" }, known) });
  }
  const selects = [...task.query.ctes.map(({ select }, i) => ({ select, tables: [...before, ...known.slice(before.length, before.length + i)], where: `CTE ${i}` })), ...task.query.arms.map((select, i) => ({ select, tables: known, where: `arm ${i}` }))];
  const { select, tables, where } = d.pick(selects);
  const said = editSelect(d, kind, task, select, tables, small);
  task.fields = fieldsOf(task.query, before);
  return `${task.name}, ${where}: ${said}`;
}

/** What must change nothing at all. */
function harmless(d: Dice, model: PipelineModel, task: TaskModel): string {
  return d.pick([
    () => {
      task.style = d.below(1e9);
      return `layout of ${task.name}`;
    },
    () => {
      model.style = d.below(1e9);
      return "layout of the YAML";
    },
    () => {
      task.file = `sql/moved_${d.below(1000)}.sql`;
      return `file of ${task.name}`;
    },
    () => {
      task.materialized = task.materialized === "view" ? "table" : "view";
      return `materialization of ${task.name}`;
    },
    () => {
      task.check = `row_count: { min: ${d.below(3)} }`;
      return `checks of ${task.name}`;
    },
  ])();
}

/** Changes one thing about a select, and says what. */
export function editSelect(d: Dice, kind: Kind, task: TaskModel, select: Select, tables: readonly Table[], small: boolean): string {
  const scope = scopeOf(select.from, tables);
  const item = d.pick(select.items);
  const fresh = (each: Item): string => (each.aggregate ? aggregate(d, scope, each.type) : makeItem(d, scope, each.type, select.grouped === true));
  const joined = select.from[1];
  const choices: [string, () => void][] = [
    [`expression of ${item.name}`, () => void (item.expr = fresh(item))],
    [`expression of ${item.name}`, () => void (item.expr = fresh(item))],
    [`a constant in ${item.name}`, () => void (item.expr = item.expr.replace(/\b\d\b/, String(d.below(9))))],
    ["filter", () => void (select.where = condition(d, scope))],
    ["filter removed", () => void delete select.where],
    ["new column", () => void select.items.splice(d.below(select.items.length + 1), 0, { name: `n${d.below(1e6)}`, type: item.type, expr: fresh(item), ...(item.aggregate && { aggregate: true }) })],
    ["column dropped", () => void (select.items.length > 1 && select.items.splice(select.items.indexOf(item), 1))],
    ["columns in another order", () => void (select.items = d.some(select.items, select.items.length, select.items.length))],
    [`${item.name} renamed`, () => void (item.name = `m${d.below(1e6)}`)],
    ["distinct", () => void (select.grouped ? undefined : (select.distinct = select.distinct !== true))],
    ["order", () => void (select.grouped ? undefined : (select.order = d.chance(0.5) ? allColumns(scope) : makeItem(d, scope, "int", true)))],
    ["order removed", () => void (select.limit === undefined && delete select.order)],
    ["limit", () => void (select.limit = 3 + d.below(9))],
    ["set operation", () => void (task.query.set = d.pick(["union all", "union", "except", "intersect"]))],
    ["grouping written otherwise", () => void (select.grouped && (select.groupBy = d.pick(["expr", "position", "all", "alias"])))],
    ["having", () => void (select.grouped && (select.having = `count(*) > ${d.below(4)}`))],
    ["another input", () => void swapInput(d, select, tables)],
  ];
  if (joined !== undefined && joined.on !== undefined) {
    choices.push(["kind of join", () => void (["semi join", "anti join"].includes(joined.join) || (joined.join = d.pick(["join", "left join", "right join", "full join"])))]);
    const [left, right] = scope.relations;
    if (left !== undefined && right !== undefined && right.fields.length > 0) choices.push(["condition of the join", () => void (joined.on = makeJoin(d, left, right).on ?? joined.on ?? "true")]);
  }
  if (task.query.arms.length === 1 && !select.star && select === task.query.arms[0]) choices.push(["another arm", () => void task.query.arms.push(makeSelect(d, kind, tables, select.items))]);
  const [said, edit] = d.pick(small ? choices.filter(([name]) => name.startsWith("expression") || (d.chance(0.25) && /^new column|^column|^order/.test(name))) : choices);
  edit();
  return said;
}

/** The same columns of another table, when it has them. */
function swapInput(d: Dice, select: Select, tables: readonly Table[]): void {
  const relation = d.pick(select.from);
  const now = tables.find(({ name }) => name === relation.of);
  const like = tables.filter(({ name, fields }) => name !== relation.of && now?.fields.every((field) => fields.some((each) => each.name === field.name && each.type === field.type)) === true);
  if (like.length > 0) relation.of = d.pick(like).name;
}
