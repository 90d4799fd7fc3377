import { describe, expect, it } from "vitest";
import { reportPullRequest, type ReportedPart } from "../../shared/github/report-pull-request.ts";
import type { GitHubOptions } from "../../shared/github/client/open-github.ts";
import { noFaults, seededFaults, type Faults } from "../fakes/github/faults.ts";
import { randomFrom } from "../fakes/github/random.ts";
import type { FindingRecord } from "../../shared/results/record.ts";
import { runRecord } from "../ledger/records.ts";
import { prove } from "../harness/proof.ts";
import { markOf, textOf } from "./comment/marks.ts";
import { ledgerNames } from "./ledger/ledger-names.ts";
import { seeds, shop, world, type TestWorld } from "./world.ts";

const sha = "7".padStart(40, "a");
const findings = Array.from({ length: 80 }, (_, line): FindingRecord => ({ rule: "r", severity: "warning", message: `m${line}`, file: "f.sql", line: line + 1, column: 1, endLine: line + 1, endColumn: 2, fixable: false }));

const report = (here: TestWorld, run: number, options: Partial<GitHubOptions> = {}): Promise<ReportedPart[]> =>
  reportPullRequest(here.client(options), { repository: shop, number: 7, sha, trust: "own", steps: [[runRecord(run, { findings, verdict: "warn" })]], body: textOf(run, `text of ${run}`), markOf, checkSummary: "summary", ledger: true });

/** What is on GitHub of a run's report. */
function written(here: TestWorld, run: number): { comments: string[]; checks: number; annotations: number[]; entries: number } {
  const { comments, checkRuns } = here.fake.repository("acme", "shop");
  const checks = checkRuns.filter(({ externalId }) => externalId === `report:${run}.1`);
  return { comments: comments.map(({ body }) => body), checks: checks.length, annotations: checks.map(({ annotations }) => annotations.length), entries: ledgerNames(here, "shop/runs/2026-11").filter((name) => name.startsWith(runRecord(run).id)).length };
}

const whole = (run: number): ReturnType<typeof written> => ({ comments: [textOf(run, `text of ${run}`)], checks: 1, annotations: [70], entries: 1 });

describe("comment, check run and ledger under faults", () => {
  it("has nothing twice and loses nothing, whatever fails", { timeout: 3_600_000 }, () => prove("reports under faults", "schedules", async (tally) => {
    let faulty = 0;
    let failed = 0;
    const all = seeds(150, 10_000);
    for (const seed of all) {
      tally.tried++;
      const here = world(seed);
      const random = randomFrom(seed);
      const counted = counting(seededFaults(random, { share: 0.1 + random() * 0.5, most: 1 + Math.floor(random() * 6) }));
      const first = await here.clock.run(async () => {
        here.fake.setFaults(counted.faults);
        return report(here, 1);
      });
      faulty += counted.count() > 0 ? 1 : 0;
      const state = written(here, 1);
      const shown = `seed ${seed}: ${JSON.stringify(first.map(({ status, why }) => why ?? status))}`;
      // Nothing twice, ever; and what was said to be written is there.
      expect({ comments: state.comments.length <= 1, checks: state.checks <= 1, annotations: state.annotations.every((count) => count <= 70), entries: state.entries <= 1 }, shown).toEqual({ comments: true, checks: true, annotations: true, entries: true });
      if (first.every(({ status }) => status !== "failed")) expect(state, shown).toEqual(whole(1));
      else failed++;
      // Whatever was left half done, the next report, while copies still lag, makes it whole.
      here.fake.setFaults(seededFaults(random, { share: 0, most: 0 }));
      await here.clock.run(() => report(here, 2));
      expect(written(here, 2), shown).toEqual(whole(2));
      expect(here.fake.violations, shown).toEqual([]);
    }
    expect(faulty).toBeGreaterThan(all.length * 0.7);
    // Five faults in a row on one request are more than the client bears; then it says so.
    expect(failed).toBeLessThanOrEqual(all.length * 0.1);
    tally.notes.push(`${faulty} with faults`, "0 duplicates", "0 losses", `${failed} first reports gave up and said so, all whole after the next`);
  }));

  it("would see a duplicate: a client that repeats POST blindly makes them", async () => {
    let duplicates = 0;
    for (let seed = 0; seed < 60; seed++) {
      const here = world(seed, { faults: seededFaults(randomFrom(seed), { share: 0.5, most: 4 }) });
      const github = here.client();
      await here.clock.run(() => github.rest.issues.createComment({ ...shop, issue_number: 7, body: "blind", request: { repeat: "always" } }).catch(() => undefined));
      if (written(here, 1).comments.length > 1) duplicates++;
    }
    expect(duplicates).toBeGreaterThan(10);
  });

  it("is whole again after GitHub was down from any call on", async () => {
    for (let from = 0; from < 18; from++) {
      const here = world(from);
      await here.clock.run(async () => {
        here.fake.setFaults(({ index }) => (index >= from ? { kind: index % 2 === 0 ? "reset-after" : "502-after" } : undefined));
        await report(here, 1, { budget: { totalMs: 60_000 } });
        here.fake.setFaults(noFaults);
        await here.clock.sleep(60_000);
        await report(here, 1);
      });
      expect(written(here, 1), `down from call ${from}`).toEqual(whole(1));
    }
  });
});

function counting(faults: Faults): { faults: Faults; count(): number } {
  let count = 0;
  return {
    count: () => count,
    faults: (call) => {
      const fault = faults(call);
      if (fault !== undefined && fault.kind !== "stale") count++;
      return fault;
    },
  };
}
