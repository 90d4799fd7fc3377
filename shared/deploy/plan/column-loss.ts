/** What consumers lose: a name, or columns of it that go or change their type (lower case). */
export type Lost = ReadonlyMap<string, ReadonlySet<string> | "all">;

export interface ColumnLoss {
  /** Those that go or change, in lower case. */
  columns: ReadonlySet<string>;
  /** Those that go. */
  gone: readonly string[];
  text: string;
}

/** What goes when a name shows other columns; undefined when all that there was is still there, or when one of the sides is not known. */
export function columnLoss(before: Readonly<Record<string, string>> | undefined, after: Readonly<Record<string, string>> | undefined): ColumnLoss | undefined {
  if (before === undefined || after === undefined) return undefined;
  const then = new Map(Object.entries(after).map(([name, type]) => [name.toLowerCase(), type]));
  const gone = Object.keys(before).filter((name) => !then.has(name.toLowerCase()));
  const other = Object.entries(before).filter(([name, type]) => then.has(name.toLowerCase()) && then.get(name.toLowerCase()) !== type);
  if (gone.length + other.length === 0) return undefined;
  const said = [
    ...(gone.length === 0 ? [] : [`column${gone.length === 1 ? "" : "s"} ${gone.join(", ")} go${gone.length === 1 ? "es" : ""}`]),
    ...other.map(([name, type]) => `${name} is ${then.get(name.toLowerCase()) ?? ""} and no longer ${type}`),
  ];
  return { gone, columns: new Set([...gone, ...other.map(([name]) => name)].map((name) => name.toLowerCase())), text: said.join("; ") };
}
