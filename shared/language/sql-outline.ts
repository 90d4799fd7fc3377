import { tokens, type Token } from "../sql/tokens.ts";
import type { Block, Clause, Cte, Item, Name, Outline, Query, Relation, Role } from "./outline.ts";

const CLAUSES: Record<string, Clause> = { select: "select", from: "from", where: "where", having: "having", qualify: "qualify", window: "window", limit: "limit", offset: "limit", fetch: "limit" };
const SET = new Set(["union", "intersect", "except", "minus"]);
const OPENS = new Set(["select", "with", "from", "values"]);
/** Words behind a table that are no alias. */
const NO_ALIAS = new Set([
  "on", "using", "join", "inner", "left", "right", "full", "outer", "cross", "natural", "semi", "anti", "asof", "positional", "where", "group", "having", "order", "limit", "union", "intersect",
  "except", "minus", "window", "qualify", "tablesample", "select", "from", "lateral", "fetch", "offset", "pivot", "unpivot", "for", "with", "as", "set", "and", "or", "global", "any", "array",
]);
/** Words that end an expression without being its alias. */
const NO_ITEM_ALIAS = new Set(["end", "null", "true", "false", "asc", "desc", "and", "or", "not", "is", "in", "like", "between", "case", "when", "then", "else", "distinct", "over", "by", "select", "all", "current_date", "current_timestamp"]);

/**
 * The rough shape of a SQL text: selects, what they read, what they give, and what each name is for. Made from words alone, so it is there for a
 * text that is being written, too; the parser's reading of a whole text stays the judge of what is true. With `rowsOf` the text is no query, but a
 * condition on the rows of that table.
 */
export function sqlOutline(text: string, dialect: string, rowsOf?: string): Outline {
  const list = tokens(text, dialect);
  const known = outlines.get(list.length === 0 ? "" : text);
  if (known !== undefined && known.dialect === dialect && known.rowsOf === rowsOf) return known.outline;
  const reader = new OutlineReader(text, list);
  const outline = rowsOf === undefined ? reader.read() : reader.condition(rowsOf);
  if (outlines.size > 300) outlines.clear();
  outlines.set(text, { dialect, rowsOf, outline });
  return outline;
}
const outlines = new Map<string, { dialect: string; rowsOf: string | undefined; outline: Outline }>();

/** Name of a token, without its quotes; undefined when it is none. */
export function nameOf(text: string, token: Token | undefined): Name | undefined {
  if (token === undefined || (token.kind !== "word" && token.kind !== "quoted")) return undefined;
  const raw = text.slice(token.start, token.end);
  if (token.kind === "word") return { name: raw, start: token.start, end: token.end, quoted: false };
  const quote = raw[0] ?? "";
  return { name: raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined).replaceAll(quote + quote, quote), start: token.start, end: token.end, quoted: true };
}

/** Reads one text from left to right; it lives for one reading. */
class OutlineReader {
  private at = 0;
  private readonly blocks: Block[] = [];
  private readonly roles = new Map<number, Role>();
  private readonly blockOf: (Block | undefined)[] = [];
  private readonly clauseOf: Clause[] = [];
  private readonly text: string;
  private readonly list: readonly Token[];

  constructor(text: string, list: readonly Token[]) {
    this.text = text;
    this.list = list;
  }

  read(): Outline {
    const root = this.query(undefined, undefined, 0);
    return this.outline(root);
  }

  /** A text as the condition of a select from one table, whose name does not qualify its columns. */
  condition(table: string): Outline {
    const root: Query = { ctes: [], arms: [], outer: undefined, parent: undefined };
    const block = this.block(root, 0);
    root.arms.push(block);
    const nowhere = { start: -1, end: -1, quoted: true };
    block.relations.push({ parts: [{ name: table, ...nowhere }], alias: { name: "", ...nowhere }, columns: undefined, using: [], block });
    return this.outline(root);
  }

  private outline(root: Query): Outline {
    return { text: this.text, tokens: this.list, root, blocks: this.blocks, roles: this.roles, blockOf: this.blockOf, clauseOf: this.clauseOf };
  }

  private word(ahead = 0): string {
    const token = this.list[this.at + ahead];
    return token?.kind === "word" || token?.kind === "mark" ? token.text : "";
  }

  private name(ahead = 0): Name | undefined {
    return nameOf(this.text, this.list[this.at + ahead]);
  }

  private take(role: Role): Name | undefined {
    const name = this.name();
    if (name === undefined) return undefined;
    this.roles.set(this.at, role);
    this.at++;
    return name;
  }

