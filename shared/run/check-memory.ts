import type { CheckRecord } from "../results/record.ts";
import type { RecordFiles } from "../results/run-store.ts";

/** What a check said of data that has not changed since. */
export interface Remembered extends Pick<CheckRecord, "expected" | "observed" | "rows" | "failing" | "message"> {
  status: "pass" | "warn" | "fail";
  /** Rows of the whole table. */
  tableRows?: number;
  /** The run that measured it. */
  run: string;
}

/** Verdicts of earlier runs, by all that they depend on. */
export interface CheckMemory {
  recall(key: string): Remembered | undefined;
  keep(key: string, remembered: Remembered): void;
  /** Writes what this run used or found, and the newest of the rest. */
  save(): Promise<void>;
}

const FILE = "cache/checks.json";
const KEPT = 5_000;

/** The memory of a project, which its environments share: a key says what was checked, not where. A damaged file is an empty memory. */
export async function openCheckMemory(files: RecordFiles): Promise<CheckMemory> {
  const known = new Map(readEntries(await files.read(FILE)));
  const touched = new Map<string, Remembered>();
  let changed = false;
  return {
    recall(key) {
      const found = known.get(key);
      if (found !== undefined) touched.set(key, found);
      return found;
    },
    keep(key, remembered) {
      touched.set(key, remembered);
      changed = true;
    },
    async save() {
      if (!changed) return;
      const others = [...known].filter(([key]) => !touched.has(key)).slice(0, KEPT);
      await files.write(FILE, `${JSON.stringify({ version: 1, entries: [...touched, ...others] })}\n`);
    },
  };
}

function readEntries(text: string | undefined): [string, Remembered][] {
  try {
    const data: unknown = JSON.parse(text ?? "");
    if (typeof data !== "object" || data === null || !("version" in data) || data.version !== 1 || !("entries" in data) || !Array.isArray(data.entries)) return [];
    return data.entries.filter((entry: unknown): entry is [string, Remembered] => Array.isArray(entry) && typeof entry[0] === "string" && isRemembered(entry[1]));
  } catch {
    return [];
  }
}

function isRemembered(data: unknown): data is Remembered {
  if (typeof data !== "object" || data === null || !("status" in data)) return false;
  if (data.status !== "pass" && data.status !== "warn" && data.status !== "fail") return false;
  const number = (key: string): boolean => !(key in data) || typeof Reflect.get(data, key) === "number";
  return ["expected", "observed", "run"].every((key) => typeof Reflect.get(data, key) === "string") && ["rows", "failing", "tableRows"].every(number)
    && (!("message" in data) || typeof data.message === "string");
}
