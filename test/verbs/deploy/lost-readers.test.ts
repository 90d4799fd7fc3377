import { expect, it } from "vitest";
import { cargo, filesOf, flightsProject } from "./flights.ts";

it("a deployment that takes a column or a name from another deployed pipeline is refused until that one does without; a reason passes over it, and what cannot be told is said", async () => {
  await using project = await flightsProject();
  const wider = { "sql/delays.sql": "select id, delay, version, 'gate' as gate from base\n" };
  const refusals = async (release: string, override?: string) => {
    const { refusals: refused, overridden } = await project.plan("staging", release, override === undefined ? {} : { override });
    return [refused, overridden].map((each) => each.map(({ gate, text }) => `${gate}: ${text}`));
  };
  await project.release(2, { ...wider, ...cargo("id, gate") });
  project.git("tag", "cargo@v1.0.0");
  for (const release of ["flights@v2.0.0", "cargo@v1.0.0"]) expect(await project.apply("staging", release)).toMatchObject({ status: "deployed" });

  // In the same commit cargo does without, and that is not deployed yet.
  await project.release(3, cargo("id"));
  project.git("tag", "cargo@v2.0.0");
  const column = "schema: flights.delays loses or changes gate, and cargo.report of cargo 1.0.0 reads it: deploy a release of cargo that does without first";
  expect(await refusals("flights@v3.0.0")).toEqual([[column], []]);
  expect(await refusals("flights@v3.0.0", "cargo is told")).toEqual([[], [column]]);
  expect(await project.apply("staging", "flights@v3.0.0")).toMatchObject({ status: "refused", codes: ["schema"] });
  expect(await project.query("staging", "SELECT DISTINCT gate FROM flights.delays")).toEqual([{ gate: "gate" }]);
  for (const release of ["cargo@v2.0.0", "flights@v3.0.0"]) expect(await project.apply("staging", release)).toMatchObject({ status: "deployed" });

  await project.release(4, { ...cargo("id", "base"), "sql/late.sql": "select id, version from base where delay > 30\n", "flights.pipeline.yml": (filesOf(4)["flights.pipeline.yml"] ?? "").replace(/ {2}delays: .*\n/, "") });
  expect(await refusals("flights@v4.0.0")).toEqual([["schema: flights.delays goes, and cargo.report of cargo 2.0.0 reads it: deploy a release of cargo that does without first"], []]);

  // A commit that this clone does not have: of another repository, or not fetched.
  project.git("checkout", "-qb", "side");
  await project.commit({ "sql/report.sql": "select 1 as id\n" });
  project.git("tag", "cargo@v3.0.0");
  expect(await project.apply("staging", "cargo@v3.0.0")).toMatchObject({ status: "deployed" });
  const commit = project.git("rev-parse", "HEAD").slice(0, 12);
  project.git("checkout", "-q", "main");
  project.git("branch", "-qD", "side");
  project.git("tag", "-d", "cargo@v3.0.0");
  project.git("reflog", "expire", "--expire=now", "--all");
  project.git("gc", "-q", "--prune=now");
  const plan = await project.plan("staging", "flights@v4.0.0");
  expect(plan).toMatchObject({ refusals: [], notes: expect.arrayContaining([`whether cargo 3.0.0 reads what goes (delays) cannot be told: its commit ${commit} is not in this clone or cannot be read`]) });
  expect(await project.apply("staging", "flights@v4.0.0")).toMatchObject({ status: "deployed" });
}, 180_000);

it("a column that goes without the code saying so is found when it is built: nothing is published then, the next plan says it, and a reason passes over it", async () => {
  await using project = await flightsProject();
  const star = { "sql/base.sql": "select * from raw\n", "sql/late.sql": "select id from delays\n" };
  const data = (version: number, more = ""): Record<string, string> => ({ ...star, "sql/delays.sql": `select *, ${version} as version from base\n`, "data/raw.csv": `id,delay${more}\n1,5${more.replace("gate", "A1")}\n` });
  await project.release(2, { ...data(2, ",gate"), ...cargo("id, gate") });
  project.git("tag", "cargo@v1.0.0");
  for (const release of ["flights@v2.0.0", "cargo@v1.0.0"]) expect(await project.apply("staging", release)).toMatchObject({ status: "deployed" });

  await project.release(3, data(3));
  expect((await project.plan("staging", "flights@v3.0.0")).refusals).toEqual([]);
  const text = "flights.delays loses or changes gate, and cargo.report of cargo 1.0.0 reads it: deploy a release of cargo that does without first";
  expect(await project.apply("staging", "flights@v3.0.0")).toMatchObject({ status: "failed", reason: `${text}. Nothing was published; what was built is kept, and --override with the reason shows it all the same` });
  expect(await project.query("staging", "SELECT version, gate FROM flights.delays")).toEqual([{ version: 2, gate: "A1" }]);
  expect(await project.plan("staging", "flights@v3.0.0")).toMatchObject({ refusals: [{ gate: "schema", text, overridable: true }], steps: expect.arrayContaining([expect.objectContaining({ name: "delays", action: "swap" })]) });

  // With a reason, also where the plan cannot know yet what it is good for.
  await project.release(4, data(4));
  expect(await project.apply("staging", "flights@v4.0.0", { override: "cargo is told" })).toMatchObject({ status: "deployed", plan: { overridden: [] }, deployment: { override: "cargo is told", overridden: ["schema"] } });
  expect(await project.query("staging", "SELECT version FROM flights.delays")).toEqual([{ version: 4 }]);
}, 180_000);
