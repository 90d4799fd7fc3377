import { hash } from "node:crypto";
import { publishRelease, type PublishedRelease } from "../../../shared/github/release/publish-release.ts";
import { releaseMarker } from "../../../shared/github/release/release-marker.ts";
import type { ReleaseToPublish } from "../../../shared/github/release/release-to-publish.ts";
import type { GitHubOptions } from "../../../shared/github/client/open-github.ts";
import { commitOf, putCommit, putTag, treeOf } from "../../fakes/github/git/store.ts";
import type { FakeAsset, FakeRelease, Repository } from "../../fakes/github/state.ts";
import { shop, type TestWorld } from "../world.ts";

export const TAG = "flights@v1.4.0";
export const MANIFEST = '{"kind":"pipeline","name":"flights","release":"1.4.0"}\n';
export const NOTES = "## 1.4.0\n\n- `delays` has a new column";

const messageOf = (commit: string): string => `flights 1.4.0\n\nTowpath-Manifest: sha256:${hash("sha256", MANIFEST, "hex")}\nTowpath-Commit: ${commit}\n`;

export const headOf = ({ fake }: TestWorld): string => fake.repository("acme", "shop").refs["refs/heads/main"] ?? "";

export function wanted(here: TestWorld, given: Partial<ReleaseToPublish> = {}): ReleaseToPublish {
  const commit = headOf(here);
  return { repository: shop, tag: TAG, commit, message: messageOf(commit), notes: NOTES, preRelease: false, assets: [{ name: "manifest.json", contentType: "application/json", text: MANIFEST }], ...given };
}

export const publish = (here: TestWorld, options: Partial<GitHubOptions> = {}, given: Partial<ReleaseToPublish> = {}): Promise<PublishedRelease> => publishRelease(here.client(options), wanted(here, given));

export const asset = (given: Partial<FakeAsset> = {}): FakeAsset => ({ id: 90, name: "manifest.json", contentType: "application/json", state: "uploaded", text: MANIFEST, ...given });

export const draft = (given: Partial<FakeRelease> = {}): FakeRelease => ({ id: 80, tag: TAG, target: "main", name: TAG, body: `${releaseMarker(TAG)}\nolder notes`, draft: true, prerelease: false, immutable: false, author: "github-actions[bot]", createdAt: "2026-11-01T00:00:00Z", publishedAt: null, assets: [], ...given });

export const published = (given: Partial<FakeRelease> = {}): FakeRelease => draft({ draft: false, publishedAt: "2026-11-01T00:00:00Z", ...given });

export function change(here: TestWorld, next: (repository: Repository) => Partial<Repository>): void {
  here.fake.change("acme", "shop", (repository) => ({ ...repository, ...next(repository) }));
}

/** The tag as an earlier run made it, at main or at another commit. */
export function tagged(repository: Repository, commit = repository.refs["refs/heads/main"] ?? ""): Partial<Repository> {
  const sha = putTag(repository.git, { name: TAG, commit, message: messageOf(commit), tagger: "bot <bot@example.com>", at: 0 });
  return { refs: { ...repository.refs, [`refs/tags/${TAG}`]: sha } };
}

/** One more commit, that is on no branch. */
export function anotherCommit({ git, refs }: Repository): string {
  const parent = refs["refs/heads/main"] ?? "";
  return putCommit(git, { tree: treeOf(git, parent) ?? "", parents: [parent], message: "Another", author: "ada", at: 1 });
}

/** What is there of the release. */
export function state({ fake }: TestWorld): { tag: string | undefined; annotated: boolean; releases: { draft: boolean; assets: string[] }[] } {
  const { refs, git, releases } = fake.repository("acme", "shop");
  const oid = refs[`refs/tags/${TAG}`];
  return {
    tag: oid === undefined ? undefined : commitOf(git, oid),
    annotated: oid !== undefined && git.objects.get(oid)?.type === "tag",
    releases: releases.filter(({ tag }) => tag === TAG).map((each) => ({ draft: each.draft, assets: each.assets.map(({ name, state: how, text }) => `${name} ${how} ${text === MANIFEST ? "right" : "wrong"}`) })),
  };
}

export const WHOLE = [{ draft: false, assets: ["manifest.json uploaded right"] }];
