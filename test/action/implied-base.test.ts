import { expect, test } from "vitest";
import { withImpliedBase } from "../../shared/action/implied-base.ts";
import { refsOfEvent } from "../../shared/git/refs.ts";

const repository = { default_branch: "main" };
const baseOf = (name: string, payload: Readonly<Record<string, unknown>>): unknown => withImpliedBase(refsOfEvent(name, payload), payload).base;

test.each<[string, string, Record<string, unknown>, unknown]>([
  ["a run started on a branch", "workflow_dispatch", { ref: "refs/heads/change", repository }, { ref: "main" }],
  ["a run started on the default branch", "workflow_dispatch", { ref: "refs/heads/main", repository }, undefined],
  ["a run started on a tag", "workflow_dispatch", { ref: "refs/tags/v1", repository }, undefined],
  ["a forced push", "push", { ref: "refs/heads/a/b", before: "a".repeat(40), forced: true, repository }, { ref: "main" }],
  ["an ordinary push, also the second one", "push", { ref: "refs/heads/change", before: "a".repeat(40), repository }, { ref: "main" }],
  ["a push to the default branch", "push", { ref: "refs/heads/main", before: "a".repeat(40), repository }, { sha: "a".repeat(40) }],
  ["a push of a tag", "push", { ref: "refs/tags/v1", before: "0".repeat(40), repository }, undefined],
  ["a payload without a repository", "workflow_dispatch", { ref: "refs/heads/change" }, undefined],
  ["a schedule", "schedule", { repository }, undefined],
])("%s", (_, name, payload, base) => {
  expect(baseOf(name, payload)).toEqual(base);
});
