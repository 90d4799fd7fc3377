import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import { actionsDist } from "../harness/actions-dist.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { runBundle } from "../harness/run-action.ts";
import { tempProject } from "../harness/temp-project.ts";
import { toolCache } from "../harness/tool-cache.ts";

const dist = actionsDist();
const tools = toolCache();
let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server[Symbol.asyncDispose]());

describe("the run action, built, on Postgres", { timeout: 180_000 }, () => {
  test("holds the driver inside, publishes, and shows no part of the URL", async () => {
    const url = await server.database();
    await using project = await tempProject({
      "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "${DEV_URL}", schema: shop }\n',
      "p.pipeline.yml": "version: 1\npipeline: p\nowner: team\ndescription: P\ntasks:\n  numbers: { sql: select 1 as n union all select 2, materialized: table, description: N, checks: [{ unique: n }] }\n",
    });
    const run = await runBundle("run", { workspace: project.root, event: { name: "schedule", payload: {} }, env: { ...tools.env, DEV_URL: url }, inputs: { ledger: "never", issue: "never" } }, dist.folder);
    expect(run.code, run.log).toBe(0);
    expect(run.outputs["verdict"]).toBe("pass");
    const engine = await openPostgres({ url });
    expect(await engine.query("SELECT n FROM shop.numbers ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
    await engine.close();
    const shown = `${run.log.split("\n").filter((line) => !line.startsWith("::add-mask::")).join("\n")}${run.summary}`;
    expect(shown).not.toContain(encodeURIComponent(server.password));
    expect(shown).not.toContain(server.password);
  });
});
