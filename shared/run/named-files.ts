import { contentHashes } from "../git/content-hashes.ts";
import { contentOf } from "../git/content-of.ts";
import { gitListing } from "../git/git-listing.ts";
import { nodeGit } from "../git/node-git.ts";
import type { TreeContents } from "../git/tree-contents.ts";
import { HostError } from "../host/ports.ts";
import type { Checkout } from "./checkout.ts";
import { digestOf } from "./fingerprint.ts";
import type { OwnFiles } from "./own-files.ts";

/**
 * Digests the files that code names by itself, as far as git keeps them: what tasks write on their way is mostly ignored, and would be another
 * code after each run. Git is asked once, when some code names anything; without git nothing is known of these files.
 */
export function namedFiles(root: string, checkout: Checkout | undefined): (names: readonly string[]) => Promise<OwnFiles> {
  let tree: Promise<TreeContents | undefined> | undefined;
  return async (names) => {
    const kept = names.length === 0 ? undefined : await (tree ??= treeOf(root, checkout));
    const { digest } = kept === undefined ? { digest: NOTHING } : await contentOf(names, kept);
    return { found: new Map(), ...(digest === NOTHING ? {} : { digest: digestOf(digest) }) };
  };
}

/** What is said of no files at all. */
const NOTHING = "[]";

async function treeOf(root: string, checkout: Checkout | undefined): Promise<TreeContents | undefined> {
  if (checkout !== undefined) return checkout.files.contents;
  try {
    return contentHashes(root, await gitListing(nodeGit(root)));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
