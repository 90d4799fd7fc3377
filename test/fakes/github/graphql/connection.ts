export interface Page { first?: number | null; last?: number | null; after?: string | null }

/** A page of a list, as GitHub's connections give it: at most 100, with a cursor to go on. */
export function connection<T>(items: readonly T[], { first, last, after }: Page): { nodes: T[]; totalCount: number; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null; startCursor: string | null } } {
  const size = first ?? last ?? 0;
  if (size < 1 || size > 100) throw new Error("Requesting between 1 and 100 records is required: give `first` or `last`.");
  const start = typeof after === "string" ? Number(Buffer.from(after, "base64").toString()) : last === null || last === undefined ? 0 : Math.max(0, items.length - last);
  const nodes = items.slice(start, start + size);
  const end = start + nodes.length;
  return { nodes, totalCount: items.length, pageInfo: { hasNextPage: end < items.length, hasPreviousPage: start > 0, endCursor: Buffer.from(String(end)).toString("base64"), startCursor: null } };
}
