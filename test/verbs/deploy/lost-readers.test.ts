import { expect, it } from "vitest";
import { filesOf, flightsProject } from "./flights.ts";

/** Another pipeline, which reads these columns of this table. */
function cargo(columns: string, table = "delays"): Record<string, string> {
  return {
    "cargo.pipeline.yml": "version: 1\npipeline: cargo\ntasks:\n  report: { sql: sql/report.sql, materialized: table }\n",
    "sql/report.sql": `select ${columns} from flights.${table}\n`,
  };
}

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
