import { expect, it } from "vitest";
import { recordEntries } from "../../shared/ledger/changes.ts";
import { reduceRecord } from "../../shared/ledger/reduce-record.ts";
import { metricNoise } from "../../shared/models/metric-noise.ts";
import { modelNoise } from "../../shared/verbs/model-noise.ts";
import { changeProject, testChanges } from "./change-project.ts";
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
  const noise = await modelNoise(git, "p", "origin/main");
  expect(noise.get("p.churn")?.["auc"]).toBeCloseTo(0.1 / (0.6745 * Math.SQRT2), 3);
  expect(await modelNoise(git, "p", undefined)).toEqual(new Map());
});
