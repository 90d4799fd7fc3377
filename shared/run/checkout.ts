import type { NodeId } from "../graph/graph.ts";
import type { TreeContents } from "../git/tree-contents.ts";
import type { FileSystem } from "../host/ports.ts";
import type { RunOptions } from "./run-options.ts";
import type { DataFile } from "./source-files.ts";

/** The code of a project when it is not what stands in the project's folder: that of the base of a pull request. */
export interface Checkout {
  files: FileSystem & { contents?: TreeContents };
  /** A folder with all files, for tasks that are processes; made when it is first asked for. */
  folder(): Promise<string>;
  /** The data files that globs name. */
  dataFiles(patterns: readonly string[]): Promise<DataFile[]>;
  /** Tasks that read, by themselves, what their text does not tell; that is read where it stands, and nothing of them can be compared. */
  inPlace?: ReadonlySet<NodeId>;
}

/** Where tasks that are processes run, and write what they promised. */
export async function codeFolder({ checkout, root }: Pick<RunOptions, "checkout" | "root">): Promise<string> {
  return checkout === undefined ? root : checkout.folder();
}
