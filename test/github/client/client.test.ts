import { describe, expect, it } from "vitest";
import { faultsAt, type Fault } from "../../fakes/github/faults.ts";
import { limits } from "../../fakes/github/limits.ts";
import { newPull, newRepository, ownToken } from "../../fakes/github/seed.ts";
import { serveGitHub } from "../../fakes/github/serve.ts";
import { openGitHub } from "../../../shared/github/client/open-github.ts";
import { waitBeforeRetry } from "../../../shared/github/client/wait-before-retry.ts";
import { shop, world, type TestWorld } from "../world.ts";

const read = (here: TestWorld): Promise<unknown> => here.client().rest.issues.get({ ...shop, issue_number: 7 });
const ask = (here: TestWorld): Promise<unknown> => here.client().graphql.read("query { viewer { login } }", {});
const post = (here: TestWorld): Promise<unknown> => here.client().rest.issues.createComment({ ...shop, issue_number: 7, body: "hello" });
const comments = ({ fake }: TestWorld): number => fake.repository("acme", "shop").comments.length;

async function refused(token: string, act: (github: ReturnType<TestWorld["client"]>) => Promise<unknown>): Promise<string> {
  const here = world();
  return here.clock.run(() => act(here.client({ token })).then(() => "no refusal", (error: Error) => error.message));
}

describe("the client repeats", () => {
  const outages: Fault[] = [{ kind: "502-before" }, { kind: "502-after" }, { kind: "reset-before" }, { kind: "reset-after" }, { kind: "slow", ms: 40_000 }];
  for (const fault of outages) {
    it(`a read after ${fault.kind}`, async () => {
      const here = world(1, { faults: faultsAt({ 0: fault, 1: fault, 2: fault }) });
      await here.clock.run(() => read(here));
      expect(here.fake.seen.length).toBe(4);
    });

    it(`no POST after ${fault.kind}: it may have been carried out`, async () => {
      const here = world(1, { faults: faultsAt({ 0: fault }) });
      await here.clock.run(() => expect(post(here)).rejects.toMatchObject({ name: "GitHubError", fate: "unknown" }));
      expect(here.fake.seen.length).toBe(1);
    });

    it(`a POST after ${fault.kind} once it was looked for`, async () => {
      const here = world(1, { faults: faultsAt({ 0: fault }) });
      const github = here.client();
      await here.clock.run(() => github.once({
        make: async () => (await github.rest.issues.createComment({ ...shop, issue_number: 7, body: "hello" })).data.id,
        find: async () => (await github.rest.issues.listComments({ ...shop, issue_number: 7 })).data.find(({ body }) => body === "hello")?.id,
      }));
      expect(comments(here)).toBe(1);
    });
  }

  it("five times at most", async () => {
    const here = world(1, { faults: () => ({ kind: "502-before" }) });
    await here.clock.run(() => expect(read(here)).rejects.toThrow("GitHub answered 502 to GET /repos/{owner}/{repo}/issues/{issue_number}: Server Error."));
    expect(here.fake.seen.length).toBe(5);
  });

  it("within its budget of time", async () => {
    const here = world(1, { faults: () => ({ kind: "slow", ms: 10_000_000 }) });
    const start = here.clock.now();
    const [message, end] = await here.clock.run(() => read(here).then(() => ["an answer", 0], (error: Error) => [error.message, here.clock.now()]));
    expect(message).toMatch(/no answer within/);
    expect(Number(end) - start).toBeLessThanOrEqual(120_000);
  });
});

