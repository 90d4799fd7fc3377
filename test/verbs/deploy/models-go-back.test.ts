import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { environmentStatus } from "../../../shared/verbs/deploy/environment-status.ts";
import { flightsProject, TOWPATH_YML, type Flights } from "./flights.ts";

const WITH_MODELS = TOWPATH_YML.replace("schema: flights }", "schema: flights, models: .towpath/models }");

/** A pipeline that trains this model, or none. */
function trains(pipeline: string, weight?: number): Record<string, string> {
  const model = weight === undefined ? "" : "  delay_model:\n    shell: node train.mjs\n    inputs: [raw]\n    model: { artifact: out/model.json }\n";
  return {
    "towpath.yml": WITH_MODELS,
    [`${pipeline}.pipeline.yml`]: `version: 1\npipeline: ${pipeline}\nsources:\n  raw: { file: data/raw.csv }\ntasks:\n  ${pipeline}_base: { sql: sql/${pipeline}.sql, materialized: table }\n${model}`,
    [`sql/${pipeline}.sql`]: `select id, ${weight ?? 0} as weight from raw\n`,
    ...(weight === undefined ? {} : { "train.mjs": `import { mkdirSync, writeFileSync } from "node:fs";\nmkdirSync("out", { recursive: true });\nwriteFileSync("out/model.json", JSON.stringify({ weight: ${weight} }));\n` }),
  };
}

async function pointer(project: Flights): Promise<Record<string, unknown> | undefined> {
  return (await project.query("staging", "SELECT uri, digest, version FROM flights.delay_model__model"))[0];
}

const pointers = (project: Flights): Promise<unknown> => project.query("staging", "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'flights' AND table_name LIKE '%model'");

async function deploy(project: Flights, release: string): Promise<void> {
  const done = await project.apply("staging", release);
  expect(done, JSON.stringify(done)).toMatchObject({ status: "deployed" });
}

describe("models and a rollback", { timeout: 180_000 }, () => {
  it("says which pointers move and which go", async () => {
    await using project = await flightsProject();
    await deploy(project, "flights@v1.0.0");
    await project.release(2, trains("flights", 1));
    await deploy(project, "flights@v2.0.0");
    const first = await pointer(project);
    await project.release(3, trains("flights", 2));
    await deploy(project, "flights@v3.0.0");

    const { notes } = (await project.rollBack("staging", { dryRun: true })).plan;
    expect(notes).toContain(`delay_model__model points to the model of 2.0.0 again (${String(first?.["uri"])})`);
    expect((await project.rollBack("staging")).status).toBe("rolled back");
    const gone = await project.rollBack("staging", { to: "1.0.0", dryRun: true });
    expect(gone.plan.notes).toContain("consumers lose delay_model__model, which points to a model now");
    expect(await pointer(project)).toEqual(first);
    expect((await project.rollBack("staging", { to: "1.0.0" })).status).toBe("rolled back");
    expect(await pointers(project)).toEqual([]);
    expect((await project.rollBack("staging", { to: "2.0.0", dryRun: true })).plan.notes).toContain(`delay_model__model points to the model of 2.0.0 again (${String(first?.["uri"])})`);
  });

  it("does not take the pointer of a model that another pipeline has taken over since", async () => {
    await using project = await flightsProject();
    await project.release(2, trains("flights", 1));
    await deploy(project, "flights@v2.0.0");
    // The model moves to another pipeline, which is no conflict: the release does not have it any more where it was.
    await project.release(3, { ...trains("flights"), ...trains("hotels", 2) });
    project.git("tag", "hotels@v1.0.0");
    await deploy(project, "hotels@v1.0.0");
    await deploy(project, "flights@v3.0.0");
    const ofHotels = await pointer(project);
    expect(ofHotels).toMatchObject({ version: "1.0.0" });

    const refused = await project.rollBack("staging", { name: "flights" });
    expect(refused).toMatchObject({ status: "refused", codes: ["names"], reasons: ["flights.delay_model__model is to point to the model of flights.delay_model, and points to that of hotels.delay_model now: go back in hotels, or deploy a release of it without that model, first"] });
    expect(await pointer(project)).toEqual(ofHotels);

    // Nobody has it any more, so it may come back.
    await project.commit(trains("hotels"));
    project.git("tag", "hotels@v2.0.0");
    await deploy(project, "hotels@v2.0.0");
    expect(await pointers(project)).toEqual([]);
    expect(await project.rollBack("staging", { name: "flights" })).toMatchObject({ status: "rolled back" });
    expect(await pointer(project)).toMatchObject({ version: "2.0.0" });
    const [status] = await environmentStatus({ root: project.root, environment: "staging", env: {}, readModels: true });
    expect(status?.audit).toMatchObject({ chain: [], drift: [] });
  });

  it("goes on where the folder of models is not mounted, and is refused where the model is gone, unless there is a reason", async () => {
    await using project = await flightsProject();
    await project.release(2, trains("flights", 1));
    await deploy(project, "flights@v2.0.0");
    const first = String((await pointer(project))?.["uri"]);
    await project.release(3, trains("flights", 2));
    await deploy(project, "flights@v3.0.0");
    const second = String((await pointer(project))?.["uri"]);
    const folder = path.join(project.root, ".towpath/models");
    const told: string[] = [];
    const tell = (line: string): number => told.push(line);

    await rename(folder, `${folder}-elsewhere`);
    expect(await project.rollBack("staging", { tell })).toMatchObject({ status: "rolled back" });
    expect(told).toEqual([`whether the model of delay_model in 2.0.0 still stands at ${first} is unknown: the folder of models ${folder} is not there: is it mounted?`]);
    // The place where it is mounted is a folder, too.
    await mkdir(folder);
    expect(await project.rollBack("staging", { to: "3.0.0", tell })).toMatchObject({ status: "rolled back" });
    expect(told[1]).toBe(`whether the model of delay_model in 3.0.0 still stands at ${second} is unknown: the folder of models ${folder} is empty: is it mounted?`);

    await rm(folder, { recursive: true });
    await rename(`${folder}-elsewhere`, folder);
    await rm(first);
    const refused = await project.rollBack("staging", { to: "2.0.0" });
    expect(refused).toMatchObject({ status: "refused", codes: ["models"], reasons: [expect.stringContaining(`the model of delay_model in 2.0.0 (${first}) is gone: deploy that release again`)] });
    expect((await pointer(project))?.["uri"]).toBe(second);
    expect(await project.rollBack("staging", { to: "2.0.0", override: "the tables matter more" })).toMatchObject({ status: "rolled back", deployment: { overridden: ["models"] } });
    expect((await pointer(project))?.["uri"]).toBe(first);
    const [status] = await environmentStatus({ root: project.root, environment: "staging", env: {} });
    expect(status?.audit?.drift.map(({ kind }) => kind)).toEqual(["model missing"]);
  });
});
