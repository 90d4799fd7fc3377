import type { Document } from "./document.ts";
import { parentPointer, segments } from "./json-pointer.ts";
import { valueBelow } from "./value-below.ts";

/** Where the value is that the normal form has at a pointer: a short form writes it in the place of the map or list that would hold it. */
export function writtenAt({ data }: Document, pointer: string): string {
  return valueBelow(data, segments(pointer)) === undefined && typeof valueBelow(data, segments(parentPointer(pointer))) === "string" ? parentPointer(pointer) : pointer;
}
