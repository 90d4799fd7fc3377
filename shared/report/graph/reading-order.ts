/** Only so many candidates are weighed for each line, so that ten thousand nodes take no longer than they should. */
const weighed = 48;

/**
 * Nodes so that each follows what it reads and, among those possible, what was just drawn is continued: few lanes stay open.
 * A node without inputs waits until its first reader comes. Members of a cycle come last, in their own order.
 */
export function readingOrder<N extends { id: string; inputs: readonly string[] }>(nodes: readonly N[]): N[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inputsOf = new Map(nodes.map((node) => [node.id, [...new Set(node.inputs)].filter((id) => byId.has(id) && id !== node.id)]));
  const isRoot = (id: string): boolean => inputsOf.get(id)?.length === 0;
  const readers = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const [id, inputs] of inputsOf) for (const input of inputs) readers.get(input)?.push(id);
  const missing = new Map([...inputsOf].map(([id, inputs]) => [id, inputs.filter((input) => !isRoot(input)).length]));
  const undrawnReaders = new Map([...readers].map(([id, list]) => [id, list.length]));
  // The first in the file shall be taken first, and the end of the list is looked at.
  const ready = nodes.flatMap(({ id }) => (!isRoot(id) && missing.get(id) === 0 ? [id] : [])).toReversed();
  const drawn = new Map<string, number>();
  const ordered: N[] = [];

  const draw = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined || drawn.has(id)) return;
    drawn.set(id, ordered.length);
    ordered.push(node);
    for (const input of inputsOf.get(id) ?? []) undrawnReaders.set(input, (undrawnReaders.get(input) ?? 1) - 1);
    if (isRoot(id)) return;
    for (const reader of (readers.get(id) ?? []).toReversed()) {
      missing.set(reader, (missing.get(reader) ?? 1) - 1);
      if (missing.get(reader) === 0) ready.push(reader);
    }
  };
  /** Lanes that the node would close, less those it would open; then how recently its inputs were drawn. */
  const score = (id: string): number => {
    let value = 0;
    let recent = 0;
    for (const input of inputsOf.get(id) ?? []) {
      const at = drawn.get(input);
      if (at === undefined) value -= 1;
      else if (undrawnReaders.get(input) === 1) value += 1;
      recent = Math.max(recent, at ?? 0);
    }
    return value * nodes.length + recent;
  };

  while (ready.length > 0) {
    let best = ready.length - 1;
    for (let index = best - 1; index >= Math.max(0, ready.length - weighed); index -= 1) if (score(ready[index] ?? "") > score(ready[best] ?? "")) best = index;
    const [id = ""] = ready.splice(best, 1);
    for (const input of inputsOf.get(id) ?? []) draw(input);
    draw(id);
  }
  for (const node of nodes) if (isRoot(node.id)) draw(node.id);
  for (const node of nodes) draw(node.id);
  return ordered;
}
