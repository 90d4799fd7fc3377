import { expect, test } from "vitest";
import { readResults } from "../../shared/action/results/read-results.ts";
import { serveResults } from "../fakes/results/serve-results.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { runBundle } from "../harness/run-action.ts";
import { tempProject } from "../harness/temp-project.ts";

const dist = actionsDist();
const FILES = { "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n", "sales.pipeline.yml": "version: 1\npipeline: sales\nsources:\n  orders: { file: data/orders.csv }\ntasks:\n  totals:\n    sql: select * frm orders\n" };

test("the records are kept as an artifact with a name of its own, with the workflow run in them", async () => {
  await using service = await serveResults();
  await using project = await tempProject(FILES);
  const event = { name: "pull_request", payload: { pull_request: { number: 7, head: { repo: { full_name: "stranger/data" } }, base: { repo: { full_name: "acme/data" } } } } };
  const [first, second] = [await runBundle("lint", { workspace: project.root, env: service.env, event, inputs: { matrix: '{\n  "os": "linux"\n}' } }, dist.folder), await runBundle("lint", { workspace: project.root, env: { ...service.env, GITHUB_RUN_ATTEMPT: "2" } }, dist.folder)];
  expect(first.outputs["artifact"]).toMatch(/^towpath-results-lint-1-[0-9a-f]{8}$/);
  expect([...service.artifacts.keys()]).toEqual([first.outputs["artifact"], second.outputs["artifact"]]);
  const [result] = readResults(service.artifacts.get(first.outputs["artifact"] ?? "") ?? Buffer.alloc(0));
  expect(result).toMatchObject({ folder: "", record: { command: "lint", project: "shop", verdict: "fail", ci: { run: "4711", number: 12, attempt: 1, job: "lint", leg: expect.stringMatching(/^[0-9a-f]{12}$/), repository: "acme/data", pullRequest: 7, fork: true } } });
});

test("a service that refuses changes nothing about verdict and exit code", async () => {
  await using project = await tempProject(FILES);
  const off = { ACTIONS_RESULTS_URL: "http://127.0.0.1:9/", ACTIONS_RUNTIME_TOKEN: "no.token.here" };
  const { code, log, outputs } = await runBundle("lint", { workspace: project.root, env: off }, dist.folder);
  expect({ code, verdict: outputs["verdict"], artifact: outputs["artifact"] }).toEqual({ code: 1, verdict: "fail", artifact: undefined });
  expect(log).toContain("::notice::results could not be kept as an artifact");
  const { outputs: never } = await runBundle("lint", { workspace: project.root, env: off, inputs: { results: "never" } }, dist.folder);
  expect(never["artifact"]).toBeUndefined();
});
