import type { Engine } from "../../engines/engine.ts";
import type { EnvironmentState } from "../../run/environment-state.ts";
import type { LogState } from "../log/log-state.ts";
import type { Step } from "./steps.ts";

export interface GrantNotes {
  engine: Pick<Engine, "name">;
  steps: readonly Step[];
  state: Pick<EnvironmentState, "owners">;
  log: LogState;
}

/** Grants go with a name. One that comes back has none of those that it had, because nobody has kept them. */
export function grantNotes({ engine, steps, state, log }: GrantNotes): string[] {
  if (engine.name !== "postgres") return [];
  const before = new Set([...log.releases.values()].flatMap(({ seen }) => seen.flatMap(({ published }) => [...published.keys()])));
  const named = (wanted: (step: Step) => boolean): string => steps.filter(wanted).map(({ name }) => name).join(", ");
  const gone = named(({ action }) => action === "drop");
  const back = named(({ action, name }) => (action === "create" || action === "rebuild" || action === "swap") && before.has(name) && !state.owners.has(name.toLowerCase()));
  return [
    ...(gone === "" ? [] : [`the grants on ${gone} go, too: a rollback does not bring them back`]),
    ...(back === "" ? [] : [`${back} was here before and comes back without the grants that it had: grant them again`]),
  ];
}
