import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fetchLedger } from "../../vscode-extension/client/results/fetch-ledger.ts";
import { gitRepo, type GitRepo } from "../harness/git-repo.ts";

const LEDGER = "refs/remotes/origin/towpath/ledger";

/** A remote with a ledger, and a clone that knows nothing of it yet. */
async function cloned(): Promise<{ origin: GitRepo; clone: GitRepo }> {
  const origin = await gitRepo({ "README.md": "main" });
  const clone = await gitRepo();
  await clone.git("remote", "add", "origin", origin.root);
  await clone.git("fetch", "-q", "origin");
  await origin.commit("more on main", { "README.md": "main, later" });
  await origin.git("tag", "v1.0.0");
  await origin.git("checkout", "-q", "--orphan", "towpath/ledger");
  await origin.commit("run", { "README.md": undefined, "shop/index.json": "{}" });
  return { origin, clone };
}

const refs = async (clone: GitRepo): Promise<Record<string, string>> => Object.fromEntries((await clone.git("for-each-ref", "--format=%(refname) %(objectname)")).split("\n").map((line) => line.split(" ")));

describe("the ledger, fetched in the background", () => {
  it("comes alone: no other branch moves, no tag comes, and what somebody fetched last stays", async () => {
    const { origin, clone } = await cloned();
    await using _origin = origin;
    await using _clone = clone;
    const before = await refs(clone);
    const fetched = await clone.git("rev-parse", "FETCH_HEAD");
    expect(await fetchLedger(clone.root)).toEqual({ status: "changed" });
    expect(await fetchLedger(clone.root)).toEqual({ status: "same" });
    expect(await refs(clone)).toEqual({ ...before, [LEDGER]: await origin.git("rev-parse", "towpath/ledger") });
    expect(await clone.git("rev-parse", "FETCH_HEAD")).toBe(fetched);
    expect(await clone.git("status", "--porcelain")).toBe("");
    const next = await origin.commit("another run", { "shop/index.json": "{ }" });
    expect(await fetchLedger(clone.root)).toEqual({ status: "changed" });
    expect((await refs(clone))[LEDGER]).toBe(next);
  });

  it("runs no hook of the clone", async () => {
    const { origin, clone } = await cloned();
    await using _origin = origin;
    await using _clone = clone;
    const pwned = path.join(clone.root, "pwned");
    for (const hook of ["reference-transaction", "post-checkout", "pre-auto-gc"]) {
      await clone.write({ [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch ${pwned}\n` });
      await chmod(path.join(clone.root, ".git/hooks", hook), 0o755);
    }
    expect(await fetchLedger(clone.root)).toEqual({ status: "changed" });
    expect(existsSync(pwned)).toBe(false);
  });

  it("asks nobody: where a password is wanted, it fails at once and says why", async () => {
    await using clone = await gitRepo();
    const server = createServer((_, answer) => answer.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end()).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const pwned = path.join(clone.root, "asked");
    await clone.write({ "ask.sh": `#!/bin/sh\ntouch ${pwned}\necho secret\n` });
    await chmod(path.join(clone.root, "ask.sh"), 0o755);
    await clone.git("config", "core.askPass", path.join(clone.root, "ask.sh"));
    await clone.git("remote", "add", "origin", `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.git`);
    try {
      expect(await fetchLedger(clone.root)).toEqual({ status: "failed", why: expect.stringMatching(/terminal prompts disabled|could not read Username/) });
      expect(existsSync(pwned)).toBe(false);
    } finally {
      server.close();
    }
  });

  it("is nothing to do where there is no remote, and says why where the remote has no ledger", async () => {
    await using clone = await gitRepo();
    expect(await fetchLedger(clone.root)).toEqual({ status: "nothing to fetch" });
    await using origin = await gitRepo();
    await clone.git("remote", "add", "origin", origin.root);
    expect(await fetchLedger(clone.root)).toEqual({ status: "failed", why: expect.stringContaining("towpath/ledger") });
    expect((await refs(clone))[LEDGER]).toBeUndefined();
  });
});
