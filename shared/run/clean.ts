import { EngineError, type Engine } from "../engines/engine.ts";
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

/** In one transaction: engines have a limited number of locks. */
const AT_ONCE = 200;

/**
 * Drops objects that carry our comment. What others read right now, or have built on, stays: dropping is only tidying, and the next run
 * tries again. Gives what stayed.
 */
export async function dropObjects(engine: Engine, hidden: string, objects: readonly Built[]): Promise<Built[]> {
  const left: Built[] = [];
  const drop = ({ name, kind }: Built): string => `DROP ${kind === "view" ? "VIEW" : "TABLE"} IF EXISTS ${engine.quote(hidden)}.${engine.quote(name)}`;
  const ordered = readersFirst(objects);
  for (let from = 0; from < ordered.length; from += AT_ONCE) {
    const some = ordered.slice(from, from + AT_ONCE);
    if (await dropped(engine, some.map(drop))) continue;
    for (const each of some) if (!(await dropped(engine, [drop(each)]))) left.push(each);
  }
  return left;
}

async function dropped(engine: Engine, statements: readonly string[]): Promise<boolean> {
  try {
    await engine.transaction((tx) => tx.executeOwn(statements));
    return true;
  } catch (error) {
    if (error instanceof EngineError && (error.code === "catalog" || error.code === "lock_timeout")) return false;
    throw error;
  }
}

/** Views before what they read: some engines drop nothing that something else stands on. */
function readersFirst(objects: readonly Built[]): Built[] {
  const byName = new Map(objects.map((object) => [object.name, object]));
  const done = new Set<string>();
  const order: Built[] = [];
  const visit = (object: Built): void => {
    if (done.has(object.name)) return;
    done.add(object.name);
    for (const name of object.stamp.reads ?? []) {
      const read = byName.get(name);
      if (read !== undefined) visit(read);
    }
    order.push(object);
  };
  for (const object of objects) visit(object);
  return order.toReversed();
}