  private inside(depth: number): boolean {
    const token = this.list[this.at];
    return token !== undefined && token.depth >= depth && token.text !== ";";
  }

  private query(outer: Query | undefined, parent: Block | undefined, depth: number): Query {
    const query: Query = { ctes: [], arms: [], outer, parent };
    if (this.word() === "with") this.ctes(query, depth);
    while (this.inside(depth)) {
      if (this.word() === "(" && this.list[this.at]?.depth === depth) {
        this.at++;
        query.arms.push(...this.query(query, parent, depth + 1).arms);
        if (this.word() === ")") this.at++;
      } else query.arms.push(this.block(query, depth));
      if (!SET.has(this.word())) break;
      while (SET.has(this.word()) || /^(all|distinct|by|name)$/.test(this.word())) {
        if (this.word() === "name") query.byName = true;
        this.at++;
      }
    }
    while (this.inside(depth)) this.at++;
    return query;
  }

  private ctes(query: Query, depth: number): void {
    this.at++;
    if (this.word() === "recursive") this.at++;
    while (this.inside(depth)) {
      const index = this.at;
      const name = this.name();
      if (name === undefined) return;
      const cte: Cte = { name, columns: undefined, query: { ctes: [], arms: [], outer: query, parent: undefined } };
      this.roles.set(index, { kind: "cte", cte });
      this.at++;
      if (this.word() === "(") cte.columns = this.names();
      for (const word of ["as", "not", "materialized"]) if (this.word() === word) this.at++;
      query.ctes.push(cte);
      if (this.word() !== "(") return;
      this.at++;
      cte.query = this.query(query, undefined, depth + 1);
      if (this.word() === ")") this.at++;
      if (this.word() !== ",") return;
      this.at++;
    }
  }

  /** `(a, b)`, also with types: `(a int, b numeric(10, 2))`. */
  private names(): Name[] {
    const found: Name[] = [];
    const depth = (this.list[this.at]?.depth ?? 0) + 1;
    this.at++;
    while (this.at < this.list.length && this.word() !== ")") {
      const name = this.take({ kind: "other" });
      if (name !== undefined) found.push(name);
      while (this.at < this.list.length && (this.list[this.at]?.depth ?? 0) >= depth && !(this.word() === "," && this.list[this.at]?.depth === depth)) this.at++;
      if (this.word() === ",") this.at++;
    }
    this.at++;
    return found;
  }

  private block(query: Query, depth: number): Block {
    const block: Block = { query, relations: [], items: [], start: this.list[this.at]?.start ?? this.text.length, end: this.text.length };
    this.blocks.push(block);
    let clause: Clause = "";
    let item = -1;
    let wanted = false;
    let level = depth;
    const endItem = (): void => {
      if (item >= 0 && item < this.at) this.item(block, item, this.at);
      item = -1;
    };
    while (this.inside(depth)) {
      const word = this.word();
      const top = this.list[this.at]?.depth === depth;
      if (top && SET.has(word)) break;
      this.blockOf[this.at] = block;
      this.clauseOf[this.at] = clause;
      const next = top ? this.clause(word) : undefined;
      if (next !== undefined) {
        endItem();
        clause = next;
        wanted = clause === "from";
        this.at += word === "group" || word === "order" ? 2 : 1;
        if (clause === "select") {
          this.afterSelect();
          item = this.at;
        }
      } else if (word === "(" && OPENS.has(this.word(1))) {
        this.subquery(block, clause === "from" && wanted, (this.list[this.at]?.depth ?? depth) + 1);
        wanted = false;
      } else if (clause === "select" && word === "," && top) {
        endItem();
        this.at++;
        item = this.at;
      } else if (clause === "from" && (word === "join" || (word === "," && this.list[this.at]?.depth === level))) {
        wanted = true;
        this.at++;
      } else if (clause === "from" && word === "using" && this.word(1) === "(") this.using(block);
      else if (clause === "from" && wanted && word !== "(" && word !== "lateral") {
        level = this.list[this.at]?.depth ?? depth;
        wanted = !this.relation(block);
      } else this.at++;
    }
    endItem();
    block.end = this.list[this.at]?.start ?? this.text.length;
    return block;
  }

  private clause(word: string): Clause | undefined {
    if (word === "group" || word === "order") return this.word(1) === "by" ? word : undefined;
    if (word === "from" && this.word(-1) === "distinct" && /^(is|not)$/.test(this.word(-2))) return undefined;
    return Object.hasOwn(CLAUSES, word) ? CLAUSES[word] : undefined;
  }

