import type { Built, EnvironmentState } from "./environment-state.ts";

/** How a view names a physical object that it reads: with the schema when that is another one. */
export function readName(object: { physical: string; lent?: string | undefined }): string {
  return object.lent === undefined ? object.physical : `${object.lent}.${object.physical}`;
}

/** Whether everything that a view reads is still there. Consumers' results come and go without asking the isolated views over them. */
export function standsOnItsFeet(built: Built, state: EnvironmentState, lender: EnvironmentState | undefined): boolean {
  return (built.stamp.reads ?? []).every((name) => {
    const lent = lender !== undefined && name.startsWith(`${lender.hidden}.`) ? lender.built.get(name.slice(lender.hidden.length + 1)) : undefined;
    const own = lent === undefined ? state.built.get(name) : undefined;
    if (lent !== undefined && lender !== undefined) return standsOnItsFeet(lent, lender, undefined);
    return own !== undefined && standsOnItsFeet(own, state, lender);
  });
}
