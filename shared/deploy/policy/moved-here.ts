import type { Git } from "../../results/commit-info.ts";
import type { LogState } from "../log/log-state.ts";
import { orderOf } from "./order.ts";

export interface MovedHere {
  log: LogState;
  release: { name: string; commit: string };
  /** Whether the code of the release has a task of this id. */
  has: (id: string) => boolean;
}

/**
 * Tells whether another pipeline's task, by its id, has only moved into the release: its code has none there any more. An older release has none there either,
 * where the task moved the other way since; so the release must follow the one that the other pipeline has deployed.
 */
export async function movedHere(git: Git, { log, release, has }: MovedHere): Promise<(id: string) => boolean> {
  const orders = await Promise.all([...log.releases].map(async ([name, { current }]) => [name, name === release.name ? "same" : await orderOf(git, current.release.commit, release.commit)] as const));
  const ahead = new Set(orders.flatMap(([name, order]) => (order === "same" || order === "newer" ? [] : [name])));
  return (id) => !has(id) && !ahead.has(id.slice(0, id.indexOf(".")));
}
