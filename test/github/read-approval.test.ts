import { describe, expect, it } from "vitest";
import { approvalGate, countingApprovers, type ApprovalFacts } from "../../shared/deploy/policy/approval.ts";
import { readApproval } from "../../shared/github/workflow/read-approval.ts";
import { faultsAt } from "../fakes/github/faults.ts";
import { newRepository, ownToken } from "../fakes/github/seed.ts";
import type { FakeApproval, FakeEnvironment } from "../fakes/github/state.ts";
import { shop, world } from "./world.ts";

const APPROVED: FakeApproval = { run: 12, environment: "Production", state: "approved", user: "grace" };
const RUN = { id: 12, attempt: 1, startedBy: "ada" };

interface Asked {
  environments?: readonly FakeEnvironment[];
  approvals?: readonly FakeApproval[];
  /** Missing: it is only planned. */
  run?: { id: number; attempt: number; startedBy?: string };
  before?: readonly string[];
  permissions?: Record<string, "read" | "write">;
}

async function ask({ environments = [{ name: "production", reviewers: ["grace"] }], approvals = [], run, before, permissions = { actions: "read" } }: Asked): Promise<ApprovalFacts> {
  const here = world(1, { tokens: { own: { ...ownToken, permissions } }, repositories: [newRepository({ environments, approvals })] });
  const facts = await here.clock.run(() => readApproval(here.client(), shop, { environment: "production", run: run ?? RUN, when: run === undefined ? "plan" : "apply", before }));
  expect(here.fake.violations).toEqual([]);
  return facts;
}

const refusal = (facts: ApprovalFacts): string | undefined => [...approvalGate({ name: "production", approval: "github" }, facts)][0]?.text;

describe("an approval on GitHub", () => {
  it("counts when a required reviewer approved this very run for this environment", async () => {
    const facts = await ask({ approvals: [APPROVED], run: RUN });
    expect(facts).toEqual({ known: true, reviewers: true, approvers: ["grace"] });
    expect([refusal(facts), countingApprovers(facts)]).toEqual([undefined, ["grace"]]);
  });

  it.each<[string, readonly FakeApproval[]]>([
    ["nobody has", []],
    ["another run was approved", [{ ...APPROVED, run: 13 }]],
    ["another environment was approved", [{ ...APPROVED, environment: "staging" }]],
    ["it was rejected", [{ ...APPROVED, state: "rejected" }]],
    ["it waits", [{ ...APPROVED, state: "pending" }]],
  ])("does not count when %s", async (_, approvals) => {
    const facts = await ask({ approvals, run: RUN });
    expect(refusal(facts)).toContain("nobody has approved this run for the GitHub Environment production: the job that applies must name it (`environment: production`)");
    expect(countingApprovers(facts)).toEqual([]);
  });

  it("does not count for a plan that was made later, in another attempt of the run", async () => {
    expect(await ask({ approvals: [APPROVED] })).toEqual({ known: true, reviewers: true, earlier: ["grace"] });
    const again = { ...RUN, attempt: 2 };
    expect(refusal(await ask({ approvals: [APPROVED], run: again, before: ["grace"] }))).toBe("nobody has approved this run for the GitHub Environment production since it was planned; grace had approved an earlier plan: approve when GitHub asks again, or start a new run of the workflow with this release");
    const twice = await ask({ approvals: [APPROVED, APPROVED], run: again, before: ["grace"] });
    expect([refusal(twice), countingApprovers(twice)]).toEqual([undefined, ["grace"]]);
    // Only the job that applies is run again, after a network that failed: it is the same plan that was approved.
    const same = await ask({ approvals: [APPROVED], run: again, before: [] });
    expect([refusal(same), countingApprovers(same)]).toEqual([undefined, ["grace"]]);
    expect(refusal(await ask({ approvals: [APPROVED], run: again }))).toContain("cannot be known: this is attempt 2 of the run, and GitHub does not say which one was approved. Give the step that applies what the step that plans has as output");
  });

  it("does not count when who approves has started the run, where the environment says so", async () => {
    const own = [{ ...APPROVED, user: "ada" }];
    expect(refusal(await ask({ approvals: own, run: RUN }))).toBeUndefined();
    const strict = [{ name: "production", reviewers: ["ada", "grace"], preventSelfReview: true }];
    expect(refusal(await ask({ environments: strict, approvals: own, run: RUN }))).toContain("only ada has approved, who also started this run");
    const both = await ask({ environments: strict, approvals: [...own, APPROVED], run: RUN });
    expect([refusal(both), countingApprovers(both)]).toEqual([undefined, ["grace"]]);
  });

  it("is refused, when planning already, where nobody would be asked", async () => {
    expect(refusal(await ask({}))).toBeUndefined();
    expect(refusal(await ask({ environments: [{ name: "production", reviewers: [] }] }))).toContain("the GitHub Environment production has no required reviewers, so nobody would be asked");
  });

  it("is unknown, and so refused, where GitHub does not say it", async () => {
    expect(refusal(await ask({ environments: [], run: RUN }))).toBe("production asks for an approval on GitHub, and whether anybody has approved cannot be known: GitHub has no Environment production in this repository, or the token may not see it (it needs `actions: read`)");
    expect(refusal(await ask({ approvals: [APPROVED], run: RUN, permissions: {} }))).toContain("cannot be known: The token may not read environments (403 at GET /repos/{owner}/{repo}/environments/{environment_name}): add `actions: read` to the job's `permissions:`");
    const here = world(1, { faults: faultsAt(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [index, { kind: "502-before" as const }]))), repositories: [newRepository({ environments: [{ name: "production", reviewers: ["grace"] }], approvals: [APPROVED] })] });
    expect(refusal(await here.clock.run(() => readApproval(here.client(), shop, { environment: "production", run: RUN, when: "apply" })))).toContain("cannot be known: GitHub");
  });

  it("is asked for only where the policy says so", () => {
    expect([...approvalGate({ name: "production", approval: "pull_request" }, { known: false, why: "" }), ...approvalGate({ name: "staging" }, { known: false, why: "" })]).toEqual([]);
  });
});
