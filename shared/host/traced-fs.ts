import { hash } from "node:crypto";
import type { FileSystem } from "./ports.ts";

/** What was asked of a file system and, as a digest, what it answered: enough to know later whether it would answer the same. */
export interface Trace {
  reads: Record<string, string>;
  globs: { patterns: string[]; ignore: string[]; digest: string }[];
}

const ABSENT = "-";

/** A file system that remembers every question. A question that was refused makes the trace useless: `trace()` is undefined then. */
export function tracedFs(fs: FileSystem): { fs: FileSystem; trace(): Trace | undefined } {
  const trace: Trace = { reads: {}, globs: [] };
  let refused = false;
  const watch = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      refused = true;
      throw error;
    });
  return {
    fs: {
      async read(path) {
        const text = await watch(fs.read(path));
        trace.reads[path] = digestOf(text);
        return text;
      },
      // Not traced, so an answer that depends on it must not be remembered.
      async stat(path) {
        refused = true;
        return fs.stat(path);
      },
      async glob(patterns, ignore = []) {
        const files = await watch(fs.glob(patterns, ignore));
        trace.globs.push({ patterns: [...patterns], ignore: [...ignore], digest: digestOf(files.join("\n")) });
        return files;
      },
    },
    trace: () => (refused ? undefined : trace),
  };
}

/** Whether the file system would still give the same answers. */
export async function stillTrue(trace: Trace, fs: FileSystem): Promise<boolean> {
  for (const { patterns, ignore, digest } of trace.globs) {
    if (digestOf((await fs.glob(patterns, ignore)).join("\n")) !== digest) return false;
  }
  const same = await Promise.all(Object.entries(trace.reads).map(async ([path, digest]) => digestOf(await fs.read(path)) === digest));
  return same.every(Boolean);
}

function digestOf(text: string | undefined): string {
  return text === undefined ? ABSENT : hash("sha256", text, "base64url");
}
