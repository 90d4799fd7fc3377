import type { EngineError } from "../engines/engine.ts";

/** Why a task did not succeed, in words for its owner, and where. */
export class TaskFailure extends Error {
  override readonly name = "TaskFailure";
  readonly place: { file?: string; line?: number; column?: number };
  /** False when another attempt cannot end otherwise. */
  readonly retryable: boolean;

  constructor(message: string, { file, line, column, code }: { file?: string; line?: number; column?: number; code?: EngineError["code"] } = {}) {
    super(message);
    this.place = { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
    this.retryable = code === undefined || !["syntax", "catalog", "conversion", "constraint"].includes(code);
  }
}
