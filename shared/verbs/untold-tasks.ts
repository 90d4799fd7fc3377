import type { NodeId } from "../graph/graph.ts";
import type { UntestedRecord } from "../results/record.ts";
import { ownReads } from "../sql/own-reads.ts";
import type { PlannedProject } from "./plan-project.ts";

/**
 * Selected tasks with the same SQL on both sides whose own reads cannot be told from it. Both sides read what is there: they are built and checked, and what the
 * change does to them is not known. With other SQL the base's version would have to be read, and cannot.
 */
export function untoldTasks({ impact, base, head }: Pick<PlannedProject, "impact" | "base" | "head">, selected: ReadonlySet<NodeId>): { id: NodeId; by: string }[] {
  return [...selected].flatMap((id) => {
    const [before, after] = [base.workspace.sql.get(impact.counterpart.get(id) ?? ""), head.workspace.sql.get(id)];
    const [by] = ownReads(after?.facts ?? {}).unknown;
    return by === undefined || before?.facts.fingerprint !== after?.facts.fingerprint ? [] : [{ id, by }];
  });
}

/** The same as warnings. */
export function untoldWarnings(planned: PlannedProject, selected: ReadonlySet<NodeId>): UntestedRecord[] {
  return untoldTasks(planned, selected).map(({ id, by }) => ({ id, kind: "not-comparable", reason: `built and checked, but not compared: nobody can tell what its SQL reads by ${by}`, allowed: true }));
}
