import type { PlannedTask } from "../../run/plan-run.ts";
import { lostPointers } from "./lost-pointers.ts";

export interface ModelNotes {
  environment: string;
  /** Where the environment keeps models; undefined: it does not say. */
  place: string | undefined;
  promoteFrom: string | undefined;
  tasks: readonly PlannedTask[];
  /** Tasks to whose models consumers are pointed now, and not any more. */
  gone: readonly string[];
}

/** What the release's models mean for who approves: artifacts that are not copied, and models that are trained anew. */
export function modelNotes({ environment, place, promoteFrom, tasks, gone }: ModelNotes): string[] {
  const models = tasks.filter(({ task }) => task.model?.artifact !== undefined);
  const anew = models.filter(({ action }) => action === "build").map(({ task }) => task.name);
  const notes: string[] = [];
  if (models.length > 0 && place === undefined) notes.push(`${environment} does not say where models are kept (models), so ${list(models.map(({ task }) => task.name))} ${models.length === 1 ? "is" : "are"} not copied, and consumers get no pointer to ${models.length === 1 ? "it" : "them"}`);
  notes.push(...lostPointers(gone));
  if (anew.length > 0) notes.push(`${list(anew)} ${anew.length === 1 ? "is" : "are"} trained anew for this deployment, on the data of ${environment}: that artifact need not be the one ${promoteFrom === undefined ? "" : `that was in ${promoteFrom}, nor the one `}whose metrics the release tells`);
  return notes;
}

function list(names: readonly string[]): string {
  return names.join(", ");
}
