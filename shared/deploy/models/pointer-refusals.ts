import type { EnvironmentState } from "../../run/environment-state.ts";
import type { LogState } from "../log/log-state.ts";
import type { Refusal } from "../policy/gates.ts";
import { pointerName } from "./model-pointers.ts";

export interface PointerNames {
  state: Pick<EnvironmentState, "schema" | "foreign" | "owners">;
  log: LogState;
  pipeline: string;
  /** Tasks whose models consumers would be pointed to. */
  tasks: readonly string[];
  /** Other names that the same release shows. */
  names: readonly string[];
  /** Whether another pipeline's task, by its id, has only moved here: the code of the release does not have it any more where it was. Nothing has, unless this says so. */
  moved?: (id: string) => boolean;
}

/** Names of pointers that are somebody else's: a pointer carries no comment of ours, so the log tells which are. */
export function pointerRefusals({ state, log, pipeline, tasks, names, moved = () => false }: PointerNames): Refusal[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return tasks.flatMap((task) => {
    const pointer = pointerName(task);
    const owner = state.owners.get(pointer.toLowerCase());
    const ours = log.releases.get(pipeline)?.models[task] !== undefined;
    const other = [...log.releases].find(([name, { models }]) => name !== pipeline && models[task] !== undefined)?.[0];
    if (!ours && other !== undefined && !moved(`${other}.${task}`)) {
      return [{ gate: "names" as const, overridable: false, text: `${state.schema}.${pointer} is to point to the model of ${pipeline}.${task}, and points to that of ${other}.${task} now: go back in ${other}, or deploy a release of it without that model, first` }];
    }
    const why = owner !== undefined || taken.has(pointer.toLowerCase()) ? `is the name of ${owner ?? `${pipeline}.${pointer}`}`
      : state.foreign.has(pointer.toLowerCase()) && !ours && other === undefined ? "exists and was not made by Towpath" : undefined;
    return why === undefined ? [] : [{ gate: "names" as const, overridable: false, text: `${state.schema}.${pointer} is to point to the model of ${task}, and ${why}: rename one of the two, or move or drop what is there` }];
  });
}
