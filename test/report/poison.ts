import fc from "fast-check";
import type { RunRecord } from "../../shared/results/record.ts";
import { hostile } from "./escape/hostile.ts";
import { record, type RecordName } from "./records.ts";

/** The record with every string, and every metric's name, replaced; what is chosen from a fixed set stays. */
export function poisoned(value: RunRecord, next: () => string): RunRecord {
  const fixed = new Set(["change", "class", "keyFrom", "command", "verdict", "status", "severity", "mark", "kind", "materialized", "startedAt", "finishedAt"]);
  const ids = new Map<string, string>();
  const walk = (data: unknown, key: string): unknown => {
    if (typeof data === "string") {
      if (fixed.has(key) && !(key === "kind" && data.includes("_"))) return data;
      // Ids stay consistent, so that links and edges are drawn.
      if (!ids.has(data)) ids.set(data, next());
      return ids.get(data);
    }
    if (Array.isArray(data)) return data.map((item) => walk(item, key));
    if (data === null || typeof data !== "object") return data;
    return Object.fromEntries(Object.entries(data).map(([name, item]) => [key === "metrics" || key === "tools" ? next() : name, walk(item, name)]));
  };
  return walk(value, "") as RunRecord;
}
/** A record of the fixtures with hostile text in every field. */
export function poisonOf(name: RecordName): fc.Arbitrary<RunRecord> {
  return fc.array(hostile, { minLength: 12, maxLength: 12 }).map((strings) => {
    let index = 0;
    return poisoned(record(name), () => `${strings[(index += 1) % strings.length] ?? ""}${index % 3 === 0 ? index : ""}`);
  });
}
export const poison = poisonOf("failing");