describe("the client waits", () => {
  it("as long as Retry-After says, for a POST too: it was refused", async () => {
    const here = world(1, { faults: faultsAt({ 0: { kind: "429", retryAfter: 17 } }) });
    const start = here.clock.now();
    await here.clock.run(() => post(here));
    expect(here.clock.now() - start).toBeGreaterThanOrEqual(17_000);
    expect(comments(here)).toBe(1);
  });

  it("a minute for a secondary limit without Retry-After", async () => {
    const here = world(1, { faults: faultsAt({ 0: { kind: "secondary" } }) });
    const start = here.clock.now();
    await here.clock.run(() => post(here));
    expect(here.clock.now() - start).toBeGreaterThanOrEqual(60_000);
  });

  it("not when the limit of the hour ends beyond its budget, and says so", async () => {
    const here = world(1, { limits: { ...limits, perHour: 2 } });
    await here.clock.run(async () => {
      await read(here);
      await read(here);
      await expect(read(here)).rejects.toThrow(/asks to wait longer than the time that is left/);
    });
    expect(here.fake.seen.length).toBe(3);
  });

  it("by GitHub's clock, when its own is a day late", async () => {
    const now = Date.parse("2026-11-24T12:00:00Z");
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1_000 + 40), date: new Date(now).toUTCString() };
    expect(waitBeforeRetry({ status: 403, headers, message: "API rate limit exceeded" }, 1, now - 86_400_000, () => 1)).toEqual({ retry: true, waitMs: 41_000, applied: "no" });
  });

  it("a minute when GitHub finds no other word for too fast than that it is not valid", () => {
    const message = 'Validation Failed: {"resource":"IssueComment","code":"custom","field":"body","message":"was submitted too quickly"}';
    expect(waitBeforeRetry({ status: 422, headers: {}, message }, 1, 0, () => 1)).toEqual({ retry: true, waitMs: 60_000, applied: "no" });
    expect(waitBeforeRetry({ status: 422, headers: {}, message: "Validation Failed" }, 1, 0, () => 1)).toEqual({ retry: false, applied: "no" });
  });

  it("a minute for a limit of which only the sentence is left", () => {
    expect(waitBeforeRetry({ status: 403, headers: {}, message: "API rate limit exceeded for installation ID 1." }, 1, 0, () => 1)).toEqual({ retry: true, waitMs: 60_000, applied: "no" });
  });
});

describe("GraphQL that fails with 200", () => {
  const broken: Fault = { kind: "graphql", message: "Something went wrong while executing your query. Please include `1234:ABCD` when reporting this issue." };

  it("is asked again, and is an outage when it stays so", async () => {
    const here = world(1, { faults: faultsAt({ 0: broken, 1: broken }) });
    expect(await here.clock.run(() => ask(here))).toEqual({ viewer: { login: "github-actions[bot]" } });
    here.fake.setFaults(() => broken);
    await here.clock.run(() => expect(ask(here)).rejects.toMatchObject({ status: 502, fate: "unknown", message: expect.stringContaining("Something went wrong") }));
  });

  it.each([["RATE_LIMITED", "API rate limit exceeded for installation ID 1."], ["RATE_LIMIT", "API rate limit already exceeded for user ID 1."], ["SOME", "You have exceeded a secondary rate limit."]])("waits for a limit (%s)", async (type, message) => {
    const here = world(1, { faults: faultsAt({ 0: { kind: "graphql", type, message } }) });
    const start = here.clock.now();
    await here.clock.run(() => ask(here));
    expect(here.clock.now() - start).toBeGreaterThanOrEqual(60_000);
  });

  it("that refuses is not asked again", async () => {
    const here = world(1, { faults: () => ({ kind: "graphql", type: "FORBIDDEN", message: "Resource not accessible by integration" }) });
    await here.clock.run(() => expect(ask(here)).rejects.toMatchObject({ status: 403, fate: "refused" }));
    expect(here.fake.seen).toHaveLength(1);
  });
});

describe("refusals are sentences", () => {
  it("403 names the line to add", async () => {
    expect(await refused("fork", (github) => github.rest.checks.create({ ...shop, name: "towpath report", head_sha: "a".repeat(40) }))).toBe(
      "The token may not write check runs (403 at POST /repos/{owner}/{repo}/check-runs): add `checks: write` to the job's `permissions:`. On a pull request from a fork or from Dependabot no line helps, the token only reads there: report from a workflow on workflow_run.",
    );
  });

  it("401, 404 and 422 say what to look at; the token is never in them", async () => {
    const texts = [
      await refused("secret-token", (github) => github.rest.issues.get({ ...shop, issue_number: 7 })),
      await refused("own", (github) => github.rest.issues.get({ ...shop, issue_number: 99 })),
      await refused("own", (github) => github.rest.issues.createComment({ ...shop, issue_number: 7, body: "x".repeat(70_000) })),
    ];
    expect(texts[0]).toMatch(/does not accept the token \(401/);
    expect(texts[1]).toMatch(/finds nothing at GET .*\(404\).*`issues: read`/);
    expect(texts[2]).toMatch(/does not accept what was sent .*422: .*body is too long/);
    expect(texts.join()).not.toContain("secret-token");
  });
});

describe("over a real connection", () => {
  it("survives resets and late copies", async () => {
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ issues: [newPull(7)] })], faults: faultsAt({ 0: { kind: "reset-before" }, 1: { kind: "reset-after" } }) });
    try {
      const github = openGitHub({ token: "own", apiUrl: served.apiUrl });
      expect((await github.rest.issues.get({ ...shop, issue_number: 7 })).data.number).toBe(7);
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