  private afterSelect(): void {
    if (this.word() === "all") this.at++;
    if (this.word() !== "distinct") return;
    this.at++;
    if (this.word() !== "on" || this.word(1) !== "(") return;
    const depth = this.list[this.at]?.depth ?? 0;
    const block = this.blocks.at(-1);
    this.at += 2;
    for (; (this.list[this.at]?.depth ?? depth) > depth; this.at++) [this.blockOf[this.at], this.clauseOf[this.at]] = [block, "select"];
    if (this.word() === ")") this.at++;
  }

  private subquery(block: Block, isRelation: boolean, depth: number): void {
    this.at++;
    const query = this.query(block.query, block, depth);
    if (this.word() === ")") this.at++;
    if (isRelation) this.finish({ parts: [], alias: undefined, columns: undefined, query, using: [], block });
  }

  private relation(block: Block): boolean {
    const first = this.list[this.at];
    const relation: Relation = { parts: [], alias: undefined, columns: undefined, using: [], block };
    if (this.word(-2) === "natural" || this.word(-3) === "natural") relation.natural = true;
    if (first?.kind === "string") {
      relation.opaque = true;
      this.at++;
    } else {
      if (first?.kind === "word" && NO_ALIAS.has(first.text)) {
        this.at++;
        return false;
      }
      for (;;) {
        const part = this.take({ kind: "table", relation, part: relation.parts.length });
        if (part === undefined) break;
        relation.parts.push(part);
        if (this.word() !== ".") break;
        this.at++;
      }
      if (relation.parts.length === 0) {
        this.at++;
        return false;
      }
      if (this.word() === "(") {
        relation.opaque = true;
        const depth = this.list[this.at]?.depth ?? 0;
        this.at++;
        for (; (this.list[this.at]?.depth ?? depth) > depth; this.at++) [this.blockOf[this.at], this.clauseOf[this.at]] = [block, "from"];
        if (this.word() === ")") this.at++;
      }
    }
    this.finish(relation);
    return true;
  }

  private finish(relation: Relation): void {
    if (this.word() === "with" && this.word(1) === "ordinality") this.at += 2;
    const marked = this.word() === "as";
    if (marked) this.at++;
    const token = this.list[this.at];
    if (token !== undefined && (token.kind === "quoted" || (token.kind === "word" && !NO_ALIAS.has(token.text)))) {
      relation.alias = this.take({ kind: "alias", relation });
      if (this.word() === "(") relation.columns = this.names();
    }
    relation.block.relations.push(relation);
  }

  private using(block: Block): void {
    this.at += 2;
    const relation = block.relations.at(-1);
    while (this.at < this.list.length && this.word() !== ")") {
      const name = relation === undefined ? undefined : this.take({ kind: "using", relation });
      if (name === undefined || relation === undefined) this.at++;
      else relation.using.push(name);
    }
    this.at++;
  }

  private item(block: Block, from: number, to: number): void {
    const first = this.list[from];
    const last = this.list[to - 1];
    if (first === undefined || last === undefined) return;
    const item: Item = { start: first.start, end: last.end, block };
    block.items.push(item);
    const starAt = first.text === "*" ? from : this.list[from + 1]?.text === "." && this.list[from + 2]?.text === "*" ? from + 2 : -1;
    if (starAt >= 0) {
      item.star = { of: starAt > from ? nameOf(this.text, first) : undefined };
      return;
    }
    let end = to;
    const name = nameOf(this.text, last);
    const before = this.list[to - 2];
    const implicit = before !== undefined && before.depth === last.depth && (before.text === ")" || before.text === "]" || before.text === "end" || before.kind === "string" || before.kind === "number" || before.kind === "quoted" || (before.kind === "word" && !NO_ITEM_ALIAS.has(before.text)));
    if (to - from >= 2 && name !== undefined && (before?.text === "as" || (implicit && (last.kind === "quoted" || !NO_ITEM_ALIAS.has(last.text))))) {
      item.alias = name;
      this.roles.set(to - 1, { kind: "item", item });
      end = to - (before?.text === "as" ? 2 : 1);
    }
    const parts: Name[] = [];
    for (let at = from; at < end; at += 2) {
      const part = nameOf(this.text, this.list[at]);
      if (part === undefined || (at + 1 < end && this.list[at + 1]?.text !== ".")) return;
      parts.push(part);
    }
    if ((end - from) % 2 === 1) item.column = parts;
  }
}
