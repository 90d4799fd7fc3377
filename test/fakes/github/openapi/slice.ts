import { readFileSync } from "node:fs";
import path from "node:path";
import type { Operation } from "./operations.ts";

export type Schema = Record<string, unknown>;

export interface OperationDescription {
  parameters: { name: string; in: "path" | "query" | "header"; required: boolean; schema: Schema }[];
  body?: Schema;
  bodyRequired?: boolean;
  /** By status; null: no JSON body. */
  responses: Record<string, Schema | null>;
}

export interface Slice {
  source: string;
  operations: Record<Operation, OperationDescription>;
  components: { schemas: Record<string, Schema> };
}

let read: Slice | undefined;

/** GitHub's own description of the endpoints that the fake serves. */
export function slice(): Slice {
  read ??= JSON.parse(readFileSync(path.join(import.meta.dirname, "slice.json"), "utf8")) as Slice;
  return read;
}
