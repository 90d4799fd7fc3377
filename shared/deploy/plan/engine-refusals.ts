import type { Engine } from "../../engines/engine.ts";
import type { Workspace } from "../../graph/workspace.ts";
import { hiddenSchema } from "../../run/environment-state.ts";
import type { Refusal } from "../policy/gates.ts";
import type { Step } from "./steps.ts";

export interface NamesThatMove {
  engine: Pick<Engine, "swapProblems">;
  schema: string;
  steps: readonly Step[];
  /** Physical object that a name is to show, by name. */
  physical: ReadonlyMap<string, string>;
  /** Tells the columns of what is not built yet, when they are known. */
  workspace?: Workspace;
}

/** What the engine knows before anything is built: names that cannot move because others have built on them, and too many names for its locks. */
export async function engineRefusals({ engine, schema, steps, physical, workspace }: NamesThatMove): Promise<Refusal[]> {
  const moving = steps.filter(({ action, name }) => (action === "create" || action === "rebuild" || action === "swap") && physical.has(name));
  const problems = await engine.swapProblems({
    schema, from: hiddenSchema(schema),
    shown: moving.map(({ id, name }) => {
      const analysis = workspace?.sql.get(id)?.analysis;
      return { name, source: physical.get(name) ?? "", comment: "", ...(analysis?.complete === true ? { columns: analysis.output.map((column) => column.name) } : {}) };
    }),
    hidden: steps.filter(({ action }) => action === "drop").map(({ name }) => name),
  });
  return problems.map(({ name, text }) => ({ gate: name === undefined ? "locks" : "names", text, overridable: false }));
}
