import type { RunRecord } from "../../../shared/results/record.ts";
import { runStore } from "../../../shared/results/run-store.ts";

/** Enough for what is shown; older records only cost time. */
const READ = 12;
const MOST_BYTES = 16 * 1024 * 1024;

/** What an editor says of a path before it opens it: of what lies behind a link, and whether it is one. */
export interface Seen {
  kind: "file" | "folder" | "neither";
  link: boolean;
  size: number;
}

/** Files of a project's `.towpath` folder; "" is the folder itself. What is not there is undefined, or has no names. */
export interface ResultFiles {
  look(path: string): Promise<Seen | undefined>;
  names(folder: string): Promise<string[]>;
  read(file: string): Promise<string | undefined>;
}

/**
 * The newest run records, newest first; what is half-written, damaged or no record is left out. Nothing is opened that may never end: only files, and
 * none beyond 16 MB. Where links are not followed, nobody is led out of the project.
 */
export async function localRecords(files: ResultFiles, { followLinks }: { followLinks: boolean }): Promise<RunRecord[]> {
  const allowed = async (path: string, kind: Seen["kind"]): Promise<boolean> => {
    const seen = await files.look(path);
    return seen?.kind === kind && (followLinks || !seen.link) && seen.size <= (kind === "file" ? MOST_BYTES : Infinity);
  };
  if (!(await allowed("", "folder")) || !(await allowed("runs", "folder"))) return [];
  const recent = await runStore({
    names: (folder) => files.names(folder),
    read: async (file) => ((await allowed(file, "file")) ? files.read(file) : undefined),
    write: refuse,
    remove: refuse,
  }).recent(READ);
  if (recent.length === 0) return [];
  // Not at the start: the schema is large, and most folders have no results.
  const { isRunRecord } = await import("../../../shared/results/is-run-record.ts");
  return recent.filter(isRunRecord);
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("the editor only reads results"));
}
