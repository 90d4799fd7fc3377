import { describe, expect, it } from "vitest";
import { stickyComment } from "../../../shared/github/comment/sticky-comment.ts";
import type { GitHub } from "../../../shared/github/client/open-github.ts";
import { markOf, textOf } from "./marks.ts";
import { shop, world, type TestWorld } from "../world.ts";

const report = (github: GitHub, body: string): ReturnType<typeof stickyComment> => stickyComment(github, { repository: shop, number: 7, body, markOf });
const bodies = ({ fake }: TestWorld): string[] => fake.repository("acme", "shop").comments.map(({ body }) => body);

describe("the sticky comment", () => {
  it("is created, edited, and left alone when nothing changed", async () => {
    const here = world();
    await here.clock.run(async () => {
      expect(await report(here.client(), textOf(1, "one"))).toMatchObject({ status: "created", url: expect.stringContaining("issuecomment") });
      expect(await report(here.client(), textOf(2, "two"))).toMatchObject({ status: "updated" });
      const before = here.fake.seen.filter(({ write }) => write).length;
      expect(await report(here.client(), textOf(2, "two"))).toMatchObject({ status: "unchanged" });
      expect(here.fake.seen.filter(({ write }) => write).length).toBe(before);
    });
    expect(bodies(here)).toEqual([textOf(2, "two")]);
    expect(here.fake.violations).toEqual([]);
  });

  it("keeps a newer run's text", async () => {
    const here = world();
    await here.clock.run(async () => {
      await report(here.client(), textOf(5, "new"));
      expect(await report(here.client(), textOf(4, "old"))).toMatchObject({ status: "superseded" });
      expect(await report(here.client(), textOf(5, "again", 2))).toMatchObject({ status: "updated" });
      expect(await report(here.client(), textOf(5, "first try", 1))).toMatchObject({ status: "superseded" });
    });
    expect(bodies(here)).toEqual([textOf(5, "again", 2)]);
  });

  it("never touches a marker in somebody else's comment", async () => {
    const here = world();
    await here.clock.run(async () => {
      await report(here.client({ token: "ada" }), textOf(99, "forged"));
      expect(await report(here.client(), textOf(1, "ours"))).toMatchObject({ status: "created" });
    });
    expect(bodies(here)).toEqual([textOf(99, "forged"), textOf(1, "ours")]);
  });

  it("is found behind many pages of talk", async () => {
    const here = world();
    await here.clock.run(async () => {
      await report(here.client(), textOf(1, "one"));
      const [ours] = here.fake.repository("acme", "shop").comments;
      here.fake.change("acme", "shop", (repository) => ({ ...repository, comments: [...Array.from({ length: 450 }, (_, index) => ({ ...ours!, id: index + 1, author: "ada", body: "talk" })), ours!] }));
      const github = here.client();
      expect(await report(github, textOf(2, "two"))).toMatchObject({ status: "updated" });
      expect(github.count.requests).toBeLessThanOrEqual(8);
    });
    expect(bodies(here).filter((body) => body !== "talk")).toEqual([textOf(2, "two")]);
  });

  it("mends what an earlier crash left: one of several stays, the lowest, with the newest text", async () => {
    const here = world();
    await here.clock.run(async () => {
      await report(here.client(), textOf(1, "one"));
      here.fake.change("acme", "shop", (repository) => ({ ...repository, comments: [...repository.comments, { ...repository.comments[0]!, id: 5_000, body: textOf(9, "nine") }] }));
      expect(await report(here.client(), textOf(3, "three"))).toMatchObject({ status: "superseded" });
    });
    expect(bodies(here)).toEqual([textOf(9, "nine")]);
  });

  it("says which permission is missing when the token only reads", async () => {
    const here = world();
    await here.clock.run(() => expect(report(here.client({ token: "fork" }), textOf(1, "one"))).rejects.toThrow(/may not write comments on pull requests.*`pull-requests: write`.*from a fork.*workflow_run/));
    expect(bodies(here)).toEqual([]);
  });

  it("refuses a text of more than 65,536 characters as GitHub does", async () => {
    const here = world();
    await here.clock.run(() => expect(report(here.client(), textOf(1, "x".repeat(65_536)))).rejects.toThrow(/422: .*too long/));
  });
});
