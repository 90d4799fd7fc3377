import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { ciRecord, refsOf } from "../../shared/action/ci-record.ts";
import { refsOfEvent, UnknownEvent } from "../../shared/git/refs.ts";

interface Payload {
  action?: string;
  ref?: string;
  before?: string;
  after?: string;
  pull_request: { number: number; head: { ref: string; sha: string; repo: { full_name: string } | null; user: { login: string } }; base: { ref: string; sha: string; repo: { full_name: string } }; user: { login: string } };
  merge_group: { head_sha: string; head_ref: string; base_sha: string; base_ref: string };
}

interface Webhook {
  name: string;
  actions: string[];
  examples: Payload[];
}

/** Payloads that GitHub has sent to people, collected by Octokit: nobody here has made them up. */
const webhooks: Webhook[] = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@octokit/webhooks-examples"), "utf8"));
const examples = (name: string): Payload[] => webhooks.find((webhook) => webhook.name === name)?.examples ?? [];
const ZEROS = "0".repeat(40);
const named = (payload: Payload, index: number): [string, Payload] => [`${payload.action ?? payload.ref} (${index})`, payload];

describe("the payloads that GitHub sends", () => {
  it("are there, with the actions at which workflows start", () => {
    expect(Object.fromEntries(["pull_request", "pull_request_review", "merge_group", "push", "workflow_dispatch", "repository_dispatch"].map((name) => [name, examples(name).length > 0]))).toEqual({ pull_request: true, pull_request_review: true, merge_group: true, push: true, workflow_dispatch: true, repository_dispatch: true });
    expect(examples("pull_request").map(({ action }) => action)).toEqual(expect.arrayContaining(["opened", "reopened", "synchronize", "closed", "ready_for_review", "labeled"]));
  });

  describe.each(["pull_request", "pull_request_review"])("%s", (name) => {
    it.each(examples(name).map(named))("%s names its two commits, and is no fork", (_, payload) => {
      const { number, head, base } = payload.pull_request;
      expect(refsOfEvent(name, payload)).toEqual({
        event: "pull_request",
        base: { ref: base.ref, sha: base.sha },
        head: { ref: head.ref, sha: head.sha },
        pullRequest: { number, fork: false, headRepository: base.repo.full_name, headOwner: head.user.login },
      });
    });

    it.each(examples(name).map(named))("%s from another repository, from one that was deleted, or of Dependabot is a fork", (_, payload) => {
      const { pull_request: pull } = payload;
      const elsewhere = { ...pull, head: { ...pull.head, repo: { ...pull.head.repo, full_name: "stranger/Hello-World" } } };
      const deleted = { ...pull, head: { ...pull.head, repo: null } };
      const bot = { ...pull, user: { ...pull.user, login: "dependabot[bot]" } };
      for (const pull_request of [elsewhere, deleted, bot]) expect(refsOfEvent(name, { ...payload, pull_request }).pullRequest?.fork).toBe(true);
    });
  });

  it.each(examples("merge_group").map(named))("merge_group %s is compared with what the queue is merged into", (_, payload) => {
    const { merge_group: group } = payload;
    expect(refsOfEvent("merge_group", payload)).toEqual({ event: "merge_group", base: { ref: group.base_ref, sha: group.base_sha }, head: { ref: group.head_ref, sha: group.head_sha } });
  });

  it.each(examples("push").map(named))("push of %s has a base only when there was something before", (_, payload) => {
    const { ref, before, after } = payload;
    expect(refsOfEvent("push", payload)).toEqual({ event: "push", ...(before === ZEROS ? {} : { base: { sha: before } }), head: { ref, ...(after === ZEROS ? {} : { sha: after }) } });
  });

  it("push that rewrites a branch has no base: what stood there before is in no clone", () => {
    const payload = examples("push").find(({ before }) => before !== ZEROS);
    expect(refsOfEvent("push", { ...payload, forced: true })).not.toHaveProperty("base");
  });

  it.each(["workflow_dispatch", "repository_dispatch"])("%s says no base: the input or the default branch is one", (name) => {
    for (const payload of examples(name)) expect(refsOfEvent(name, payload)).toEqual({ event: "workflow_dispatch", head: payload.ref === undefined ? {} : { ref: payload.ref } });
  });

  it("of every other event are refused by a sentence that names those which say a change, and the record of a run holds no pull request", () => {
    const understood = new Set(["pull_request", "pull_request_review", "merge_group", "push", "workflow_dispatch", "repository_dispatch"]);
    const others = webhooks.filter(({ name }) => !understood.has(name));
    expect(others.length).toBeGreaterThan(40);
    for (const { name, examples: payloads } of others) {
      for (const payload of payloads) {
        expect(() => refsOfEvent(name, payload)).toThrow(UnknownEvent);
        expect(refsOf(name, { ...payload })).toBeUndefined();
        expect(ciRecord({ GITHUB_RUN_ID: "1", GITHUB_EVENT_NAME: name }, { ...payload })).not.toHaveProperty("pullRequest");
      }
    }
  });
});
