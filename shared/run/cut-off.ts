import type { PlannedTask } from "./plan-run.ts";
import type { RunContext } from "./run-context.ts";

/**
 * Takes over the base's result of a task that is affected only through what it reads, when all of that came out as it is in the base.
 * True when it did; then nothing has to be built.
 */
export function cutOff(context: RunContext, planned: PlannedTask): boolean {
  const { compare } = context.options;
  const impact = compare?.impact.get(planned.id);
  const given = compare?.given.get(planned.id);
  if (compare === undefined || impact === undefined || given === undefined || planned.action === "reuse") return false;
  if (impact.direct || impact.class === "unknown" || context.codes.get(planned.id)?.nonDeterministic !== undefined) return false;
  const same = (id: string): boolean => {
    const source = context.sources.get(id);
    if (source !== undefined) return compare.sources.get(id) === source.fingerprint;
    return context.equal.has(id) || (!context.planned.has(id) && context.given.has(id));
  };
  if (!planned.inputs.every(same)) return false;
  const { table, fingerprint, built } = given;
  Object.assign(planned, { action: "reuse", fingerprint, reason: "every input came out equal to the base's", ...(table === undefined ? {} : { lent: table.hidden, physical: table.physical }), ...(built === undefined ? {} : { reused: built }) });
  context.equal.add(planned.id);
  return true;
}
