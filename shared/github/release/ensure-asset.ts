import { hash } from "node:crypto";
import { GitHubError } from "../client/github-error.ts";
import { ifFound } from "../client/if-found.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import type { ReleaseAsset } from "./release-to-publish.ts";
import type { SeenRelease } from "./seen-release.ts";

/** A file of a release, as GitHub has it. */
interface SeenAsset {
  id: number;
  name: string;
  /** Anything but `uploaded`: an upload that broke. */
  state: string;
  size: number;
  digest: string | null;
}

const TRIES = 6;
const PAUSE_MS = 4_000;

/**
 * Brings a file of a release to GitHub, whole. Of a draft, what is half there or has another content is replaced; what is published is never changed.
 * True when something had to be done.
 */
export async function ensureAsset(github: GitHub, repository: RepositoryName, release: SeenRelease, asset: ReleaseAsset): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    const there = await find(github, repository, release, asset.name);
    if (there !== undefined && isWhole(there, asset, release)) return tries > 1;
    if (there !== undefined) {
      if (!release.draft && there.state === "uploaded") throw refusal(`The release ${release.tag} is published, and its file ${asset.name} has another content than this commit gives. A release is never changed: release the next version.`);
      await ifFound(github.rest.repos.deleteReleaseAsset({ ...repository, asset_id: there.id }));
    }
    if (release.immutable && !release.draft) throw refusal(`The release ${release.tag} is published without its file ${asset.name}, and this repository's releases cannot be changed. Release the next version.`);
    try {
      await upload(github, repository, release, asset);
      return true;
    } catch (error) {
      // There is a file of that name after all: what was read is older, or somebody else is at it.
      if (!(error instanceof GitHubError && error.status === 422) || tries >= TRIES) throw error;
      await github.timing.sleep(PAUSE_MS);
    }
  }
}

function upload(github: GitHub, repository: RepositoryName, release: SeenRelease, asset: ReleaseAsset): Promise<true> {
  const { name, contentType, text } = asset;
  return github.once<true>({
    make: async () => {
      // Uploads have an address of their own, which the release says.
      await github.rest.repos.uploadReleaseAsset({ ...repository, url: release.uploadUrl, release_id: release.id, name, data: text, headers: { "content-type": contentType }, request: { what: "uploading a release's file" } });
      return true;
    },
    find: async () => {
      const there = await find(github, repository, release, name);
      return there !== undefined && isWhole(there, asset, release) ? true : undefined;
    },
  });
}

async function find(github: GitHub, repository: RepositoryName, release: SeenRelease, name: string): Promise<SeenAsset | undefined> {
  const { data } = await github.rest.repos.listReleaseAssets({ ...repository, release_id: release.id, per_page: 100 });
  return data.find((each) => each.name === name);
}

/** A server that gives no digests: a draft's file is sent again, a published one was looked at when it was published. */
function isWhole({ state, size, digest }: SeenAsset, { text }: ReleaseAsset, { draft }: SeenRelease): boolean {
  if (state !== "uploaded" || size !== Buffer.byteLength(text)) return false;
  return digest === null ? !draft : digest === `sha256:${hash("sha256", text, "hex")}`;
}

const refusal = (sentence: string): GitHubError => new GitHubError(sentence, { status: 409, fate: "refused" });
