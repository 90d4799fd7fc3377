import type { Built, EnvironmentState } from "./environment-state.ts";

/** How a view names a physical object that it reads: with the schema when that is another one. */
export function readName(object: { physical: string; lent?: string | undefined }): string {
  return object.lent === undefined ? object.physical : `${object.lent}.${object.physical}`;
}

/** Whether everything that a view reads is still there. Results of other schemas come and go without asking the views over them. */
export function standsOnItsFeet(built: Built, home: EnvironmentState, others: readonly EnvironmentState[]): boolean {
  return (built.stamp.reads ?? []).every((name) => {
    // A lent object is named with its schema; no own name has a point, because a task's name has none.
    const lender = others.find(({ hidden }) => name.startsWith(`${hidden}.`));
    const state = lender ?? home;
    const found = state.built.get(lender === undefined ? name : name.slice(lender.hidden.length + 1));
    return found !== undefined && standsOnItsFeet(found, state, others);
  });
}
