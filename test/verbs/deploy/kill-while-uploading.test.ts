import { readFile } from "node:fs/promises";
import path from "node:path";
import { AwsV4Signer } from "aws4fetch";
import { afterAll, beforeAll, expect, it, type TestContext } from "vitest";
import { environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { httpFaults, type Fault } from "../../harness/http-faults.ts";
import { startS3, type S3Server } from "../../harness/s3-server.ts";
import { warmChildren } from "../../harness/warm-children.ts";
import type { CancelWork } from "./cancel-child.ts";
import { flightsProject, TOWPATH_YML } from "./flights.ts";

let server: S3Server | undefined;
beforeAll(async () => void (server = await startS3("artifacts")), 1_200_000);
afterAll(() => server?.[Symbol.asyncDispose]());

const MB = 1 << 20;
const SIZE = 4 * MB;
/** The parts of a model that is a folder; a model of one file is the first. */
const PARTS = ["a.bin", "b.bin", "c.bin"];

/** A model whose bytes are all the number of its release: what stands in the bucket is whole or it is not, and each release has files of its own. */
function filesOf(version: number, endpoint: string, folder: boolean): Record<string, string> {
  const artifact = folder ? "out/model" : "out/model.bin";
  const written = folder ? PARTS.map((part, at) => [`out/model/${part}`, at]) : [[artifact, 0]];
  return {
    "towpath.yml": TOWPATH_YML.replace("schema: flights }", `schema: flights, models: "s3://artifacts/live", models_endpoint: "${endpoint}" }`),
    "flights.pipeline.yml": `version: 1\npipeline: flights\nsources:\n  raw: { file: data/raw.csv }\ntasks:\n  base: { sql: sql/base.sql, materialized: table }\n  delay_model:\n    shell: node train.mjs\n    inputs: [base]\n    model: { artifact: ${artifact} }\n`,
    "train.mjs": `import { mkdirSync, writeFileSync } from "node:fs";\nmkdirSync("${folder ? artifact : "out"}", { recursive: true });\nfor (const [file, at] of ${JSON.stringify(written)}) writeFileSync(file, Buffer.alloc(${SIZE}, ${version} * 3 + at));\n`,
  };
}

/** Keys of the bucket as its server lists them: of objects, or of uploads in parts that somebody has begun and not ended, which are unseen and paid for. */
async function keys({ endpoint, env }: S3Server, what: "list-type=2" | "uploads="): Promise<string[]> {
  const { url, headers } = await new AwsV4Signer({ url: `${endpoint}/artifacts?${what}`, service: "s3", region: "us-east-1", accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY }).sign();
  const answer = await fetch(url, { headers });
  expect(answer.status).toBe(200);
  return [...(await answer.text()).matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) => key);
}

/** One write is held, by its number among those of the deployment, when so many of its bytes have reached the server; then the deployment is killed. */
const KILLS = [
  { folder: false, write: 1, bytes: 100, whole: 0 },
  { folder: false, write: 1, bytes: SIZE - 1, whole: 0 },
  // All has arrived, and nobody was told.
  { folder: false, write: 1, bytes: SIZE, whole: 1 },
  { folder: true, write: 2, bytes: MB, whole: 1 },
  { folder: true, write: 3, bytes: SIZE, whole: 3 },
  // The list of the folder's files.
  { folder: true, write: 4, bytes: 10, whole: 3 },
];

it("a deployment that is killed while it uploads a model leaves nothing half under its digest, and the same deployment again ends well", async (context: TestContext) => {
  if (server === undefined) return context.skip("needs Go, to build a server of S3");
  const s3 = server;
  let [writes, decide]: [number, () => Fault] = [0, () => "pass"];
  await using proxy = await httpFaults(s3.port, (method) => (method === "PUT" && ++writes > 0 ? decide() : "pass"));
  await using project = await flightsProject();
  using children = warmChildren(path.join(import.meta.dirname, "cancel-child.ts"));
  const endpoint = `http://localhost:${proxy.port}`;
  const deployed = async (): Promise<unknown[]> => [await project.query("staging", "SELECT DISTINCT version FROM flights.base"), await project.query("staging", "SELECT uri, digest, version FROM flights.delay_model__model")];
  await project.release(2, filesOf(2, endpoint, false));
  expect(await project.apply("staging", "flights@v2.0.0", { env: s3.env })).toMatchObject({ status: "deployed" });

  for (const [at, { folder, write, bytes, whole }] of KILLS.entries()) {
    const version = at + 3;
    const release = `flights@v${version}.0.0`;
    const [consumers, before] = [await deployed(), new Set(await keys(s3, "list-type=2"))];
    await project.release(version, filesOf(version, endpoint, folder));
    const child = children.next();
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => (text += String(chunk)));
    writes = 0;
    decide = () => (writes === write ? { hold: bytes, reached: () => void child.kill("SIGKILL") } : "pass");
    child.send({ root: project.root, release, url: "", env: s3.env } satisfies CancelWork);
    const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
    decide = () => "pass";
    expect(signal, `kill ${at}: ${text}`).toBe("SIGKILL");

    // What has come up to now is whole, byte by byte; consumers see nothing of it.
    const come = (await keys(s3, "list-type=2")).filter((key) => !before.has(key));
    expect(come, `kill ${at}`).toHaveLength(whole);
    for (const key of come) {
      const content = await readFile(path.join(s3.folder, "artifacts", key));
      expect(content.equals(Buffer.alloc(SIZE, version * 3 + Math.max(0, PARTS.indexOf(path.basename(key))))), key).toBe(true);
    }
    expect(await deployed()).toEqual(consumers);
    // An upload in one piece leaves no parts behind.
    expect(await keys(s3, "uploads=")).toEqual([]);

    expect(await project.apply("staging", release, { env: s3.env }), `after kill ${at}`).toMatchObject({ status: "deployed" });
    const [status] = await environmentStatus({ root: project.root, environment: "staging", env: s3.env, readModels: true });
    expect({ drift: status?.audit?.drift, notes: status?.notes ?? [] }).toEqual({ drift: [], notes: [] });
    expect((await deployed())[0]).toEqual([{ version }]);
  }
}, 300_000);
