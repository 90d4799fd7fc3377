import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { gitProject } from "../harness/git-project.ts";
import { towpath, type Outcome } from "../harness/towpath.ts";
import { filesOf } from "../verbs/deploy/flights.ts";

const TAGGER = { GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@example.com" };

it("a release goes from version to deploy to verify: one digest all the way, and what the run showed stands in the manifest", async () => {
  await using project = await gitProject(filesOf(1));
  const call = (...args: string[]): Promise<Outcome> => towpath(args, { cwd: project.root, env: TAGGER });
  expect((await call("test", "-e", "staging")).code).toBe(0);
  const looked = await call("version", "--format", "json");
  const { units: [unit] }: { units: { digest: string; tag: string; manifest: { evidence: { verdict: string; run: string; engine: string; tables: Record<string, unknown> } } }[] } = JSON.parse(looked.out);
  expect(unit).toMatchObject({ tag: "flights@v1.0.0", manifest: { evidence: { verdict: "pass", engine: expect.stringMatching(/^duckdb /), tables: { "flights.delays": [{ name: "id" }, { name: "delay" }, { name: "version" }] } } } });
  expect(project.git("tag")).toBe("");

  const written = await call("version", "--write");
  expect(written.err).toContain("tagged flights@v1.0.0\npublish with: git push origin flights@v1.0.0");
  expect(project.git("for-each-ref", "--format=%(contents)", "refs/tags/flights@v1.0.0")).toContain(`Towpath-Manifest: sha256:${unit?.digest ?? ""}`);
  expect((await call("version", "--write")).err).toBe("nothing new was tagged\n");

  const planned = await call("deploy", "plan", "flights@v1.0.0", "-e", "staging", "--format", "json");
  expect(JSON.parse(planned.out)).toMatchObject({ release: { name: "flights", version: "1.0.0", digest: unit?.digest } });
  const deployed = await call("deploy", "apply", "flights@v1.0.0", "-e", "staging");
  expect(deployed.out).toContain("deployed: flights 1.0.0, row 1 of the log");
  const verified = await call("verify", "flights@v1.0.0", "--format", "json");
  expect(JSON.parse(verified.out)).toMatchObject({ digest: unit?.digest, deviations: [], notes: [] });
  expect(verified.code).toBe(0);

  const record = `${project.root}/.towpath/runs/${unit?.manifest.evidence.run ?? ""}.json`;
  await writeFile(record, (await readFile(record, "utf8")).replace('"durationMs"', '"durationMS"'));
  const tampered = await call("verify", "flights");
  expect(tampered.out).toMatch(/flights@v1\.0\.0 does not hold: 1 deviation[\s\S]*the record of run \S+ has the digest \w{12}, and the release says \w{12}: one of them was changed/);
  expect(tampered.code).toBe(1);
}, 120_000);

it("says what to write when something is missing, and refuses what is too low", async () => {
  await using project = await gitProject(filesOf(1));
  const call = (...args: string[]): Promise<Outcome> => towpath(args, { cwd: project.root, env: TAGGER });
  expect((await call("version", "--bump", "huge", "--unit", "flights")).err).toContain("--bump huge: expected patch, minor or major");
  expect((await call("version", "--bump", "major")).err).toContain("--bump major: name the pipeline or model with --unit");
  expect((await call("version", "--unit", "flight")).err).toContain('there is no pipeline or model "flight"; did you mean "flights"?');
  expect((await call("version", "--pre", "pr 1")).err).toContain("--pre pr 1: expected what may stand behind the dash of a version, such as pr.123");
  expect((await call("version", "--base", "main", "--write")).err).toContain("--base only looks");
  expect((await call("verify", "flights@v3.0.0")).err).toContain('there is no release "flights@v3.0.0" in this clone, and no manifest of one');
  project.git("tag", "flights@v1.0.0");
  await project.commit({ "sql/late.sql": "select id from delays where delay > 30\n" });
  const refused = await call("version", "--unit", "flights", "--bump", "patch", "--write");
  expect(refused.out).toContain("patch is declared, but it must be major: flights.late: its columns change");
  expect(refused.code).toBe(1);
  expect(project.git("tag")).toBe("flights@v1.0.0");
}, 120_000);
