import { describe, expect, it } from "vitest";
import { newRepository, ownToken } from "../fakes/github/seed.ts";
import { serveGitHub } from "../fakes/github/serve.ts";
import { gitProject } from "../harness/git-project.ts";
import { towpath } from "../harness/towpath.ts";
import { filesOf } from "../verbs/deploy/flights.ts";

describe("towpath reconcile", () => {
  it("fills in on GitHub what the environment's log has, once", async () => {
    await using project = await gitProject(filesOf(1));
    const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository()] });
    try {
      project.git("tag", "flights@v1.0.0");
      const call = (...args: string[]) => towpath(args, { cwd: project.root, env: { GITHUB_TOKEN: "own", GITHUB_API_URL: served.apiUrl, GITHUB_REPOSITORY: "acme/shop" } });
      expect((await call("deploy", "apply", "flights", "-e", "staging")).code).toBe(0);
      expect(served.fake.seen).toEqual([]);
      expect((await call("reconcile", "-e", "staging", "--environment-url", "https://bi.example.com/staging")).out).toBe("staging: deployments on GitHub 1 written, 0 completed; ledger written\n");
      expect(JSON.parse((await call("reconcile", "-e", "staging", "--format", "json")).out)).toEqual({ version: 1, environment: "staging", deployments: { written: 0, completed: 0 }, ledger: "unchanged" });
      const { deployments, refs } = served.fake.repository("acme", "shop");
      expect(deployments.map(({ environment, statuses }) => [environment, statuses.map(({ state, environment_url: url }) => [state, url])])).toEqual([["staging", [["success", "https://bi.example.com/staging"]]]]);
      expect(Object.keys(refs)).toContain("refs/heads/towpath/ledger");
      expect(served.fake.violations).toEqual([]);
    } finally {
      await served.close();
    }
  });

  it("says what is missing, and sends a token to nobody that was not named", async () => {
    await using project = await gitProject(filesOf(1));
    const call = (env: Record<string, string>, ...args: string[]) => towpath(["reconcile", ...args], { cwd: project.root, env });
    expect((await call({}, "-e", "staging")).err).toContain("put a token into GITHUB_TOKEN or GH_TOKEN");
    expect((await call({ GH_TOKEN: "x" }, "-e", "staging")).err).toContain("the remote origin is no address, not github.com");
    project.git("remote", "add", "origin", "https://git.example.com/acme/shop.git");
    expect((await call({ GH_TOKEN: "x" }, "-e", "staging")).err).toContain("the remote origin is git.example.com, not github.com: name your server in GITHUB_API_URL");
    expect((await call({ GH_TOKEN: "x" })).err).toContain("name the environment");
  });
});
