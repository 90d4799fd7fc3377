import { pointerName } from "../models/model-pointers.ts";

/** Says that consumers are no longer pointed to the models of these tasks. */
export function lostPointers(tasks: readonly string[]): string[] {
  return tasks.length === 0 ? [] : [`consumers lose ${tasks.map(pointerName).join(", ")}, which ${tasks.length === 1 ? "points to a model" : "point to models"} now`];
}
