import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { forgetPullRequest, pruneLedger } from "../../../shared/github/ledger/prune-ledger.ts";
import { writeLedger } from "../../../shared/github/ledger/write-ledger.ts";
import { openLedger } from "../../../shared/ledger/read-ledger.ts";
import { nodeGit } from "../../../shared/git/node-git.ts";
import { parentsOf } from "../../fakes/github/git/store.ts";
import { forkToken, newRepository, ownToken } from "../../fakes/github/seed.ts";
import { serveGitHub } from "../../fakes/github/serve.ts";
import { openGitHub } from "../../../shared/github/client/open-github.ts";
import { FULL, prove } from "../../harness/proof.ts";
import { runRecord } from "../../ledger/records.ts";
import { ledgerNames } from "./ledger-names.ts";
import { shop, world } from "../world.ts";

const latency = (random: () => number) => (write: boolean): number => (write ? 400 + random() * 600 : 100 + random() * 300);

describe("the ledger's branch", () => {
  it("is begun by the first run, with a page that explains it and no history of the code", async () => {
    const here = world();
    const outcome = await here.clock.run(() => writeLedger(here.client(), shop, [runRecord(1)]));
    expect(outcome).toEqual({ status: "written", tries: 1 });
    expect(ledgerNames(here, "")).toEqual(["README.md", "shop"]);
    const { refs, git } = here.fake.repository("acme", "shop");
    expect(parentsOf(git, parentsOf(git, refs["refs/heads/towpath/ledger"] ?? "")[0] ?? "")).toEqual([]);
    expect(here.fake.violations).toEqual([]);
  });

  it("that may not be made is said at once, with what is in its way", async () => {
    const here = world();
    here.fake.change("acme", "shop", (before) => ({ ...before, refs: { ...before.refs, "refs/heads/towpath": before.refs["refs/heads/main"] ?? "" } }));
    const started = here.clock.now();
    await here.clock.run(() => expect(writeLedger(here.client(), shop, [runRecord(1)])).rejects.toThrow(/towpath\/ledger could not be made: .*The branch towpath is in its way/));
    expect(here.clock.now() - started).toBeLessThan(20_000);
    expect(here.fake.violations).toEqual([]);
  });

  it("is written once when GitHub says that something went wrong after it had written it", async () => {
    const here = world();
    await here.clock.run(async () => {
      await writeLedger(here.client(), shop, [runRecord(1)]);
      const from = here.fake.seen.length;
      here.fake.setFaults(({ index }) => (index === from + 1 ? { kind: "graphql", message: "Something went wrong while executing your query." } : undefined));
      expect(await writeLedger(here.client(), shop, [runRecord(2)])).toMatchObject({ status: "written" });
    });
    expect(ledgerNames(here, "shop/runs/2026-11")).toHaveLength(2);
  });

  it("takes two calls for a run, and records a run once", async () => {
    const here = world();
    await here.clock.run(async () => {
      await writeLedger(here.client(), shop, [runRecord(1)]);
      const github = here.client();
      await writeLedger(github, shop, [runRecord(2)]);
      expect(github.count).toEqual({ requests: 2, writes: 1 });
      expect(await writeLedger(here.client(), shop, [runRecord(2)])).toEqual({ status: "unchanged", tries: 0 });
    });
    expect(ledgerNames(here, "shop/runs/2026-11")).toHaveLength(2);
  });

  it("loses nothing to 20 concurrent writers, who need at most 8 tries (95th percentile)", () => prove("ledger writers", "rounds of 20 writers at once", async (tally) => {
    const all: number[] = [];
    const rounds = FULL ? 200 : 10;
    for (let seed = 1; seed <= rounds; seed++) {
      tally.tried++;
      const here = world(seed, {});
      const slow = world(seed, { clock: here.clock, latency: latency(here.clock.random) });
      const clients = Array.from({ length: 20 }, () => openGitHub({ token: "own", apiUrl: "https://api.example.com", fetch: slow.fake.fetch, timing: here.clock }));
      const outcomes = await here.clock.run(() => Promise.all(clients.map((github, number) => writeLedger(github, shop, [runRecord(number)]))));
      all.push(...outcomes.map(({ tries }) => tries));
      expect(ledgerNames(slow, "shop/runs/2026-11")).toHaveLength(20);
      expect(slow.fake.violations).toEqual([]);
    }
    const sorted = all.toSorted((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
    tally.notes.push(`tries median ${sorted[Math.floor(sorted.length / 2)]}`, `95 % ${p95}`, `most ${sorted.at(-1)}`, "0 entries lost");
    expect(p95).toBeLessThanOrEqual(8);
  }));

  it("is never written for a fork: neither with its token nor with its record", async () => {
    const here = world();
    await here.clock.run(async () => {
      await expect(writeLedger(here.client({ token: "fork" }), shop, [runRecord(1)])).rejects.toThrow(/`contents: write`/);
      expect(() => writeLedger(here.client(), shop, [runRecord(1, { ci: { run: "1", attempt: 1, fork: true } })])).toThrow(/comes from a fork/);
    });
    expect(here.fake.repository("acme", "shop").refs["refs/heads/towpath/ledger"]).toBeUndefined();
  });

  it("is pruned by ordinary commits", async () => {
    const here = world();
    await here.clock.run(async () => {
      for (const number of [1, 2, 3]) await writeLedger(here.client(), shop, [runRecord(number)]);
      await writeLedger(here.client(), shop, [runRecord(4, { ci: { run: "1", attempt: 1, pullRequest: 7 } })]);
      expect(await pruneLedger(here.client(), shop, "shop", { days: 100, perPipeline: 1 })).toMatchObject({ status: "written" });
      expect(ledgerNames(here, "shop/runs/2026-11")).toEqual(["20261124T100003Z-0003.json"]);
      expect(ledgerNames(here, "shop/pr/7")).toHaveLength(1);
      expect(await forgetPullRequest(here.client(), shop, "shop", 7)).toMatchObject({ status: "written" });
      expect(await forgetPullRequest(here.client(), shop, "shop", 7)).toMatchObject({ status: "unchanged" });
    });
    expect(ledgerNames(here, "shop")).toEqual(["index.json", "runs"]);
  });

  it("can be read from a plain clone", async () => {
    const served = await serveGitHub({ tokens: { own: ownToken, fork: forkToken }, repositories: [newRepository()] });
    const folder = mkdtempSync(path.join(tmpdir(), "towpath-clone-"));
    try {
      const github = openGitHub({ token: "own", apiUrl: served.apiUrl });
      await writeLedger(github, shop, [runRecord(1), runRecord(2, { verdict: "fail", reasons: ["orders: 3 rows fail"] })]);
      // The server lives in this process: git must not block it.
      await new Promise<void>((resolve, reject) => void import("node:child_process").then(({ execFile }) => execFile("git", ["clone", "--quiet", `${served.serverUrl}/acme/shop.git`, folder], (error) => (error === null ? resolve() : reject(error)))));
      const ledger = await openLedger(nodeGit(folder));
      expect(ledger?.ref).toBe("origin/towpath/ledger");
      expect(await ledger?.index("shop")).toMatchObject({ ok: true, value: { runs: [{ verdict: "fail", reason: "orders: 3 rows fail" }, { verdict: "pass" }] } });
      expect(await ledger?.entry("shop", runRecord(1).id)).toMatchObject({ ok: true, value: { id: runRecord(1).id, verdict: "pass" } });
      expect(await ledger?.index("other")).toMatchObject({ ok: false, why: expect.stringContaining("has no run of the project other") });
      const shown: unknown = JSON.parse(execFileSync("git", ["show", "origin/towpath/ledger:shop/index.json"], { cwd: folder }).toString());
      expect(shown).toMatchObject({ kind: "index", project: "shop" });
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
