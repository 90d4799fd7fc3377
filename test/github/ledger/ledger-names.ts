import { entryAt, readTree, treeOf } from "../../fakes/github/git/store.ts";
import type { TestWorld } from "../world.ts";

/** Names in a folder of the ledger's branch, as it is now. */
export function ledgerNames({ fake }: TestWorld, folder: string): string[] {
  const { refs, git } = fake.repository("acme", "shop");
  const tree = treeOf(git, refs["refs/heads/towpath/ledger"] ?? "") ?? "";
  const found = entryAt(git, tree, folder);
  return found === undefined ? [] : readTree(git, found).map(({ name }) => name);
}
