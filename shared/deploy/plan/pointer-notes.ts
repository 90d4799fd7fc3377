import { pointerName } from "../models/model-pointers.ts";
import type { PlacedModel } from "../models/place-models.ts";
import { lostPointers } from "./lost-pointers.ts";

/** What going back to a version does to the models that consumers are pointed to: which pointers move, and which go. */
export function pointerNotes({ version, now, again = {} }: { version: string; now: Readonly<Record<string, PlacedModel>>; again: Readonly<Record<string, PlacedModel>> | undefined }): string[] {
  const moved = Object.entries(again).filter(([task, { uri, digest }]) => now[task]?.uri !== uri || now[task].digest !== digest);
  return [...moved.map(([task, { uri }]) => `${pointerName(task)} points to the model of ${version} again (${uri})`), ...lostPointers(Object.keys(now).filter((task) => again[task] === undefined))];
}
