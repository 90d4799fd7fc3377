import { typeFamily } from "../sql/type-family.ts";
import { commonType, type Comparison } from "./common-type.ts";

/** A column with its name and type as the engine says. */
export interface EngineColumn {
  name: string;
  type: string;
}

/** A column of both sides, or of one. */
export interface ColumnPair {
  /** As the head spells it. */
  name: string;
  base?: EngineColumn;
  head?: EngineColumn;
  /** Undefined: not compared, because it is on one side only, ignored, or its types have nothing in common. */
  comparison?: Comparison;
  ignored: boolean;
  /** Of a column with a tag only counts are told. */
  tagged: boolean;
  /** What can be said of its distribution. */
  family: "number" | "time" | "category" | "other";
}

/** A column that is compared, so it is on both sides. */
export type ComparedPair = ColumnPair & Required<Pick<ColumnPair, "base" | "head" | "comparison">>;

/** The columns of both sides side by side: those of the head in its order, then the removed ones. Case makes no other column. */
export function pairColumns(base: readonly EngineColumn[], head: readonly EngineColumn[], options: { dialect: string; ignored: readonly string[]; tagged: readonly string[] }): ColumnPair[] {
  const inBase = new Map(base.map((column) => [column.name.toLowerCase(), column]));
  const inHead = new Set(head.map(({ name }) => name.toLowerCase()));
  const ignored = new Set(options.ignored.map((name) => name.toLowerCase()));
  const tagged = new Set(options.tagged.map((name) => name.toLowerCase()));
  const pair = (before: EngineColumn | undefined, after: EngineColumn | undefined): ColumnPair => {
    const name = (after ?? before)?.name ?? "";
    const isIgnored = ignored.has(name.toLowerCase());
    const comparison = before === undefined || after === undefined || isIgnored ? undefined : commonType(before.type, after.type, options.dialect);
    return {
      name,
      ...(before === undefined ? {} : { base: before }),
      ...(after === undefined ? {} : { head: after }),
      ...(comparison === undefined ? {} : { comparison }),
      ignored: isIgnored,
      tagged: tagged.has(name.toLowerCase()),
      family: familyOf(before, after),
    };
  };
  const removed = base.filter(({ name }) => !inHead.has(name.toLowerCase()));
  return [...head.map((column) => pair(inBase.get(column.name.toLowerCase()), column)), ...removed.map((column) => pair(column, undefined))];
}

export function isCompared(pair: ColumnPair): pair is ComparedPair {
  return pair.comparison !== undefined && pair.base !== undefined && pair.head !== undefined;
}

/** What both sides are, when they agree; the sides of a retyped column are looked at apart. */
function familyOf(base: EngineColumn | undefined, head: EngineColumn | undefined): ColumnPair["family"] {
  const [one, two] = [base ?? head, head ?? base].map((column) => (column === undefined ? "other" : familyOfType(column.type)));
  return one === two ? (one ?? "other") : "other";
}

function familyOfType(type: string): ColumnPair["family"] {
  switch (typeFamily(type)) {
    case "number":
      return "number";
    case "date":
    case "timestamp":
      return "time";
    case "text":
    case "boolean":
      return "category";
    default:
      return "other";
  }
}
