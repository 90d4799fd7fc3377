import picomatch from "picomatch";
import type { FileSystem } from "../host/ports.ts";

export interface OverlayFs extends FileSystem {
  /** Lays an unsaved text over a file; undefined takes it away. */
  lay(file: string, text: string | undefined): void;
  /** The file was changed, made or deleted below: it is read anew. Without a file: everything is. */
  forget(file?: string): void;
  /** What was read last, without asking the disk. */
  known(file: string): string | undefined;
}

/** Files as the editor sees them: unsaved texts first, then what was read once and has not changed since. */
export function overlayFs(below: FileSystem): OverlayFs {
  const unsaved = new Map<string, string>();
  let reads = new Map<string, Promise<string | undefined>>();
  let texts = new Map<string, string>();
  let globs = new Map<string, Promise<string[]>>();
  const withUnsaved = (found: string[], patterns: readonly string[], ignore: readonly string[]): string[] => {
    const matches = picomatch([...patterns], { ignore: [...ignore], windows: false });
    const fresh = [...unsaved.keys()].filter((file) => !found.includes(file) && !/(^|\/)(\.|node_modules\/)/.test(file) && matches(file));
    return fresh.length === 0 ? found : [...found, ...fresh].toSorted();
  };
  return {
    lay(file, text) {
      // A file that exists only in the editor is found by globs as well, so both are asked again.
      if (unsaved.has(file) !== (text !== undefined)) globs = new Map();
      if (text === undefined) unsaved.delete(file);
      else unsaved.set(file, text);
    },
    forget(file) {
      globs = new Map();
      if (file !== undefined) {
        reads.delete(file);
        texts.delete(file);
        return;
      }
      reads = new Map();
      texts = new Map();
    },
    known: (file) => unsaved.get(file) ?? texts.get(file),
    read(file) {
      const laid = unsaved.get(file);
      if (laid !== undefined) return Promise.resolve(laid);
      const before = reads.get(file);
      if (before !== undefined) return before;
      const reading = below.read(file);
      reads.set(file, reading);
      reading.then((text) => text !== undefined && texts.set(file, text), () => reads.delete(file));
      return reading;
    },
    async stat(file) {
      const laid = unsaved.get(file);
      return laid === undefined ? below.stat(file) : { size: laid.length, kind: "file" };
    },
    glob(patterns, ignore = []) {
      const key = JSON.stringify([patterns, ignore]);
      const before = globs.get(key);
      if (before !== undefined) return before;
      const asked = below.glob(patterns, ignore).then((found) => withUnsaved(found, patterns, ignore));
      globs.set(key, asked);
      asked.catch(() => globs.delete(key));
      return asked;
    },
  };
}
