import { conjuncts } from "./conjuncts.ts";
import type { BodyIr, ExprIr, RelationIr, SelectIr } from "./ir.ts";
import { fold, type Reading } from "./reading.ts";
import type { RawShape } from "./shapes.ts";
import { isOneRow } from "./shapes-select.ts";
import { some, walkExpr } from "./walk.ts";

type Add = (shape: RawShape) => void;

/** Joins that multiply rows, or that are not what they say. */
export function joinShapes(r: Reading, select: SelectIr, add: Add): void {
  if (select.from.length < 2) return;
  const names = select.from.map((relation) => (relation.name ? fold(r, relation.name) : undefined));
  const conditions = [...(select.where ? conjuncts(select.where) : []), ...select.from.flatMap((relation) => (relation.on ? conjuncts(relation.on) : []))];
  const links = conditions.map((c) => mentioned(c, names));
  for (const [i, relation] of select.from.entries()) {
    if (i === 0 || !isPlain(r, relation)) continue;
    if (relation.join === "cross" || relation.join === "from") cross(select, relation, i, links, add);
    else if (relation.on) onWithoutKey(relation, i, names, add);
  }
  if (select.where) filteredOuter(select, names, add);
}

type Mention = { relations: Set<number>; unsure: boolean };

/** Relations that a condition speaks of; unsure when a column is not qualified or belongs elsewhere. */
function mentioned(e: ExprIr, names: readonly (string | undefined)[]): Mention {
  const relations = new Set<number>();
  let unsure = false;
  walkExpr(e, {
    expr: (part) => {
      if (part.k !== "col") return;
      const i = part.p.length > 1 ? names.indexOf(part.p.at(-2)?.toLowerCase()) : -1;
      const first = part.p.length > 1 ? names.indexOf(part.p[0]?.toLowerCase()) : -1;
      if (first >= 0) relations.add(first);
      else if (i >= 0) relations.add(i);
      else unsure = true;
    },
    select: () => void (unsure = true),
  }, undefined);
  return { relations, unsure };
}

/** Rows of a table of its own: not a function of the other side, not a single row. */
function isPlain(r: Reading, relation: RelationIr): boolean {
  const { source } = relation;
  if (source.k === "table") return true;
  const body = source.k === "cte" ? r.ctes[source.i]?.body : source.k === "query" ? source.body : undefined;
  return body !== undefined && !isSmall(body);
}

function isSmall(body: BodyIr): boolean {
  if (body.k === "select") return isOneRow(body) || body.limit !== undefined || (body.from.length === 1 && body.from[0]?.source.k === "function") || body.where !== undefined && some(body.where, (e) => e.k === "col" && e.p.length > 1);
  return body.k !== "set" || isSmall(body.left);
}

function cross(select: SelectIr, relation: RelationIr, index: number, links: readonly Mention[], add: Add): void {
  if (relation.on || relation.using || relation.natural) return;
  if (links.some((link) => link.unsure || link.relations.size > 1 && link.relations.has(index))) return;
  const left = select.from[index - 1]?.name?.n ?? "";
  add({ kind: "cross-join", implicit: relation.join === "from", left, right: relation.name?.n ?? "", span: relation.at });
}

function onWithoutKey(relation: RelationIr, index: number, names: readonly (string | undefined)[], add: Add): void {
  if (relation.join === "asof" || !relation.on) return;
  const parts = conjuncts(relation.on).map((c) => mentioned(c, names));
  if (parts.some((part) => part.unsure || (part.relations.has(index) && part.relations.size > 1))) return;
  // Compared with other relations only together, e.g. a condition spread over CASE: nothing is said.
  add({ kind: "join-without-key", right: relation.name?.n ?? "", span: relation.at });
}

const strict = new Set(["eq", "neq", "lt", "lte", "gt", "gte", "in_list", "like", "i_like"]);

/** WHERE on the optional side of a LEFT JOIN drops the rows that the join was to keep. */
function filteredOuter(select: SelectIr, names: readonly (string | undefined)[], add: Add): void {
  const optional = new Set(select.from.flatMap((relation, i) => (relation.join === "left" && names[i] !== undefined && names.indexOf(names[i]) === i ? [names[i]] : [])));
  if (optional.size === 0 || !select.where) return;
  const later = new Set(select.from.flatMap((relation) => (relation.join === "right" || relation.join === "full" ? [relation] : [])));
  if (later.size > 0) return;
  const parts = conjuncts(select.where);
  for (const part of parts) {
    if (part.k !== "op" || !strict.has(part.o)) continue;
    for (const side of part.o === "in_list" ? part.a.slice(0, 1) : part.a) {
      const table = side.k === "col" && side.p.length > 1 ? side.p[0]?.toLowerCase() : undefined;
      if (side.k !== "col" || table === undefined || !optional.has(table)) continue;
      add({ kind: "outer-join-filtered", table: side.p[0] ?? "", span: side.at });
      optional.delete(table);
    }
  }
}
