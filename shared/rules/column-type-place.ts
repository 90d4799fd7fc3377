import { valueAt } from "../pipeline/seen-value.ts";
import type { Column } from "../pipeline/model.ts";
import type { Place } from "../pipeline/position.ts";
import type { AboutAsset } from "./rule.ts";

/** Where the type of a column is written: `amount: double` or `amount: { type: double }`. */
export function columnTypePlace({ workspace, locate }: AboutAsset, { at }: Column): Place {
  const written = valueAt(workspace.documents.get(at.file)?.data, at.pointer);
  return typeof written === "string" ? locate(at) : locate(at, "/type");
}
