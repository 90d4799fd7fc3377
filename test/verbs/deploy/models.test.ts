import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { flightsProject, TOWPATH_YML } from "./flights.ts";

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

describe("a release with a model", () => {
  it("moves the model together with its tables, by digest, and back", async () => {
    await using project = await flightsProject();
    const pointer = async (): Promise<{ uri: string; digest: string; version: string }> => {
      const [row] = await project.query("staging", "SELECT uri, digest, version FROM flights.delay_model__model");
      return { uri: String(row?.["uri"]), digest: String(row?.["digest"]), version: String(row?.["version"]) };
    };
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
});
