import { validate } from "../generated/validate-results.js";
import type { RunRecord } from "./record.ts";

/** Whether data is a run record in every part that we know. What a newer Towpath has written beside it is let be; what is missing or of another kind is not. */
export function isRunRecord(data: unknown): data is RunRecord {
  return validate(data) || (validate.errors ?? []).every(({ keyword }) => keyword === "additionalProperties");
}
