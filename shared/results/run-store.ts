import { isRunId } from "./run-id.ts";
import type { RunRecord } from "./record.ts";

/** The files of `.towpath/`, as far as run records need them. A write is whole or has not happened. */
export interface RecordFiles {
  /** Names of the files directly in a folder, in any order; none when it is missing. */
  names(folder: string): Promise<string[]>;
  read(file: string): Promise<string | undefined>;
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

export interface RunStore {
  /** Writes `runs/<id>.json` and `last.json`, then forgets the oldest records. */
  write(record: RunRecord): Promise<void>;
  read(id: string): Promise<RunRecord | undefined>;
  last(): Promise<RunRecord | undefined>;
  /** Ids, newest first. */
  ids(): Promise<string[]>;
  /** Newest records first, at most `limit`; what cannot be read is left out. */
  recent(limit: number): Promise<RunRecord[]>;
}

const KEPT = 200;

/** Run records as files: one per run, plus the last one under a fixed name. */
export function runStore(files: RecordFiles, kept = KEPT): RunStore {
  const ids = async (): Promise<string[]> => {
    const names = await files.names("runs");
    return names
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -".json".length))
      .filter((name) => isRunId(name))
      .toSorted()
      .toReversed();
  };
  const read = async (id: string): Promise<RunRecord | undefined> => parseRecord(await files.read(`runs/${id}.json`));
  return {
    ids,
    read,
    last: async () => parseRecord(await files.read("last.json")),
    async recent(limit) {
      const found: RunRecord[] = [];
      for (const id of await ids()) {
        if (found.length >= limit) break;
        const record = await read(id);
        if (record !== undefined) found.push(record);
      }
      return found;
    },
    async write(record) {
      const text = `${JSON.stringify(record, undefined, 1)}\n`;
      await files.write(`runs/${record.id}.json`, text);
      await files.write("last.json", text);
      for (const old of (await ids()).slice(kept)) await files.remove(`runs/${old}.json`);
    },
  };
}

/** A record of this version, or undefined for a half-written, foreign or newer file. */
export function parseRecord(text: string | undefined): RunRecord | undefined {
  if (text === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(data) ? data : undefined;
}

function isRecord(data: unknown): data is RunRecord {
  return (
    typeof data === "object" && data !== null &&
    "version" in data && data.version === 1 &&
    "id" in data && typeof data.id === "string" &&
    "pipelines" in data && Array.isArray(data.pipelines)
  );
}
