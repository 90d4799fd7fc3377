import type { TreeFs } from "../git/tree-fs.ts";
import type { FileSystem } from "../host/ports.ts";

const FILE = "towpath.yml";

/** What a base without a project at this place is read as: the same project without pipelines, so that all there is counts as new. Undefined when the base has one, whether it can be read or not. */
export function newProject(tree: TreeFs, head: FileSystem): FileSystem | undefined {
  if (tree.hash(FILE) !== undefined) return undefined;
  return {
    read: async (path) => (path === FILE ? head.read(FILE) : undefined),
    stat: async (path) => (path === FILE ? head.stat(FILE) : undefined),
    glob: async () => [],
  };
}
