/** What is known of an artifact where consumers get it. `unknown`: it cannot be asked, or lies in another store. */
export type ModelState = "there" | "gone" | "changed" | "unknown";

/** Where artifacts of models are kept for consumers; what lies there under a digest never changes. */
export interface ModelStore {
  /** Copies a file or folder to a place that its digest names, unless it is there already, and compares what lies there; gives its address. */
  put(local: string, place: { task: string; digest: string; name: string }): Promise<string>;
  /** Whether what a deployment pointed to is still there; `read`: all of it is read and compared, else only looked at. */
  look(uri: string, digest: string, how: { read: boolean }): Promise<ModelState>;
}
