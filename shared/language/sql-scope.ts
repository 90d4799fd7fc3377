import { nameResolver, type ResolveName } from "../graph/resolve-name.ts";
import type { NodeId } from "../graph/graph.ts";
import { dialectOf } from "../graph/open-workspace.ts";
import { checkSql } from "./check-sql.ts";
import { isWithin } from "./is-within.ts";
import { nodeColumns, taskOfSql } from "./node-columns.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import type { Block, Item, Outline, Query, Relation } from "./outline.ts";
import { sqlOutline } from "./sql-outline.ts";

/** SQL around a cursor, of a task or of a check: a .sql file, or the query inside a pipeline file. */
export interface SqlHere {
  view: ProjectView;
  outline: Outline;
  pipeline: string;
  /** The task whose rows the query gives; undefined when it is a check's. */
  id: NodeId | undefined;
  /** Where the query begins in its file. */
  start: number;
  /** It is a condition of a check on the rows of its source or task, not a query. */
  isCondition?: true;
}
export interface ScopeColumn {
  name: string;
  type: string | undefined;
  /** Whose column it is, when it is one of a source or task. */
  node: NodeId | undefined;
  /** The expression that makes it, inside this text. */
  item: Item | undefined;
}

export function sqlAt(view: ProjectView, { file, offset }: Cursor): SqlHere | undefined {
  const dialect = dialectOf(view.workspace.project);
  const task = taskOfSql(view, file);
  const text = task === undefined ? undefined : view.text(file);
  if (task !== undefined && text !== undefined) return { view, outline: sqlOutline(text, dialect), pipeline: task.pipeline, id: task.id, start: 0 };
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  const document = view.workspace.documents.get(file);
  for (const { kind, code, at, name } of pipeline?.tasks ?? []) {
    if (kind !== "sql" || !("inline" in code) || document === undefined) continue;
    const span = document.span(`${at.pointer}/sql`, "value");
    const sql = view.workspace.sql.get(`${pipeline?.name}.${name}`);
    if (sql !== undefined && isWithin(document.text, span, offset)) return { view, outline: sqlOutline(sql.text.padEnd(offset), dialect), pipeline: pipeline?.name ?? "", id: `${pipeline?.name}.${name}`, start: span.start };
  }
  const check = checkSql(view, { file, offset });
  if (check === undefined) return undefined;
  const { rowsOf, pipeline: name, start } = check;
  return { view, outline: sqlOutline(check.text.padEnd(offset), dialect, rowsOf), pipeline: name, id: undefined, start, ...(rowsOf === undefined ? {} : { isCondition: true }) };
}

/** Finds the node that a name means from a pipeline. */
export function resolverOf({ workspace }: ProjectView): ResolveName {
  let resolve = resolvers.get(workspace);
  if (resolve === undefined) resolvers.set(workspace, (resolve = nameResolver(workspace.graph.nodes)));
  return resolve;
}
const resolvers = new WeakMap<object, ResolveName>();

/** The CTE that a relation names. */
export function cteOf(relation: Relation): Query["ctes"][number] | undefined {
  const [only, more] = relation.parts;
  if (only === undefined || more !== undefined) return undefined;
  for (let query: Query | undefined = relation.block.query; query !== undefined; query = query.outer) {
    const found = query.ctes.find(({ name }) => same(name.name, only.name));
    if (found !== undefined) return found;
  }
  return undefined;
}

export function nodeOfRelation({ view, pipeline }: SqlHere, relation: Relation): NodeId | undefined {
  return relation.parts.length === 0 || relation.opaque === true || cteOf(relation) !== undefined ? undefined : resolverOf(view)(pipeline, relation.parts.map(({ name }) => name));
}

export function relationName({ alias, parts }: Relation): string {
  return alias?.name ?? parts.at(-1)?.name ?? "";
}

/** Columns of what a FROM names, as far as they are known. */
export function columnsOf(here: SqlHere, relation: Relation, depth = 0): ScopeColumn[] {
  const query = relation.query ?? cteOf(relation)?.query;
  const names = relation.columns ?? cteOf(relation)?.columns;
  const found = query !== undefined ? columnsOfQuery(here, query, depth + 1) : ofNode(here, nodeOfRelation(here, relation));
  if (names === undefined) return found;
  // A function or VALUES has no columns but those that are named here.
  return [...names.map(({ name }, index): ScopeColumn => ({ type: undefined, node: undefined, item: undefined, ...found[index], name })), ...found.slice(names.length)];
}

export function columnsOfQuery(here: SqlHere, query: Query, depth = 0): ScopeColumn[] {
  const [first] = query.arms;
  if (first === undefined || depth > 20) return [];
  return first.items.flatMap((item): ScopeColumn[] => {
    if (item.star !== undefined) {
      const { of } = item.star;
      return first.relations.filter((relation) => of === undefined || same(relationName(relation), of.name)).flatMap((relation) => columnsOf(here, relation, depth + 1));
    }
    const name = item.alias?.name ?? item.column?.at(-1)?.name;
    if (name === undefined) return [];
    const through = item.column === undefined ? undefined : columnNamed(here, first, item.column.map((part) => part.name), depth + 1);
    return [{ name, type: through?.type, node: undefined, item }];
  });
}

function ofNode({ view }: SqlHere, id: NodeId | undefined): ScopeColumn[] {
  return id === undefined ? [] : [...nodeColumns(view, id).values()].map(({ name, type }) => ({ name, type, node: id, item: undefined }));
}

/** What a column's name means in a select, looking outwards. */
export function columnNamed(here: SqlHere, block: Block, parts: readonly string[], depth = 0): ScopeColumn | undefined {
  const name = parts.at(-1) ?? "";
  const of = parts.at(-2);
  if (depth > 20) return undefined;
  for (let at: Block | undefined = block; at !== undefined; at = at.query.parent) {
    for (const relation of at.relations) {
      if (of !== undefined && !same(relationName(relation), of)) continue;
      const column = columnsOf(here, relation, depth + 1).find((each) => same(each.name, name));
      if (column !== undefined) return column;
    }
    const item = of === undefined && depth === 0 ? at.items.find(({ alias }) => alias !== undefined && same(alias.name, name)) : undefined;
    if (item !== undefined) return { name, type: undefined, node: undefined, item };
  }
  return undefined;
}

export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
