import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** A cache in one file: a header, then a line per entry. Whatever is wrong with the file, it is only a cache. */
export interface LineCache {
  get(id: string): string | undefined;
  set(id: string, line: string): void;
  /** Writes the whole file or nothing. Failing to write is not failing. */
  save(): Promise<void>;
}

/** Entries of earlier runs that nobody asked for are kept up to this many, for other branches and selections. */
const keepUnused = 5000;

/** Opens the cache; another header, or a file that cannot be read, is an empty cache. Without a file it lives in memory. */
export async function openLineCache(file: string | undefined, header: string): Promise<LineCache> {
  const text = file === undefined ? "" : await readFile(file, "utf8").catch(() => "");
  const old = new Map<string, string>();
  if (text.startsWith(`${header}\n`) && text.endsWith("\n")) {
    for (let at = header.length + 1; at < text.length; ) {
      const end = text.indexOf("\n", at);
      const tab = text.indexOf("\t", at);
      if (tab > at && tab < end) old.set(text.slice(at, tab), text.slice(tab + 1, end));
      at = end + 1;
    }
  }
  const used = new Map<string, string>();
  return {
    get(id) {
      const line = used.get(id) ?? old.get(id);
      if (line !== undefined) used.set(id, line);
      return line;
    },
    set(id, line) {
      used.set(id, line);
    },
    async save() {
      if (file === undefined) return;
      const rest = [...old].filter(([id]) => !used.has(id)).slice(0, keepUnused);
      const out = [header, ...[...used, ...rest].map(([id, line]) => `${id}\t${line}`), ""].join("\n");
      const fresh = `${file}.${process.pid}.new`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(fresh, out);
        await rename(fresh, file);
      } catch {
        await rm(fresh, { force: true }).catch(() => {});
      }
    },
  };
}
