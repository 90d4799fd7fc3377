import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { gitProject } from "../harness/git-project.ts";
import { towpath } from "../harness/towpath.ts";
import { filesOf, TOWPATH_YML } from "../verbs/deploy/flights.ts";

describe("towpath deploy, rollback, status, history and audit", { timeout: 180_000 }, () => {
  it("take a release to production and back, and say what is where", async () => {
    await using project = await gitProject(filesOf(1));
    const cwd = project.root;
    const call = (...args: string[]) => towpath(args, { cwd });
    project.git("tag", "flights@v1.0.0");
    expect((await call("deploy", "apply", "flights", "-e", "staging")).code).toBe(0);
    const planned = await call("deploy", "plan", "flights", "-e", "production", "--format", "json");
    const plan: { digest: string } = JSON.parse(planned.out);
    const refused = await call("deploy", "apply", "flights", "-e", "production");
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("this is no job of a GitHub workflow");
    const alone = await call("deploy", "apply", "flights", "-e", "production", "--plan-digest", plan.digest);
    expect(alone).toMatchObject({ code: 1, out: expect.stringContaining("whether anybody has approved cannot be known: this is no job of a GitHub workflow") });
    const override = ["--override", "the first day"];
    const forced: { digest: string } = JSON.parse((await call("deploy", "plan", "flights", "-e", "production", ...override, "--format", "json")).out);
    const applied = await call("deploy", "apply", "flights", "-e", "production", "--plan-digest", forced.digest, ...override);
    expect(applied.out).toContain("deployed: flights 1.0.0, row 1 of the log");
    expect(applied.code).toBe(0);

    await project.commit(filesOf(2));
    project.git("tag", "flights@v2.0.0");
    expect((await call("deploy", "apply", "flights", "-e", "staging")).code).toBe(0);
    const markdown = await call("deploy", "plan", "flights", "-e", "production", "--format", "markdown");
    expect(markdown.out).toContain("| rebuild | `base` |");
    expect((await call("rollback", "-e", "staging", "--reason", "wrong delays")).out).toContain("rolled back: flights 1.0.0");
    const status = await call("status", "--all");
    expect(status.out).toMatch(/staging\n {2}flights 1\.0\.0 .*rolled back[\s\S]*log and database agree[\s\S]*production\n {2}flights 1\.0\.0/);
    const history = await call("history", "-e", "staging");
    expect(history.out.split("\n").map((line) => line.split(/ {2,}/).slice(1, 3).join(" ")).slice(0, 3)).toEqual(["rollback flights 1.0.0 (before: 2.0.0)", "deploy flights 2.0.0 (before: 1.0.0)", "deploy flights 1.0.0"]);
    expect((await call("audit")).code).toBe(0);
    // Nobody knows of a deployment to this one.
    await project.write({ "towpath.yml": `${TOWPATH_YML}  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: flights }\n` });
    expect(await call("audit")).toMatchObject({ code: 0, out: expect.stringMatching(/dev\n.*unknown: The database file .*dev\.duckdb does not exist/) });
    expect((await call("audit", "-e", "dev")).code).toBe(2);
    // An audit that could not look has not found that all is well; a status says what it knows.
    await project.write({ ".towpath/production.duckdb": "no database" });
    expect([(await call("audit")).code, (await call("status", "--all")).code]).toEqual([2, 0]);
    await rm(`${project.root}/.towpath/production.duckdb`);
    expect((await call("audit")).code).toBe(2);
  });

  it("say what to write when something is missing", async () => {
    await using project = await gitProject(filesOf(1));
    const call = (...args: string[]) => towpath(args, { cwd: project.root });
    expect((await call("deploy", "plan", "flights")).err).toContain("name the environment: towpath deploy plan flights -e production");
    expect((await call("deploy", "plan", "flights", "-e", "staging")).err).toMatch(/there is no release of "flights" in this clone: .* \[release-missing\]$/m);
    expect((await call("deploy", "now", "flights", "-e", "staging")).err).toContain("towpath deploy plan RELEASE or towpath deploy apply RELEASE");
    expect((await call("rollback", "-e", "staging")).err).toContain("nothing was ever deployed to staging");
  });
});
