import type { Edit } from "../pipeline/finding.ts";
import type { NamedItem } from "../sql/name-trace.ts";
import type { Token } from "../sql/tokens.ts";
import type { Name } from "./outline.ts";
import { Refusal } from "./rename-words.ts";
import { nameOf, sqlOutline } from "./sql-outline.ts";
import { foldedName, namesIn, type TracedSql } from "./traced-sql.ts";

/** Old and new name of a column, as written and as compared. */
export interface NewName {
  old: string;
  name: string;
}

/** What changes in one query when some of its origins get another name. Outputs that took the old name from what they read keep it by an alias. */
export function renameInSql(traced: TracedSql, origins: ReadonlySet<string>, { old, name }: NewName): Edit[] {
  return new SqlRename(traced, origins, old, name).edits();
}

class SqlRename {
  /** New text by the start of the token that it replaces. */
  private readonly changed = new Map<number, { end: number; text: string }>();
  private readonly kept = new Set<number>();
  private readonly inserted = new Map<number, string>();
  private readonly traced: TracedSql;
  private readonly origins: ReadonlySet<string>;
  private readonly old: string;
  private readonly name: string;

  constructor(traced: TracedSql, origins: ReadonlySet<string>, old: string, name: string) {
    this.traced = traced;
    this.origins = origins;
    this.old = old;
    this.name = name;
  }

  edits(): Edit[] {
    const { trace, sql, analysis } = this.traced;
    if (sql.facts.query === undefined || analysis.problems.length > 0) this.refuse("broken");
    if (trace.hides.size > 0) this.refuse("code");
    this.reads();
    this.items();
    this.selects();
    this.everyMention();
    const file = sql.file;
    return [
      ...[...this.changed].map(([start, { end, text }]) => ({ file, start, end, text })),
      ...[...this.inserted].map(([at, text]) => ({ file, start: at, end: at, text })),
    ];
  }

  private reads(): void {
    const { trace } = this.traced;
    const key = this.name.toLowerCase();
    for (const read of trace.reads) {
      const names = namesIn(this.traced, read.at[0], read.at[1]);
      const token = names[read.part];
      if (!this.ours(read.origin)) {
        if (read.origin.includes("?") && this.isOld(token)) this.refuse("unknown");
        // Also where the column itself is not used: what it is read from has that name from now on.
        if (names.length === 1 && token?.name.toLowerCase() === key && !this.sameAsOurs(read.origin)) this.refuse("taken");
        for (const each of names) this.kept.add(each.start);
        continue;
      }
      if (read.row === true || read.fixed === true || !read.origin.every((each) => this.origins.has(each))) this.refuse("matched");
      if (token === undefined || !this.isOld(token)) return this.refuse("code");
      if (read.rival(key)) this.refuse("taken");
      this.change(token);
      for (const each of names) if (each !== token) this.kept.add(each.start);
    }
    for (const start of this.changed.keys()) if (this.kept.has(start)) this.refuse("code");
  }

  /** `amount as cents` may become `amount as amount`: the name means the same column either way. */
  private sameAsOurs(origin: readonly string[]): boolean {
    const { items, reads } = this.traced.trace;
    const own = [...this.origins].flatMap((each) => items.get(each) ?? []);
    return own.length > 0 && own.every(({ item: { e } }) => e.k === "col" && reads.some((read) => read.at[0] === e.at[0] && read.part === e.p.length - 1 && read.origin.join() === origin.join()));
  }

  private items(): void {
    for (const [origin, item] of this.traced.trace.items) {
      const ours = this.origins.has(origin);
      const alias = this.aliasOf(item);
      if (alias !== undefined) {
        if (!ours) this.kept.add(alias.start);
        else if (this.isOld(alias)) this.change(alias);
        else this.refuse("code");
        continue;
      }
      if (item.item.as !== undefined) {
        if (ours) this.refuse("code");
        continue;
      }
      this.implicit(origin, item, ours);
    }
  }

