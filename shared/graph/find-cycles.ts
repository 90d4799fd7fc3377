import type { NodeId } from "./graph.ts";

/**
 * One cycle per strongly connected component (Tarjan, without recursion so that a chain of 10,000 tasks is fine),
 * as a path: `a reads b, b reads c, c reads a` gives `[a, b, c]`.
 */
export function findCycles(ids: readonly NodeId[], inputsOf: (id: NodeId) => readonly NodeId[]): NodeId[][] {
  const members = new Set(ids);
  const index = new Map<NodeId, number>();
  const low = new Map<NodeId, number>();
  const onStack = new Set<NodeId>();
  const stack: NodeId[] = [];
  const cycles: NodeId[][] = [];

  for (const root of ids) {
    if (index.has(root)) continue;
    const frames: { id: NodeId; next: number }[] = [];
    const enter = (id: NodeId): void => {
      index.set(id, index.size);
      low.set(id, index.get(id) ?? 0);
      stack.push(id);
      onStack.add(id);
      frames.push({ id, next: 0 });
    };
    enter(root);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const edges = inputsOf(frame.id);
      const target = edges[frame.next++];
      if (target !== undefined) {
        if (!members.has(target)) continue;
        if (!index.has(target)) enter(target);
        else if (onStack.has(target)) lower(low, frame.id, index.get(target) ?? 0);
        continue;
      }
      frames.pop();
      const parent = frames.at(-1);
      if (parent) lower(low, parent.id, low.get(frame.id) ?? 0);
      if (low.get(frame.id) !== index.get(frame.id)) continue;
      const component = new Set<NodeId>();
      for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
        onStack.delete(id);
        component.add(id);
        if (id === frame.id) break;
      }
      const cycle = pathThrough(component, frame.id, inputsOf);
      if (cycle) cycles.push(cycle);
    }
  }
  return cycles;
}

function lower(low: Map<NodeId, number>, id: NodeId, value: number): void {
  low.set(id, Math.min(low.get(id) ?? value, value));
}

/** The shortest way from `start` back to itself inside the component, or undefined when there is none. */
function pathThrough(component: ReadonlySet<NodeId>, start: NodeId, inputsOf: (id: NodeId) => readonly NodeId[]): NodeId[] | undefined {
  const from = new Map<NodeId, NodeId>();
  const open: NodeId[] = [start];
  for (const id of open) {
    for (const input of inputsOf(id)) {
      if (input === start) {
        const path: NodeId[] = [];
        for (let at: NodeId | undefined = id; at !== undefined; at = from.get(at)) path.unshift(at);
        return path;
      }
      if (!component.has(input) || from.has(input)) continue;
      from.set(input, id);
      open.push(input);
    }
  }
  return undefined;
}
