import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { buildProject } from "../../../shared/verbs/build-project.ts";
import { environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { flightsProject, TOWPATH_YML, type Flights } from "./flights.ts";

function pipeline(weight: number): Record<string, string> {
  return {
    "towpath.yml": TOWPATH_YML.replace("schema: flights }", "schema: flights, models: .towpath/models }"),
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

async function pointerOf(project: Flights, environment = "staging"): Promise<{ uri: string; digest: string; version: string }> {
  const [row] = await project.query(environment, "SELECT uri, digest, version FROM flights.delay_model__model");
  return { uri: String(row?.["uri"]), digest: String(row?.["digest"]), version: String(row?.["version"]) };
}

async function run(project: Flights, environment = "staging"): Promise<void> {
  const built = await buildProject({ root: project.root, command: "run", environment, force: false, cache: false, today: "2026-11-27", version: "0.0.0", language: "en", signal: new AbortController().signal, events: () => {}, env: {} });
  expect(built).toMatchObject({ record: { published: true } });
}

describe("a release with a model", { timeout: 180_000 }, () => {
  it("moves the model together with its tables, by digest, and back", async () => {
    await using project = await flightsProject();
    const pointer = () => pointerOf(project);
    await project.release(2, pipeline(1));
    const first = await project.apply("staging", "flights@v2.0.0");
    expect(first, JSON.stringify(first)).toMatchObject({ status: "deployed" });
    const one = await pointer();
    expect(one.version).toBe("2.0.0");
    expect(JSON.parse(await readFile(one.uri, "utf8"))).toEqual({ weight: 1 });
    expect(one.uri).toContain(path.join(".towpath", "models", "delay_model", one.digest));

    await project.release(3, pipeline(2));
    expect((await project.apply("staging", "flights@v3.0.0")).status).toBe("deployed");
    const two = await pointer();
    expect(JSON.parse(await readFile(two.uri, "utf8"))).toEqual({ weight: 2 });
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    expect(await pointer()).toEqual(one);
  });

  it("publishes nothing when the artifact in the store is not what its digest says", async () => {
    await using project = await flightsProject();
    await project.release(2, pipeline(1));
    await project.apply("staging", "flights@v2.0.0");
    const [row] = await project.query("staging", "SELECT uri FROM flights.delay_model__model");
    await writeFile(String(row?.["uri"]), "{}");
    await project.release(3, { ...pipeline(1), "sql/base.sql": "select id, delay, 3 as version from raw\n" });
    await expect(project.apply("staging", "flights@v3.0.0")).rejects.toThrow("is not what its digest says");
    expect(await project.query("staging", "SELECT DISTINCT version FROM flights.base")).toEqual([{ version: 2 }]);
  });

  it("moves its pointer with the tables when a run trains it anew, and a rollback shows what the release showed last", async () => {
    await using project = await flightsProject();
    const files = pipeline(1);
    await project.release(2, { ...files, "train.mjs": (files["train.mjs"] ?? "").replace("{ weight: 1 }", "{ weight: 1, at: process.hrtime().join() }") });
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");
    const first = await pointerOf(project);
    await project.write({ "data/raw.csv": "id,delay\n1,5\n2,70\n" });
    await run(project);
    const second = await pointerOf(project);
    expect(second).toMatchObject({ version: "2.0.0" });
    expect(second.digest).not.toBe(first.digest);
    expect(JSON.parse(await readFile(second.uri, "utf8"))).toMatchObject({ weight: 1 });
    expect(await project.query("staging", "SELECT max(delay) AS most FROM flights.base")).toEqual([{ most: 70 }]);
    const status = async () => (await environmentStatus({ root: project.root, environment: "staging", env: {}, readModels: true }))[0]?.audit;
    expect(await status()).toMatchObject({ rows: 2, chain: [], drift: [] });
    // Nothing new: no row.
    await run(project);
    expect(await pointerOf(project)).toEqual(second);
    expect(await status()).toMatchObject({ rows: 2 });

    await project.release(3, pipeline(3));
    expect((await project.apply("staging", "flights@v3.0.0")).status).toBe("deployed");
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    expect(await pointerOf(project)).toEqual(second);
    expect(await status()).toMatchObject({ chain: [], drift: [] });
  });

  it("moves its pointer in a run where an approval guards the environment, too", async () => {
    await using project = await flightsProject();
    const files = pipeline(1);
    await project.write({ ".gitignore": ".towpath/\ndata/\n" });
    project.git("rm", "-q", "--cached", "data/raw.csv");
    await project.release(2, {
      ...files,
      "towpath.yml": (files["towpath.yml"] ?? "").replace("schema: flights, promote_from", "schema: flights, models: .towpath/models, promote_from"),
      "train.mjs": (files["train.mjs"] ?? "").replace("{ weight: 1 }", "{ weight: 1, at: process.hrtime().join() }"),
    });
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");
    expect((await project.apply("production", "flights@v2.0.0", { approved: (await project.plan("production", "flights@v2.0.0")).digest })).status).toBe("deployed");
    const first = await pointerOf(project, "production");
    await project.write({ "data/raw.csv": "id,delay\n1,5\n2,70\n" });
    await run(project, "production");
    expect(await project.query("production", "SELECT max(delay) AS most FROM flights.base")).toEqual([{ most: 70 }]);
    const second = await pointerOf(project, "production");
    expect(second).toMatchObject({ version: "2.0.0" });
    expect(second.digest).not.toBe(first.digest);
    expect(JSON.parse(await readFile(second.uri, "utf8"))).toMatchObject({ weight: 1 });
    const [status] = await environmentStatus({ root: project.root, environment: "production", env: {}, readModels: true });
    expect(status?.audit).toMatchObject({ rows: 2, chain: [], drift: [] });
  });

  it("does not take a name that somebody uses, and says what becomes of models", async () => {
    await using project = await flightsProject();
    await project.release(2, pipeline(1));
    const { notes } = await project.plan("production", "flights@v2.0.0");
    expect(notes).toContain("delay_model is trained anew for this deployment, on the data of production: that artifact need not be the one that was in staging, nor the one whose metrics the release tells");
    await project.query("staging", "CREATE SCHEMA flights");
    await project.query("staging", "CREATE VIEW flights.delay_model__model AS SELECT 'mine' AS owner");
    expect(await project.apply("staging", "flights@v2.0.0")).toMatchObject({ status: "refused", codes: ["names"], reasons: [expect.stringContaining("flights.delay_model__model is to point to the model of delay_model, and exists and was not made by Towpath")] });
    expect(await project.query("staging", "SELECT owner FROM flights.delay_model__model")).toEqual([{ owner: "mine" }]);
    await project.query("staging", "DROP VIEW flights.delay_model__model");
    expect((await project.apply("staging", "flights@v2.0.0")).status).toBe("deployed");

    await project.release(3, { ...pipeline(1), "towpath.yml": TOWPATH_YML });
    expect((await project.plan("staging", "flights@v3.0.0")).notes).toEqual(expect.arrayContaining([
      "staging does not say where models are kept (models), so delay_model is not copied, and consumers get no pointer to it",
      "consumers lose delay_model__model, which points to a model now",
    ]));
    await project.write({ "data/raw.csv": "id,delay\n1,5\n2,70\n", "train.mjs": (pipeline(9)["train.mjs"] ?? "") });
    await expect(run(project)).rejects.toThrow("consumers are pointed to models of flights (delay_model), and the environment in towpath.yml does not say any more where they are kept (models)");
  });
});
