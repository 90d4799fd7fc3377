export type Direction = "left" | "right" | "up" | "down";

export interface Places {
  /** Middle of a node that is drawn; undefined for one that is not. */
  at(id: string): { x: number; y: number } | undefined;
  inputs(id: string): readonly string[];
  readers(id: string): readonly string[];
  all(): readonly string[];
}

/** Where an arrow key leads: left to what is read, right to who reads, up and down within the column. */
export function walk(from: string, direction: Direction, places: Places): string | undefined {
  const here = places.at(from);
  if (here === undefined) return undefined;
  if (direction === "left" || direction === "right") return nearest(here.y, direction === "left" ? places.inputs(from) : places.readers(from), places);
  const column = places.all().filter((id) => {
    const at = places.at(id);
    return at !== undefined && Math.abs(at.x - here.x) < 1 && (direction === "up" ? at.y < here.y : at.y > here.y);
  });
  return nearest(here.y, column, places);
}

function nearest(y: number, ids: readonly string[], { at }: Places): string | undefined {
  const away = (id: string): number => Math.abs((at(id)?.y ?? Number.POSITIVE_INFINITY) - y);
  return ids.filter((id) => at(id) !== undefined).toSorted((a, b) => away(a) - away(b))[0];
}
