import { describe, expect, it } from "vitest";
import { noFaults } from "../../fakes/github/faults.ts";
import type { Repository } from "../../fakes/github/state.ts";
import { finishDrafts } from "../../../shared/github/release/finish-drafts.ts";
import { listReleases } from "../../../shared/github/release/list-releases.ts";
import { shop, world } from "../world.ts";
import { publishRelease } from "../../../shared/github/release/publish-release.ts";
import type { ReleaseToPublish } from "../../../shared/github/release/release-to-publish.ts";
import { anotherCommit, asset, change, draft, headOf, MANIFEST, NOTES, publish, published, state, TAG, tagged, wanted, WHOLE } from "./release-world.ts";

/** What an earlier run may have left. */
const LEFT: Record<string, (repository: Repository) => Partial<Repository>> = {
  nothing: () => ({}),
  "a tag without a release": tagged,
  "a light tag that somebody made": ({ refs }) => ({ refs: { ...refs, [`refs/tags/${TAG}`]: refs["refs/heads/main"] ?? "" } }),
  "a draft without its file": () => ({ releases: [draft()] }),
  "a draft and a tag": (repository) => ({ ...tagged(repository), releases: [draft()] }),
  "a draft with half a file": () => ({ releases: [draft({ assets: [asset({ state: "open", text: "" })] })] }),
  "a draft with a file of other content": () => ({ releases: [draft({ assets: [asset({ text: "{}\n" })] })] }),
  "a draft that is whole": (repository) => ({ ...tagged(repository), releases: [draft({ assets: [asset()] })] }),
  "two drafts": () => ({ releases: [draft({ id: 80 }), draft({ id: 81, assets: [asset()] })] }),
  "a draft beside what is published": (repository) => ({ ...tagged(repository), releases: [draft(), published({ id: 81, assets: [asset()] })] }),
  "a published one without its file": (repository) => ({ ...tagged(repository), releases: [published()] }),
  "a published one with half a file": (repository) => ({ ...tagged(repository), releases: [published({ assets: [asset({ state: "open", text: "" })] })] }),
  "all of it": (repository) => ({ ...tagged(repository), releases: [published({ assets: [asset()] })] }),
  "all of it, not to be changed": (repository) => ({ ...tagged(repository), immutableReleases: true, releases: [published({ immutable: true, assets: [asset()] })] }),
};

describe("a release on GitHub", () => {
  for (const [name, left] of Object.entries(LEFT)) {
    it(`is whole after ${name}, and stays so`, async () => {
      const here = world();
      change(here, left);
      await here.clock.run(() => publish(here));
      expect(state(here)).toEqual({ tag: headOf(here), annotated: name !== "a light tag that somebody made", releases: WHOLE });
      const writes = here.fake.seen.filter(({ write }) => write).length;
      expect(await here.clock.run(() => publish(here))).toMatchObject({ status: "unchanged" });
      expect(here.fake.seen.filter(({ write }) => write)).toHaveLength(writes);
      expect(here.fake.violations).toEqual([]);
    });
  }

  it("says its notes, its commit and whether it is a version to try", async () => {
    const here = world();
    expect(await here.clock.run(() => publish(here, {}, { preRelease: true }))).toEqual({ status: "published", url: `https://example.com/acme/shop/releases/tag/${TAG}` });
    const { releases } = here.fake.repository("acme", "shop");
    expect(releases).toMatchObject([{ tag: TAG, name: TAG, target: headOf(here), prerelease: true }]);
    expect(releases[0]?.body).toContain(NOTES);
  });

  it("cuts notes that are too long at the end of a line", async () => {
    const here = world();
    await here.clock.run(() => publish(here, {}, { notes: "- a line of the notes\n".repeat(10_000) }));
    expect(here.fake.repository("acme", "shop").releases[0]?.body).toMatch(/- a line of the notes\n\nThe rest does not fit in here; the history of the repository has it\.$/);
  });

  it("shows no tag before everything else is ready", async () => {
    const here = world();
    await here.clock.run(() => publish(here));
    const writes = here.fake.seen.filter(({ write }) => write).map(({ method, path }) => `${method} ${path.replace("/repos/acme/shop/", "").replaceAll(/\d{3,}/g, "N")}`);
    expect(writes).toEqual(["POST releases", "POST releases/N/assets", "POST git/tags", "POST git/refs", "PATCH releases/N"]);
  });
});

