import type { Engine, Grantee } from "../../engines/engine.ts";
import type { EnvironmentState } from "../../run/environment-state.ts";
import type { LogState } from "../log/log-state.ts";
import { pointerName } from "../models/model-pointers.ts";
import type { Step } from "./steps.ts";

export interface GrantNotes {
  engine: Pick<Engine, "name">;
  steps: readonly Step[];
  /** Tasks whose pointer to a model goes. */
  pointers: readonly string[];
  /** Who may do something with which name now. */
  grantees: readonly Grantee[];
  state: Pick<EnvironmentState, "owners">;
  log: LogState;
}

const SHOWN = 10;

/** Grants go with a name, and who approves is told who loses them. A name that comes back has none of those that it had, because nobody has kept them. */
export function grantNotes({ engine, steps, pointers, grantees, state, log }: GrantNotes): string[] {
  if (engine.name !== "postgres") return [];
  const before = new Set([...log.releases.values()].flatMap(({ seen }) => seen.flatMap(({ published }) => [...published.keys()])));
  const gone = [...steps.filter(({ action }) => action === "drop").map(({ name }) => name), ...pointers.map(pointerName)];
  const back = steps.filter(({ action, name }) => (action === "create" || action === "rebuild" || action === "swap") && before.has(name) && !state.owners.has(name.toLowerCase())).map(({ name }) => name).join(", ");
  return [
    ...gone.flatMap((name) => lostBy(name, grantees.filter(({ relation }) => relation === name).map(({ role }) => role ?? "everybody (PUBLIC)"))),
    ...(back === "" ? [] : [`${back} was here before and comes back without the grants that it had: grant them again`]),
  ];
}

function lostBy(name: string, roles: readonly string[]): string[] {
  if (roles.length === 0) return [];
  const more = roles.length > SHOWN ? ` and ${roles.length - SHOWN} more` : "";
  return [`${roles.slice(0, SHOWN).join(", ")}${more} lose${roles.length === 1 ? "s" : ""} access to ${name}: the grants go with the name, and a rollback does not bring them back`];
}
