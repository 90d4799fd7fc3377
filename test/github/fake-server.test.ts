import { execFile, spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openGitHub } from "../../shared/github/client/open-github.ts";
import { writeLedger } from "../../shared/github/ledger/write-ledger.ts";
import { runRecord } from "../ledger/records.ts";
import { tempProject } from "../harness/temp-project.ts";
import { newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub } from "../fakes/github/serve.ts";
import { shop } from "./world.ts";

const MAIN = path.resolve(import.meta.dirname, "../fakes/github/main.ts");

const git = (...args: string[]): Promise<string> => new Promise((resolve, reject) => void execFile("git", args, (error, out) => (error === null ? resolve(out) : reject(error))));

describe("the fake as a server", () => {
  it("starts as its README says, and tells at the end what happened", { timeout: 30_000 }, async () => {
    const server = spawn(process.execPath, [MAIN, "--port", "0", "--repository", "acme/shop", "--pull", "7"]);
    let out = "";
    const started = new Promise<string>((resolve) => server.stdout.on("data", (chunk) => {
      out += chunk;
      const url = /GITHUB_API_URL=(\S+)\n/.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    }));
    const ended = new Promise<number | null>((resolve) => void server.on("close", (code) => resolve(code)));
    const github = openGitHub({ token: "own", apiUrl: await started });
    await github.rest.issues.createComment({ ...shop, issue_number: 7, body: "hello" });
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(JSON.parse(out.split("\n").slice(1).join("\n"))).toMatchObject({ violations: [], seen: [{ method: "POST", status: 201 }], state: { comments: [{ body: "hello" }] } });
  });

  it("gives whole repositories to git, sound to its own check", async () => {
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    await using clone = await tempProject();
    try {
      await writeLedger(openGitHub({ token: "own", apiUrl: served.apiUrl }), shop, [runRecord(1), runRecord(2)]);
      await git("clone", "--quiet", `${served.serverUrl}/acme/shop.git`, path.join(clone.root, "shop"));
      await git("-C", path.join(clone.root, "shop"), "fsck", "--strict");
      expect(await git("-C", path.join(clone.root, "shop"), "log", "--format=%s", "origin/towpath/ledger")).toMatch(/^shop: run pass \(\S+ and 1 more\)\nBegin the ledger\n$/);
    } finally {
      await served.close();
    }
  });

  it("hands out an artifact by a redirect, and says when it has expired", async () => {
    const run = { id: 1, name: "ci", path: ".github/workflows/ci.yml", number: 1, attempt: 1, event: "pull_request", status: "completed", conclusion: "success", head: { owner: "acme", name: "shop", branch: "b", sha: "a".repeat(40) } };
    const artifacts = [{ id: 11, run: 1, name: "towpath", zip: Buffer.from("zip"), expired: false }, { id: 12, run: 1, name: "old", zip: Buffer.from(""), expired: true }];
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ workflowRuns: [run], artifacts })] });
    try {
      const github = openGitHub({ token: "own", apiUrl: served.apiUrl });
      expect((await github.rest.actions.listWorkflowRunArtifacts({ ...shop, run_id: 1 })).data).toMatchObject({ total_count: 2, artifacts: [{ name: "towpath" }, { name: "old", expired: true }] });
      const { data } = await github.rest.actions.downloadArtifact({ ...shop, artifact_id: 11, archive_format: "zip" });
      expect(data instanceof ArrayBuffer ? Buffer.from(data).toString() : data).toBe("zip");
      await expect(github.rest.actions.downloadArtifact({ ...shop, artifact_id: 12, archive_format: "zip" })).rejects.toThrow(/410/);
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
    }
  });
});