describe("fifty releases of one merge", () => {
  it("keep within GitHub's limits, which are waited for", async () => {
    const here = world();
    const github = here.client();
    const wantedOf = (index: number): ReleaseToPublish => wanted(here, { tag: `pipeline-${index}@v1.0.0` });
    const start = here.clock.now();
    await here.clock.run(async () => {
      const known = await listReleases(github, shop, { pages: 100 });
      for (let index = 0; index < 50; index++) await publishRelease(github, wantedOf(index), known);
    });
    const { releases, refs } = here.fake.repository("acme", "shop");
    expect([releases.filter(({ draft }) => !draft).length, Object.keys(refs).filter((name) => name.startsWith("refs/tags/")).length]).toEqual([50, 50]);
    expect(github.count.requests).toBeLessThanOrEqual(550);
    expect(here.clock.now() - start).toBeLessThanOrEqual(300_000);
    expect(here.fake.violations).toEqual([]);
  });
});

async function finish(left: (repository: Repository) => Partial<Repository>): Promise<{ tags: string[]; state: ReturnType<typeof state> }> {
  const here = world();
  change(here, left);
  const github = here.client();
  const tags = await here.clock.run(async () => finishDrafts(github, shop, await listReleases(github, shop, { pages: 1 })));
  expect(here.fake.violations).toEqual([]);
  return { tags, state: state(here) };
}

describe("drafts that an earlier run left", () => {
  it("are published when their files and their tag are there", async () => {
    expect(await finish((repository) => ({ ...tagged(repository), releases: [draft({ assets: [asset()] })] }))).toMatchObject({ tags: [TAG], state: { releases: WHOLE } });
  });

  it.each<[string, (repository: Repository) => Partial<Repository>]>([
    ["without a tag", () => ({ releases: [draft({ assets: [asset()] })] })],
    ["without a file", (repository) => ({ ...tagged(repository), releases: [draft()] })],
    ["with half a file", (repository) => ({ ...tagged(repository), releases: [draft({ assets: [asset({ state: "open", text: "" })] })] })],
    ["of somebody else", (repository) => ({ ...tagged(repository), releases: [draft({ body: "mine", assets: [asset()] })] })],
    ["beside a published one", (repository) => ({ ...tagged(repository), releases: [draft({ assets: [asset()] }), published({ id: 81, assets: [asset()] })] })],
  ])("%s are left alone", async (_, left) => {
    expect((await finish(left)).tags).toEqual([]);
  });
});

const REFUSED: Record<string, { left: (repository: Repository) => Partial<Repository>; says: RegExp }> = {
  "a tag at another commit": { left: (repository) => tagged(repository, anotherCommit(repository)), says: /The tag flights@v1\.4\.0 is at commit [0-9a-f]{12}, and the release would be of [0-9a-f]{12}\. A tag is never moved/ },
  "a published file with other content": { left: (repository) => ({ ...tagged(repository), releases: [published({ assets: [asset({ text: `${MANIFEST} ` })] })] }), says: /is published, and its file manifest\.json has another content/ },
  "a published one that cannot be changed and lacks its file": { left: (repository) => ({ ...tagged(repository), immutableReleases: true, releases: [published({ immutable: true })] }), says: /without its file manifest\.json, and this repository's releases cannot be changed/ },
  "somebody's own draft": { left: () => ({ releases: [draft({ body: "mine" })] }), says: /a draft of a release flights@v1\.4\.0 that Towpath did not make/ },
};

describe("is refused, and nothing is changed", () => {
  for (const [name, { left, says }] of Object.entries(REFUSED)) {
    it(name, async () => {
      const here = world();
      change(here, left);
      await here.clock.run(() => expect(publish(here)).rejects.toThrow(says));
      expect(here.fake.seen.filter(({ write }) => write)).toEqual([]);
    });
  }

  it("a tag whose message names another manifest", async () => {
    const here = world();
    change(here, tagged);
    await here.clock.run(() => expect(publish(here, {}, { message: `x\n\nTowpath-Manifest: sha256:${"0".repeat(64)}\nTowpath-Commit: ${headOf(here)}\n` })).rejects.toThrow(/its manifest has the digest [0-9a-f]{12}, and the manifest of this commit has 000000000000/));
    expect(here.fake.seen.filter(({ write }) => write)).toEqual([]);
  });

  it("with a token that only reads: the sentence says which permission is missing", async () => {
    const here = world();
    await here.clock.run(() => expect(publish(here, { token: "fork" })).rejects.toThrow(/The token may not write releases \(403 .*`contents: write`/));
    here.fake.setFaults(noFaults);
    expect(state(here)).toEqual({ tag: undefined, annotated: false, releases: [] });
  });
});
