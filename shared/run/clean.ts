import type { Engine } from "../engines/engine.ts";
import type { Built, EnvironmentState } from "./environment-state.ts";

/**
 * The physical objects that nobody needs any more: not shown to consumers, not read by a view that is, not among the newest
 * `keep` of their task, not made by one of the runs `spare`, and not `kept` for a rollback. What a killed run left behind is found the same way.
 */
export function unneeded(state: Pick<EnvironmentState, "built" | "byTask" | "live">, keep: number, spare: ReadonlySet<string>, kept: ReadonlySet<string> = new Set()): Built[] {
  const needed = new Set<string>();
  const open = [...state.live.values()].flatMap(({ physical }) => physical ?? []);
  for (const built of state.built.values()) if (spare.has(built.stamp.run)) open.push(built.name);
  for (const list of state.byTask.values()) for (const { name } of list.slice(0, keep)) open.push(name);
  open.push(...kept);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    open.push(...(state.built.get(name)?.stamp.reads ?? []));
  }
  return [...state.built.values()].filter(({ name }) => !needed.has(name));
}

/** Drops objects that carry our comment. Views go first: they may read the tables. */
export async function dropObjects(engine: Engine, hidden: string, objects: readonly Built[]): Promise<void> {
  if (objects.length === 0) return;
  const ordered = objects.toSorted((a, b) => Number(a.kind === "table") - Number(b.kind === "table"));
  const drops = ordered.map(({ name, kind }) => `DROP ${kind === "view" ? "VIEW" : "TABLE"} IF EXISTS ${engine.quote(hidden)}.${engine.quote(name)}`);
  await engine.transaction((tx) => tx.executeOwn(drops));
}