  /** An item without alias is called after the column that it is. */
  private implicit(origin: string, { item, name }: NamedItem, ours: boolean): void {
    const inside = [...this.changed.keys()].some((start) => start >= item.at[0] && start < item.at[1]);
    if (item.e.k !== "col") {
      if (ours || (inside && this.isSeen(origin))) this.refuse("unnamed");
      return;
    }
    const last = namesIn(this.traced, item.e.at[0], item.e.at[1]).at(-1);
    if (last === undefined) return ours ? this.refuse("code") : undefined;
    const changed = this.changed.has(last.start);
    if (ours && !changed) this.insert(item.at[1], last, this.name);
    if (!ours && changed && this.isSeen(origin)) this.insert(item.at[1], last, this.oldName(last, name));
  }

  /** As the column was called: engines take the spelling of where it was made, not of where it is read. */
  private oldName({ name, start, end }: Name, was: string): string {
    return name === was || !/^\w+$/.test(was) ? this.traced.sql.text.slice(start, end) : was;
  }

  private insert(at: number, last: Name, alias: string): void {
    // Only brackets may stand between the name and the end of its item.
    if (!/^[\s)]*$/.test(this.traced.sql.text.slice(last.end, at))) this.refuse("code");
    this.inserted.set(at, ` as ${alias}`);
  }

  /** Whether anything depends on how the item is called. */
  private isSeen(origin: string): boolean {
    const { trace } = this.traced;
    return trace.output.some((each) => each.includes(origin)) || trace.reads.some((each) => each.origin.includes(origin)) || trace.selects.filter((select) => select.some((each) => each.origin.includes(origin))).length > 1;
  }

  /** No select may have two columns of the new name. */
  private selects(): void {
    const key = this.name.toLowerCase();
    for (const select of this.traced.trace.selects) {
      const ours = select.filter(({ origin }) => this.ours(origin));
      if (ours.length > 0 && (ours.length > 1 || select.some((each) => each.key.toLowerCase() === key))) this.refuse(ours.length > 1 ? "matched" : "taken");
    }
  }

  /** Every place where the old name stands must be understood: a name that was overlooked would break the query, or worse, not break it. */
  private everyMention(): void {
    const { sql, tokens, trace } = this.traced;
    const { roles } = sqlOutline(sql.text, sql.facts.dialect);
    const aliases = new Set([...trace.items.values()].flatMap((item) => this.aliasOf(item)?.start ?? []));
    tokens.forEach((token, index) => {
      if (!this.isOld(nameOf(sql.text, token)) || this.changed.has(token.start) || this.kept.has(token.start) || aliases.has(token.start)) return;
      const role = roles.get(index)?.kind;
      if (role === "table" || role === "alias" || role === "cte" || role === "other" || this.isWord(index)) return;
      this.refuse("code");
    });
  }

  /** A function, a type or a part of a date that is called like the column. */
  private isWord(index: number): boolean {
    const at = (ahead: number): Token | undefined => this.traced.tokens[index + ahead];
    if (at(0)?.kind !== "word") return false;
    if (at(1)?.text === "(" || at(1)?.kind === "string" || at(-1)?.text === "::") return true;
    if (at(-1)?.text === "as" && (at(1)?.text === ")" || at(1)?.text === "[")) return true;
    return at(-1)?.text === "(" && at(-2)?.text === "extract" && at(1)?.text === "from";
  }

  private aliasOf({ item }: NamedItem): Name | undefined {
    if (item.as === undefined) return undefined;
    const last = namesIn(this.traced, item.at[0], item.at[1]).at(-1);
    return last !== undefined && last.name === item.as.n ? last : undefined;
  }

  private change({ start, end, quoted }: Name): void {
    const { text } = this.traced.sql;
    this.changed.set(start, { end, text: quoted ? `${text[start] ?? ""}${this.name}${text[end - 1] ?? ""}` : this.name });
  }

  private ours(origin: readonly string[]): boolean {
    return origin.some((each) => this.origins.has(each));
  }

  private isOld(name: Name | undefined): boolean {
    return name !== undefined && foldedName(this.traced, name) === this.old;
  }

  private refuse(reason: ConstructorParameters<typeof Refusal>[0]): never {
    throw new Refusal(reason, this.traced.sql.file);
  }
}
