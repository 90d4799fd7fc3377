import { createHash } from "node:crypto";
import { limits } from "../limits.ts";
import { complete } from "../openapi/complete.ts";
import { renderUser } from "../render.ts";
import { notFound, page, unprocessable, type Call, type Reply, type Routes } from "../reply.ts";
import type { FakeAsset, FakeRelease, Repository } from "../state.ts";

function render(call: Call, { owner, name }: Repository, release: FakeRelease): Record<string, unknown> {
  const url = `${call.apiUrl}/repos/${owner}/${name}/releases/${release.id}`;
  return complete("release", {
    id: release.id, tag_name: release.tag, target_commitish: release.target, name: release.name, body: release.body, draft: release.draft, prerelease: release.prerelease, immutable: release.immutable,
    created_at: release.createdAt, published_at: release.publishedAt, author: renderUser(release.author), assets: release.assets.map(renderAsset), url, assets_url: `${url}/assets`, upload_url: `${url}/assets{?name,label}`,
    html_url: `https://example.com/${owner}/${name}/releases/tag/${release.draft ? `untagged-${release.id}` : release.tag}`,
  });
}

function renderAsset({ id, name, contentType, state, text: content }: FakeAsset): Record<string, unknown> {
  const digest = state === "uploaded" ? `sha256:${createHash("sha256").update(content).digest("hex")}` : null;
  return complete("release-asset", { id, name, content_type: contentType, state, size: Buffer.byteLength(content), digest });
}

/** Drafts are shown only to who may write. */
const seenBy = (call: Call, { releases }: Repository): readonly FakeRelease[] => releases.filter(({ draft }) => !draft || call.viewer.permissions["contents"] === "write");
const withRelease = (repository: Repository, next: FakeRelease): Repository => ({ ...repository, releases: repository.releases.map((each) => (each.id === next.id ? next : each)) });
const releaseOf = (call: Call, repository: Repository): FakeRelease | undefined => seenBy(call, repository).find(({ id }) => id === Number(call.path["release_id"]));
const exists = (resource: string, field: string): Reply => ({ status: 422, body: { message: "Validation Failed", documentation_url: "https://docs.github.com/rest", errors: [{ resource, code: "already_exists", field }] } });

/** Publishing makes the tag when it is missing, at the target: GitHub's own light tag. */
function published(repository: Repository, release: FakeRelease, now: string): Repository {
  const ref = `refs/tags/${release.tag}`;
  const target = repository.refs[ref] ?? repository.refs[`refs/heads/${release.target}`] ?? release.target;
  const done = { ...release, draft: false, publishedAt: release.publishedAt ?? now, immutable: repository.immutableReleases };
  return { ...withRelease(repository, done), refs: { ...repository.refs, [ref]: target } };
}

/** What is sent, as far as it says something, over what there was. */
function filled(old: FakeRelease, body: Readonly<Record<string, unknown>>): FakeRelease {
  const word = (key: string, before: string): string => (typeof body[key] === "string" ? body[key] : before);
  return { ...old, tag: word("tag_name", old.tag), target: word("target_commitish", old.target), name: word("name", old.name), body: word("body", old.body), prerelease: typeof body["prerelease"] === "boolean" ? body["prerelease"] : old.prerelease };
}

function stored(call: Call, repository: Repository, release: FakeRelease, status: number): Reply {
  if (release.body.length > limits.notes) return unprocessable(`body is too long (maximum is ${limits.notes} characters)`);
  const publishes = call.body["draft"] === undefined ? !release.draft : call.body["draft"] === false;
  if (publishes && repository.releases.some(({ id, draft, tag }) => id !== release.id && !draft && tag === release.tag)) return exists("Release", "tag_name");
  const after = publishes ? published(repository, release, call.now) : withRelease(repository, release);
  return { status, body: render(call, repository, after.releases.find(({ id }) => id === release.id) ?? release), after };
}

export const releases: Routes = {
  // By the time of the commit, which of two of one commit is nobody's promise; the newest made first is what is seen most.
  "GET /repos/{owner}/{repo}/releases": (call, repository) => page(call, seenBy(call, repository).toReversed(), (release) => render(call, repository, release)),
  "POST /repos/{owner}/{repo}/releases": (call, repository) => {
    const blank: FakeRelease = { id: call.nextId(), tag: "", target: repository.defaultBranch, name: "", body: "", draft: true, prerelease: false, immutable: false, author: call.viewer.login, createdAt: call.now, publishedAt: null, assets: [] };
    const release = filled(blank, call.body);
    return stored({ ...call, body: { ...call.body, draft: call.body["draft"] === true } }, { ...repository, releases: [...repository.releases, release] }, release, 201);
  },
  "GET /repos/{owner}/{repo}/releases/tags/{tag}": (call, repository) => {
    const found = repository.releases.find(({ tag, draft }) => tag === call.path["tag"] && !draft);
    return found === undefined ? notFound() : { status: 200, body: render(call, repository, found) };
  },
  "GET /repos/{owner}/{repo}/releases/{release_id}": (call, repository) => {
    const found = releaseOf(call, repository);
    return found === undefined ? notFound() : { status: 200, body: render(call, repository, found) };
  },
  "PATCH /repos/{owner}/{repo}/releases/{release_id}": (call, repository) => {
    const found = releaseOf(call, repository);
    return found === undefined ? notFound() : stored(call, repository, filled(found, call.body), 200);
  },
  "DELETE /repos/{owner}/{repo}/releases/{release_id}": (call, repository) => {
    const found = releaseOf(call, repository);
    return found === undefined ? notFound() : { status: 204, after: { ...repository, releases: repository.releases.filter((each) => each !== found) } };
  },
  "GET /repos/{owner}/{repo}/releases/{release_id}/assets": (call, repository) => {
    const found = releaseOf(call, repository);
    return found === undefined ? notFound() : page(call, found.assets, renderAsset);
  },
  "POST /repos/{owner}/{repo}/releases/{release_id}/assets": (call, repository) => {
    const found = releaseOf(call, repository);
    if (found === undefined) return notFound();
    if (found.immutable) return unprocessable("Cannot upload assets to an immutable release.");
    const name = (call.query.get("name") ?? "").replaceAll(/[^\w.-]+/g, ".");
    if (found.assets.some((asset) => asset.name === name)) return exists("ReleaseAsset", "name");
    const asset: FakeAsset = { id: call.nextId(), name, contentType: call.contentType, state: call.half ? "open" : "uploaded", text: call.half ? "" : call.sent };
    return { status: 201, body: renderAsset(asset), after: withRelease(repository, { ...found, assets: [...found.assets, asset] }) };
  },
  "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}": (call, repository) => {
    const found = repository.releases.find(({ assets }) => assets.some(({ id }) => id === Number(call.path["asset_id"])));
    if (found === undefined) return notFound();
    if (found.immutable) return unprocessable("Cannot delete assets of an immutable release.");
    return { status: 204, after: withRelease(repository, { ...found, assets: found.assets.filter(({ id }) => id !== Number(call.path["asset_id"])) }) };
  },
};
