/**
 * The release that the written workflows use. `scripts/release` puts the commit and the version of a release here and in the
 * documents, wherever this placeholder stands.
 */
export const RELEASE = { sha: "0000000000000000000000000000000000000000", version: "v0.0.0" } as const;

/** A commit is what cannot be moved under a user's feet; the comment says which version it is, and Dependabot keeps both up to date. */
export const CHECKOUT = "actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0";

/** Signs with the identity that GitHub gives to the job. */
export const ATTEST = "actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2";

/** Our action, pinned: `towpath/towpath/actions/lint@<commit> # v…`. */
export function ours(name: "lint" | "test" | "run" | "report" | "version" | "deploy"): string {
  return `towpath/towpath/actions/${name}@${RELEASE.sha} # ${RELEASE.version}`;
}
