import { child } from "../../pipeline/json-pointer.ts";
import type { Check } from "../../pipeline/model.ts";

/** The columns that a check names, each with the pointer below the check where its name is written. */
export function checkedColumns({ options }: Check): { column: string; pointer: string }[] {
  if (typeof options["column"] === "string") return [{ column: options["column"], pointer: "/column" }];
  const { columns } = options;
  if (!Array.isArray(columns)) return [];
  return columns.flatMap((column: unknown, index) => (typeof column === "string" ? [{ column, pointer: child("/columns", index) }] : []));
}
