import type { Edit } from "../pipeline/finding.ts";
import type { Block, Cte, Name, Query, Relation } from "./outline.ts";
import { checkName, Refusal } from "./rename-words.ts";
import { nameOf } from "./sql-outline.ts";
import { cteOf, relationName, same, type SqlHere } from "./sql-scope.ts";

/** A name that only the query itself knows: a CTE, or what stands for a table in one select. */
export type LocalName = { kind: "cte"; cte: Cte } | { kind: "alias"; relation: Relation };

/** The CTE or alias whose definition, use or qualifier stands at an offset. */
export function localAt(here: SqlHere, offset: number): (LocalName & { at: Name }) | undefined {
  const { outline } = here;
  const index = outline.tokens.findIndex(({ start, end, kind }) => start <= offset && offset <= end && (kind === "word" || kind === "quoted"));
  const at = nameOf(outline.text, outline.tokens[index]);
  if (at === undefined) return undefined;
  const role = outline.roles.get(index);
  if (role?.kind === "cte") return { kind: "cte", cte: role.cte, at };
  if (role?.kind === "alias") return { kind: "alias", relation: role.relation, at };
  if (role?.kind === "table") {
    const cte = cteOf(role.relation);
    return cte === undefined ? undefined : { kind: "cte", cte, at };
  }
  if (outline.tokens[index + 1]?.text !== ".") return undefined;
  const relation = qualified(outline.blockOf[index], at.name);
  const cte = relation === undefined || relation.alias !== undefined ? undefined : cteOf(relation);
  if (cte !== undefined) return { kind: "cte", cte, at };
  return relation?.alias === undefined ? undefined : { kind: "alias", relation, at };
}

/** Gives a CTE or an alias another name inside its query, or refuses where that name would mean something else. */
export function renameLocal(here: SqlHere, file: string, local: LocalName, name: string): Edit[] {
  checkName(name);
  const { outline } = here;
  const old = local.kind === "cte" ? local.cte.name.name : (local.relation.alias?.name ?? "");
  const means = (relation: Relation): boolean => (local.kind === "alias" ? relation === local.relation : relation.alias === undefined && cteOf(relation) === local.cte);
  const edits: Edit[] = [];
  outline.tokens.forEach((token, index) => {
    const word = nameOf(outline.text, token);
    if (word === undefined) return;
    const role = outline.roles.get(index);
    const qualifier = role === undefined && outline.tokens[index + 1]?.text === "." && outline.tokens[index - 1]?.text !== ".";
    if (same(word.name, name) && !same(name, old)) {
      const bare = role === undefined && !qualifier && outline.tokens[index - 1]?.text !== "." && outline.tokens[index + 1]?.text !== "(";
      const isSame = role?.kind === "cte" || role?.kind === "alias" || (role?.kind === "table" && (local.kind === "cte" || (role.relation.alias === undefined && role.part === role.relation.parts.length - 1 && role.relation !== local.relation)));
      if (bare || isSame) throw new Refusal("taken", file);
    }
    if (!same(word.name, old)) return;
    const hit = role?.kind === "cte" ? local.kind === "cte" && role.cte === local.cte
      : role?.kind === "alias" ? local.kind === "alias" && role.relation === local.relation
      : role?.kind === "table" ? local.kind === "cte" && cteOf(role.relation) === local.cte
      : qualifier ? isMeant(qualified(outline.blockOf[index], word.name), means)
      : false;
    if (hit) edits.push({ file, start: word.start + (word.quoted ? 1 : 0), end: word.end - (word.quoted ? 1 : 0), text: name });
    // A whole row, or a name that the outline did not place.
    else if (role === undefined && !qualifier && outline.tokens[index - 1]?.text !== "." && outline.tokens[index + 1]?.text !== "(") throw new Refusal("code", file);
  });
  return edits;
}

function isMeant(relation: Relation | undefined, means: (relation: Relation) => boolean): boolean {
  return relation !== undefined && means(relation);
}

function qualified(block: Block | undefined, name: string): Relation | undefined {
  for (let at: Block | undefined = block; at !== undefined; at = outer(at.query)) {
    const found = at.relations.find((each) => same(relationName(each), name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function outer(query: Query): Block | undefined {
  return query.parent;
}
