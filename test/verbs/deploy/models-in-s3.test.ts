import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it, type TestContext } from "vitest";
import { environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { httpFaults } from "../../harness/http-faults.ts";
import { startS3, type S3Server } from "../../harness/s3-server.ts";
import { flightsProject, TOWPATH_YML, type Flights } from "./flights.ts";

let server: S3Server | undefined;
beforeAll(async () => void (server = await startS3("artifacts")), 1_200_000);
afterAll(() => server?.[Symbol.asyncDispose]());

function filesOf(weight: number, endpoint: string): Record<string, string> {
  return {
    "towpath.yml": TOWPATH_YML.replace("schema: flights }", `schema: flights, models: "s3://artifacts/live", models_endpoint: "${endpoint}" }`),
    "flights.pipeline.yml": `version: 1
pipeline: flights
sources:
  raw: { file: data/raw.csv }
tasks:
  base: { sql: sql/base.sql, materialized: table }
  delay_model:
    shell: node train.mjs
    inputs: [base]
    model: { artifact: out/model.json }
`,
    "train.mjs": `import { mkdirSync, writeFileSync } from "node:fs";\nmkdirSync("out", { recursive: true });\nwriteFileSync("out/model.json", JSON.stringify({ weight: ${weight} }));\n`,
  };
}

const pointer = async (project: Flights): Promise<Record<string, unknown> | undefined> => (await project.query("staging", "SELECT uri, digest, version FROM flights.delay_model__model"))[0];

it("a release with a model goes through a bucket: pointed to in the promotion's transaction, looked after by status, audit and rollback", async (context: TestContext) => {
  if (server === undefined) return context.skip("needs Go, to build a server of S3");
  const { env, endpoint, port, folder } = server;
  await using project = await flightsProject();
  const status = async (readModels: boolean, more = env): Promise<{ drift: string[]; notes: string[] }> => {
    const [found] = await environmentStatus({ root: project.root, environment: "staging", env: more, readModels });
    return { drift: found?.audit?.drift.map(({ kind }) => kind) ?? [], notes: found?.notes ?? [] };
  };
  await project.release(2, filesOf(1, endpoint));
  // Without credentials nothing is built or published; with wrong ones nothing is published.
  await expect(project.apply("staging", "flights@v2.0.0", { env: {} })).rejects.toThrow("set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
  await expect(project.apply("staging", "flights@v2.0.0", { env: { ...env, AWS_SECRET_ACCESS_KEY: "wrong" } })).rejects.toThrow("does not accept the credentials");
  await expect(project.query("staging", "FROM flights.base")).rejects.toThrow(/does not exist/);
  expect(await project.apply("staging", "flights@v2.0.0", { env })).toMatchObject({ status: "deployed" });
  const first = await pointer(project);
  expect(first).toMatchObject({ version: "2.0.0", uri: `s3://artifacts/live/delay_model/${String(first?.["digest"])}/model.json` });
  expect(await status(true)).toEqual({ drift: [], notes: [] });

  // The connection breaks off in the middle of each write: consumers keep the release that they have, pointer included.
  await using broken = await httpFaults(port, (method) => (method === "PUT" ? "cut" : "pass"));
  await project.release(3, filesOf(2, `http://localhost:${broken.port}`));
  await expect(project.apply("staging", "flights@v3.0.0", { env })).rejects.toThrow("the connection broke off; nothing was published");
  expect(await pointer(project)).toEqual(first);
  expect(await project.query("staging", "SELECT DISTINCT version FROM flights.base")).toEqual([{ version: 2 }]);
  await project.release(4, filesOf(2, endpoint));
  expect(await project.apply("staging", "flights@v4.0.0", { env })).toMatchObject({ status: "deployed" });
  const second = await pointer(project);
  expect(second?.["digest"]).not.toBe(first?.["digest"]);
  expect(await project.rollBack("staging", { env })).toMatchObject({ status: "rolled back" });
  expect(await pointer(project)).toEqual(first);

  const kept = (digest: unknown): string => path.join(folder, "artifacts/live/delay_model", String(digest), "model.json");
  await writeFile(kept(first?.["digest"]), '{"weight":7}');
  expect(await status(false)).toEqual({ drift: [], notes: [] });
  expect(await status(true)).toEqual({ drift: ["model changed"], notes: [] });
  expect((await status(true, { ...env, AWS_SECRET_ACCESS_KEY: "wrong" })).notes).toEqual([expect.stringMatching(/whether the model of delay_model still stands at .* is unknown: .*does not accept the credentials/)]);
  await rm(kept(second?.["digest"]));
  expect(await project.rollBack("staging", { env, to: "4.0.0" })).toMatchObject({ status: "refused", reasons: [expect.stringContaining("is gone: deploy that release again")] });
  // A store that does not answer keeps nobody from going back.
  const told: string[] = [];
  expect(await project.rollBack("staging", { env: { ...env, AWS_ACCESS_KEY_ID: "" }, to: "4.0.0", tell: (line) => told.push(line) })).toMatchObject({ status: "rolled back" });
  expect(told).toEqual([expect.stringContaining("is unknown: environment staging keeps models in s3://artifacts/live")]);
  expect(await status(false)).toEqual({ drift: ["model missing"], notes: [] });
}, 240_000);
