/** What the engine asks of the machine it runs on. Everything above works through these, so it also runs in a web worker. */

/** Files below one root. Paths are POSIX, relative to the root, and never leave it (`..`, absolute paths and symlinks out are refused). */
export interface FileSystem {
  /** Text of a file, or undefined when there is none. Rejects with a {@link HostError} when it exists but cannot or must not be read. */
  read(path: string): Promise<string | undefined>;
  /** Size in bytes and kind, or undefined when there is nothing at the path. */
  stat(path: string): Promise<{ size: number; kind: "file" | "directory" } | undefined>;
  /** Files that match any of the globs and none of `ignore`, sorted. Hidden folders and node_modules are not walked. */
  glob(patterns: readonly string[], ignore?: readonly string[]): Promise<string[]>;
}

export interface WritableFileSystem extends FileSystem {
  /** Writes the whole file or nothing: a reader sees the old text or the new one. Makes the folders it needs. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** The only source of time, so that `--as-of` and tests can freeze it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A failure of the host with a sentence for a person: what was seen and what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
  /** For programs, where they must tell one refusal from another. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}
