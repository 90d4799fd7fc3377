import { expect, test } from "vitest";
import { cronProblem } from "../../../shared/rules/governance/cron.ts";
import { runWorkflow } from "../../../shared/verbs/workflows/run-workflow.ts";
import { zonesApart } from "../../../shared/verbs/workflows/zones-apart.ts";
import type { ScheduledRun } from "../../../shared/verbs/workflows/workflow-facts.ts";

const run = (cron: string, timezone?: string): ScheduledRun => ({ job: "shop", cron, environment: "production", guarded: false, secrets: [], pipelines: ["shop"], ...(timezone === undefined ? {} : { timezone }) });

const monthsOf = (cron: string): Set<number> => new Set((cron.split(" ")[3] ?? "").split(",").flatMap((part) => {
  const [from = 1, to = from] = part === "*" ? [1, 12] : part.split("-").map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}));

test("a job of one time zone is not started by the same hour of another one", () => {
  const text = runWorkflow({ defaultBranch: "main", pullRequestSecrets: [], schedules: [run("0 6 * * *"), { ...run("0 6 * * *", "Europe/Paris"), job: "other" }] }) ?? "";
  const times = [...text.matchAll(/- cron: "(.*)"/g)].map(([, cron]) => cron);
  expect(times).toEqual(["0 6 * * *", "0 6 * 1-12 *"]);
  expect([...text.matchAll(/github\.event\.schedule == '(.*)'/g)].map(([, cron]) => cron)).toEqual(times);
});

test("each zone has a spelling of its own that names the same months; one zone keeps what is written", () => {
  const zones = [undefined, "Europe/Paris", "Asia/Tokyo", "America/New_York"];
  for (const cron of ["*/15 1-5 * * 1-5", "0 6 1 3,6 *"]) {
    const spelled = zonesApart([...zones, ...zones].map((zone) => run(cron, zone))).map((each) => each.cron);
    expect(spelled[0]).toBe(cron);
    expect(new Set(spelled).size).toBe(zones.length);
    expect(spelled.slice(zones.length)).toEqual(spelled.slice(0, zones.length));
    for (const each of spelled) expect([cronProblem(each), monthsOf(each)]).toEqual([undefined, monthsOf(cron)]);
  }
});
