import { describe, expect, it } from "vitest";
import { openRows, sealRow, type StoredRow } from "../../../shared/deploy/log/chain.ts";
import type { Deployment } from "../../../shared/deploy/log/deployment.ts";
import { deploymentAnchors } from "../../../shared/github/deployment/deployment-anchors.ts";
import { recordDeployments, type Recorded } from "../../../shared/github/deployment/record-deployments.ts";
import { GitHubError } from "../../../shared/github/client/github-error.ts";
import { noFaults, seededFaults } from "../../fakes/github/faults.ts";
import { jobDeployments } from "../../fakes/github/job-deployments.ts";
import { randomFrom } from "../../fakes/github/random.ts";
import { seeds, shop, world, type TestWorld } from "../world.ts";

/** A log of so many promotions; the last goes back. */
function log(count: number, mark = "plan"): Deployment[] {
  const rows: StoredRow[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const release = { name: "flights", version: `1.${seq}.0`, commit: String(seq).padStart(40, "a"), digest: `digest-${seq}` };
    rows.push(sealRow({ seq, key: `${mark}-${seq}`, at: "2026-11-27T12:00:00.000Z", token: seq, before: rows.at(-1)?.hash ?? "", kind: seq === count ? "rollback" : "deploy", release, who: "ada", run: `https://github.com/acme/shop/actions/runs/${seq}`, published: {} }));
  }
  return openRows(rows);
}

const record = (here: TestWorld, rows: readonly Deployment[], project = "aviation"): Promise<Recorded> => recordDeployments(here.client(), { repository: shop, project, environment: "production", rows });

const anchored = async (here: TestWorld, project: string, only = true): Promise<number[]> => (await deploymentAnchors(here.client(), { repository: shop, environment: "production", project, only })).map(({ seq }) => seq).toSorted((a, b) => a - b);

function told({ fake }: TestWorld): string[] {
  return fake.repository("acme", "shop").deployments.map(({ description, statuses }) => `${description}: ${statuses.map(({ state }) => state).join(", ")}`);
}

describe("deployments on GitHub", () => {
  it("follow the log, in order, and are not made twice", async () => {
    const here = world();
    await here.clock.run(async () => {
      expect((await record(here, log(2))).made).toEqual(["plan-1", "plan-2"]);
      await here.clock.sleep(60_000);
      expect((await record(here, log(3).slice(0, 2))).made).toEqual([]);
    });
    expect(told(here)).toEqual(["flights 1.1.0 by ada: success, inactive", "Back to flights 1.2.0 by ada: success"]);
    expect(here.fake.violations).toEqual([]);
  });

  it("are found behind those of a hundred jobs, which GitHub makes under the same Environment", async () => {
    const here = world();
    const jobs = (): void => here.fake.change("acme", "shop", (before) => ({ ...before, deployments: [...before.deployments, ...jobDeployments("production", 150, before.deployments.length)] }));
    await here.clock.run(async () => {
      await record(here, log(2));
      // As an earlier version wrote them.
      here.fake.change("acme", "shop", (before) => ({ ...before, deployments: before.deployments.map((each) => ({ ...each, task: "deploy" })) }));
      jobs();
      await here.clock.sleep(60_000);
      expect((await record(here, log(4))).made).toEqual(["plan-3", "plan-4"]);
      jobs();
      await here.clock.sleep(60_000);
      expect(await record(here, log(4))).toEqual({ made: [], mended: [] });
      expect(await anchored(here, "aviation")).toEqual([1, 2, 3, 4]);
    });
    expect(here.fake.violations).toEqual([]);
  });

  it("belong to one project of the repository: another one, with an environment of that name, is in nobody's way", async () => {
    const here = world();
    await here.clock.run(async () => {
      await record(here, log(2));
      // More than one page of another project, whose rows have the same numbers.
      for (let count = 20; count <= 120; count += 20) await record(here, log(count, "hotel"), "hotels");
      await here.clock.sleep(60_000);
      const [own, others] = [log(3), log(120, "hotel")];
      expect([await record(here, own.slice(0, 2)), await record(here, others, "hotels")]).toEqual([{ made: [], mended: [] }, { made: [], mended: [] }]);
      expect((await record(here, own)).made).toEqual(["plan-3"]);
      await here.clock.sleep(60_000);
      expect(await anchored(here, "aviation")).toEqual([1, 2, 3]);
      expect(await anchored(here, "hotels")).toHaveLength(120);
      // As an earlier version wrote them: whose they are is known only where there is one project.
      here.fake.change("acme", "shop", (before) => ({ ...before, deployments: before.deployments.map((each) => ({ ...each, payload: JSON.parse(JSON.stringify(each.payload).replace('"project":"aviation",', "")) })) }));
      expect([await anchored(here, "aviation"), await anchored(here, "aviation", false), await anchored(here, "trains", false)]).toEqual([[1, 2, 3], [], []]);
      expect(await record(here, own)).toEqual({ made: [], mended: [] });
    });
    expect(here.fake.violations).toEqual([]);
  });

  it("end what stood there of the same pipeline, and nothing of another one", async () => {
    const here = world();
    const others = log(1, "models").map((row) => ({ ...row, release: { ...row.release, name: "models" } }));
    await here.clock.run(async () => {
      await record(here, others);
      await record(here, log(2));
    });
    expect(told(here)).toEqual(["Back to models 1.1.0 by ada: success", "flights 1.1.0 by ada: success, inactive", "Back to flights 1.2.0 by ada: success"]);
  });

  const all = seeds(60, 3000);
  it(`are neither lost nor doubled, whatever fails, with ${all.length} seeds`, async () => {
    for (const seed of all) {
      const random = randomFrom(seed);
      const here = world(seed, { faults: seededFaults(random, { share: 0.3, most: 8 }) });
      await here.clock.run(async () => {
        for (let attempt = 0; attempt < 5; attempt++) {
          await record(here, log(3)).catch((error: unknown) => {
            if (!(error instanceof GitHubError)) throw error;
          });
          await here.clock.sleep(60_000);
        }
        here.fake.setFaults(noFaults);
        await record(here, log(3));
      });
      expect({ seed, told: told(here) }).toEqual({ seed, told: ["flights 1.1.0 by ada: success, inactive", "flights 1.2.0 by ada: success, inactive", "Back to flights 1.3.0 by ada: success"] });
    }
  }, 120_000);
});
