import type { NodeId } from "../graph/graph.ts";
import { isRecord } from "../pipeline/cursor.ts";
import { segments } from "../pipeline/json-pointer.ts";
import { valueBelow } from "../pipeline/value-below.ts";
import type { Cursor, ProjectView } from "./project-view.ts";
import type { Name, Relation } from "./outline.ts";
import { nameOf } from "./sql-outline.ts";
import { columnNamed, cteOf, nodeOfRelation, relationName, resolverOf, same, sqlAt, type SqlHere } from "./sql-scope.ts";

/** What a name means. */
export type Meaning = { kind: "node"; id: NodeId } | { kind: "column"; node: NodeId; column: string } | { kind: "local"; name: string; file: string; start: number; end: number } | { kind: "rule"; id: string };
export type SymbolAt = Meaning & { at: { start: number; end: number } };

/** What the cursor points at: a task, source or column of the project, a name of the query itself, or a rule. */
export function symbolAt(view: ProjectView, cursor: Cursor): SymbolAt | undefined {
  const here = sqlAt(view, cursor);
  return here === undefined ? inYaml(view, cursor) : inSql(here, cursor);
}

function inSql(here: SqlHere, { file, offset }: Cursor): SymbolAt | undefined {
  const { outline } = here;
  const index = outline.tokens.findIndex(({ start, end, kind }) => start <= offset && offset <= end && (kind === "word" || kind === "quoted"));
  const name = nameOf(outline.text, outline.tokens[index]);
  if (name === undefined) return undefined;
  const at = { start: name.start, end: name.end };
  const local = (target: Name): SymbolAt => ({ kind: "local", name: target.name, file, start: target.start, end: target.end, at });
  const role = outline.roles.get(index);
  if (role?.kind === "cte") return local(role.cte.name);
  if (role?.kind === "alias" || role?.kind === "table") return relationSymbol(here, role.relation, at, local);
  const block = outline.blockOf[index] ?? (role?.kind === "item" ? role.item.block : undefined);
  if (role?.kind === "item" && here.id !== undefined && here.outline.root.arms[0] === role.item.block) return { kind: "column", node: here.id, column: name.name, at };
  if (role?.kind === "item") return local(name);
  if (block === undefined || outline.tokens[index + 1]?.text === "(") return undefined;
  const before = outline.tokens[index - 1]?.text === "." ? nameOf(outline.text, outline.tokens[index - 2]) : undefined;
  const column = columnNamed(here, block, before === undefined ? [name.name] : [before.name, name.name]);
  if (column?.node !== undefined) return { kind: "column", node: column.node, column: column.name, at };
  const made = column?.item;
  const target = made?.alias ?? made?.column?.at(-1);
  if (made !== undefined && target !== undefined) return here.id !== undefined && made.block === here.outline.root.arms[0] ? { kind: "column", node: here.id, column: target.name, at } : local(target);
  const relation = block.relations.find((each) => same(relationName(each), name.name));
  return relation === undefined ? undefined : relationSymbol(here, relation, at, local);
}

function relationSymbol(here: SqlHere, relation: Relation, at: { start: number; end: number }, local: (name: Name) => SymbolAt): SymbolAt | undefined {
  const id = nodeOfRelation(here, relation);
  if (id !== undefined) return { kind: "node", id, at };
  const target = cteOf(relation)?.name ?? relation.alias;
  return target === undefined ? undefined : local(target);
}

function inYaml(view: ProjectView, { file, offset }: Cursor): SymbolAt | undefined {
  const document = view.workspace.documents.get(file);
  if (document === undefined) return undefined;
  const pointer = document.pointerAt(offset);
  const path = segments(pointer);
  const key = document.span(pointer, "key");
  const onKey = offset >= key.start && offset <= key.end;
  const span = onKey ? key : document.span(pointer, "value");
  const value = valueBelow(document.data, path);
  const meaning = meaningIn(view, file, path, onKey ? undefined : value);
  return meaning === undefined ? undefined : { ...meaning, at: { start: span.start, end: span.end } };
}

const CHECKED = new Set(["not_null", "unique", "key", "column", "columns", "time", "ignore_columns"]);

/** What a key (without a value) or a text of a project's or pipeline's file names. */
export function meaningIn(view: ProjectView, file: string, path: readonly string[], value: unknown): Meaning | undefined {
  const [room, name, third, ...rest] = path;
  if (room === "lint") {
    const rules = path.indexOf("rules");
    const id = path[rules + 1];
    return rules > 0 && id !== undefined ? { kind: "rule", id } : undefined;
  }
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file)?.name;
  if (pipeline === undefined || name === undefined) return undefined;
  const node = (written: string): Meaning | undefined => {
    const id = resolverOf(view)(pipeline, written.split("."));
    return id === undefined ? undefined : { kind: "node", id };
  };
  const column = (of: string, written: string): Meaning | undefined => {
    const found = node(of);
    return found?.kind === "node" ? { kind: "column", node: found.id, column: written } : undefined;
  };
  const reference = (written: string): Meaning | undefined => column(written.slice(0, written.lastIndexOf(".")), written.slice(written.lastIndexOf(".") + 1));
  const text = typeof value === "string" ? value : undefined;
  if (third === undefined && room === "exposures") return value === undefined && view.workspace.graph.nodes.has(`${pipeline}.${name}`) ? { kind: "node", id: `${pipeline}.${name}` } : undefined;
  if (third === undefined) return value === undefined || isRecord(value) ? node(name) : undefined;
  if (room === "exposures") return text === undefined ? undefined : third === "reads" ? node(text) : third === "columns" ? reference(text) : undefined;
  const last = path.at(-1) ?? "";
  const above = path.at(-2) ?? "";
  if (third === "columns" && rest[0] !== undefined) {
    if (rest[1] === "references" && text !== undefined) return reference(text);
    return rest.length === 1 ? column(name, rest[0]) : undefined;
  }
  if (third === "unit_tests") {
    const [, part, input, , cell] = rest;
    if (part === "given" && input !== undefined) return cell === undefined ? node(input) : column(input, cell);
    return part === "expect" && rest[3] !== undefined ? column(name, rest[3]) : undefined;
  }
  if (third === "columns_used" && rest[0] !== undefined) return text === undefined ? node(rest[0]) : column(rest[0], text);
  if (text === undefined) return undefined;
  if (third === "inputs") return node(text);
  // Rows of an input: its name alone, or with more that is said of them.
  if (third === "model" && /^(training|test)_data$/.test(rest[0] ?? "")) return rest.length === 1 || rest[1] === "input" ? node(text) : undefined;
  if (third === "checks" && last === "to") return reference(text);
  const named = CHECKED.has(last) || CHECKED.has(above);
  return named && ["key", "checks", "freshness", "materialized", "diff"].includes(third) ? column(name, text) : undefined;
}
