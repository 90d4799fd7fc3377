import { describe, expect, it } from "vitest";
import { recordEntries, recordPromotions } from "../../shared/ledger/changes.ts";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import { metricNoise } from "../../shared/models/metric-noise.ts";
import { modelHistory } from "../../shared/verbs/model-history.ts";
import { changeProject, taskNamed, testChanges } from "./change-project.ts";
import { modelProject, training } from "./model-project.ts";

it("does not take a model that was taken over for one that does not vary", () => {
  const trained = [0.7, 0.71, 0.7, 0.72, 0.7].map((auc, at) => ({ fingerprint: String(at), metrics: { auc } }));
  expect(metricNoise(trained)["auc"]).toBeGreaterThan(0.005);
  expect(metricNoise(Array.from({ length: 20 }, () => ({ fingerprint: "same", metrics: { auc: 0.7 } })))).toEqual({});
});

it("comes from the runs of the base branch in the ledger, and stands beside the difference", async () => {
  await using project = await changeProject({ ...modelProject(), ".gitignore": ".towpath/\nout/\n" });
  await project.write({ "train.py": training({ skill: 0.59, metrics: '{"auc": 0.8}' }) });
  const record = await testChanges(project);
  const entries = [0.8, 0.9, 0.8, 0.9, 0.8, 0.9].map((auc, at) => {
    const entry = reduceRecord(record);
    const id = `2026112${at}T101500Z-aaaa`;
    const pipelines = entry.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, fingerprint: String(at), metrics: { auc } })) }));
    return { ...entry, id, command: "run" as const, branch: at === 5 ? "other" : "main", environment: "dev", startedAt: `2026-11-2${at}T10:15:00.000Z`, finishedAt: `2026-11-2${at}T10:16:00.000Z`, pipelines };
  });
  const files = new Map<string, string>();
  for (const entry of entries) for (const { path, text } of recordEntries(files, [entry]).additions) files.set(path, text);
  const git = async (...args: string[]): Promise<string | undefined> => (args[0] === "for-each-ref" ? "refs/remotes/origin/towpath/ledger" : files.get(args[1]?.split(":")[1] ?? ""));
  const { noise } = await modelHistory(git, "p", "origin/main");
  expect(noise.get("p.churn")?.["auc"]).toBeCloseTo(0.1 / (0.6745 * Math.SQRT2), 3);
  expect((await modelHistory(git, "p", undefined)).noise).toEqual(new Map());
});

describe("a model that becomes a little worse with each pull request", () => {
  const towpath = "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb, schema: shop }\n  production: { engine: duckdb, path: .towpath/production.duckdb, schema: shop, promote_from: dev }\n";
  const gates = "[{ metric: auc, min: 0.6, max_drop: 0.02 }]";

  async function story(released: number): Promise<ReturnType<typeof taskNamed>["model"] & object> {
    await using project = await changeProject({ ...modelProject({ gates }), "towpath.yml": towpath, ".gitignore": ".towpath/\nout/\n", "train.py": training({ skill: 0.5, metrics: '{"auc": 0.88}' }) });
    const commit = project.git("rev-parse", "main").trim();
    await project.write({ "train.py": training({ skill: 0.5, metrics: '{"auc": 0.87}' }).replace("Random(2)", "Random(2) if True else None") });
    const first = reduceRecord(await testChanges(project));
    const pipelines = first.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.map((task) => ({ ...task, metrics: { auc: released } })) }));
    const run = { ...first, id: "20261120T101500Z-aaaa", command: "run" as const, branch: "main", commit, environment: "production", pipelines };
    const files = new Map<string, string>();
    for (const { path, text } of recordEntries(files, [run]).additions) files.set(path, text);
    const deployment = { environment: "production", seq: 1, hash: "0".repeat(64), at: "2026-11-20T10:00:00.000Z", kind: "deploy" as const, name: "p", version: "1.2.0", commit, who: "ann" };
    for (const { path, text } of recordPromotions(files, "p", [deployment]).additions) files.set(path, text);
    const work = project.git("stash", "create").trim();
    project.git("stash", "-q");
    project.git("checkout", "-q", "--orphan", "towpath/ledger");
    project.git("rm", "-rfq", ".");
    await project.write(Object.fromEntries(files));
    project.git("add", ...files.keys());
    project.git("commit", "-qm", "runs");
    project.git("checkout", "-q", "change");
    project.git("stash", "apply", "-q", work);
    const model = taskNamed(await testChanges(project, { force: true }), "churn").model;
    if (model === undefined) throw new Error("the record has no model");
    return model;
  }

  it("is held against the release that consumers have: beyond the margin it warns, and names the release", async () => {
    const { gates: judged } = await story(0.91);
    expect(judged.map(({ metric, status }) => [metric, status])).toEqual([["auc", expect.stringMatching(/pass|inconclusive/)], ["auc since p@v1.2.0", "inconclusive"]]);
    expect(judged[1]).toMatchObject({ expected: "no worse than the release in production by more than 0.02", observed: expect.stringMatching(/^auc 0\.91 → 0\.87, worse by 0\.04; the values come from other rows/) });
  });

  it("passes while it is within the margin of the release", async () => {
    const { gates: judged } = await story(0.88);
    expect(judged[1]).toMatchObject({ metric: "auc since p@v1.2.0", status: "pass" });
  });
});
