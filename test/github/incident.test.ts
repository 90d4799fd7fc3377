import { describe, expect, it } from "vitest";
import { closeIncident, openIncident } from "../../shared/github/incident/incident.ts";
import { notifyWebhook } from "../../shared/github/incident/notify-webhook.ts";
import type { Issue } from "../fakes/github/state.ts";
import { shop, world, type TestWorld } from "./world.ts";

const about = { repository: shop, of: "run" as const, project: "aviation", pipeline: "delays", environment: "production" };
const fails = (here: TestWorld, run: string, text = `failed in ${run}`): ReturnType<typeof openIncident> => openIncident(here.client(), { ...about, run, text });
const holds = (here: TestWorld, run: string): ReturnType<typeof closeIncident> => closeIncident(here.client(), { ...about, run });
const incidents = ({ fake }: TestWorld): readonly Issue[] => fake.repository("acme", "shop").issues.filter(({ pull }) => pull === undefined);

describe("an incident", () => {
  it("is one issue from the first failure to the next success", async () => {
    const here = world();
    await here.clock.run(async () => {
      expect(await fails(here, "r1")).toMatchObject({ status: "opened" });
      await here.clock.sleep(60_000);
      expect(await fails(here, "r2")).toMatchObject({ status: "updated" });
      expect(await holds(here, "r3")).toMatchObject({ status: "closed" });
      expect(await holds(here, "r4")).toEqual({ status: "unchanged" });
    });
    const all = incidents(here);
    expect(all).toMatchObject([{ title: "aviation: delays fails in production", state: "closed", stateReason: "completed", labels: ["towpath-incident"] }]);
    expect(all[0]?.body).toContain("failures=2 -->\nfailed in r2");
    expect(here.fake.repository("acme", "shop").comments.map(({ body }) => body)).toEqual([expect.stringContaining("holds again in production since run r3, after 2 failed runs.")]);
    expect(here.fake.violations).toEqual([]);
  });

  it("is opened and closed whatever a broken file or an input is called", async () => {
    const here = world();
    const odd = { ...about, pipeline: "flüge --> täglich", environment: "prod eu" };
    await here.clock.run(async () => {
      expect(await openIncident(here.client(), { ...odd, run: "r1", text: "failed" })).toMatchObject({ status: "opened" });
      expect(await openIncident(here.client(), { ...odd, run: "r2", text: "failed" })).toMatchObject({ status: "updated" });
      expect(await closeIncident(here.client(), { ...odd, run: "r3" })).toMatchObject({ status: "closed" });
    });
    expect(incidents(here)).toMatchObject([{ title: "aviation: flüge --> täglich fails in prod eu", body: expect.stringMatching(/^<!-- towpath incident v1 project=aviation pipeline=fl-ge----t-glich environment=prod-eu run=r3 failures=2 -->\n/) }]);
    expect(here.fake.violations).toEqual([]);
  });

  it("that comes back within a day is the same, later a new one", async () => {
    const here = world();
    await here.clock.run(async () => {
      await fails(here, "r1");
      await holds(here, "r2");
      await here.clock.sleep(3_600_000);
      expect(await fails(here, "r3")).toMatchObject({ status: "reopened" });
      await holds(here, "r4");
      await here.clock.sleep(25 * 3_600_000);
      expect(await fails(here, "r5")).toMatchObject({ status: "opened" });
    });
    expect(incidents(here).map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  it("is not changed by an older run that reports late", async () => {
    const here = world();
    await here.clock.run(async () => {
      await fails(here, "r5");
      expect(await holds(here, "r4")).toEqual({ status: "unchanged" });
      expect(await fails(here, "r4")).toMatchObject({ status: "unchanged" });
      await holds(here, "r6");
      expect(await fails(here, "r5b")).toMatchObject({ status: "unchanged" });
    });
    expect(incidents(here)).toMatchObject([{ state: "closed" }]);
  });

  it("is about one pipeline in one environment, and never somebody else's issue", async () => {
    const here = world();
    await here.clock.run(async () => {
      await openIncident(here.client({ token: "ada" }), { ...about, run: "r0", text: "forged" });
      expect(await fails(here, "r1")).toMatchObject({ status: "opened" });
      await openIncident(here.client(), { ...about, environment: "staging", run: "r1", text: "x" });
      await holds(here, "r2");
    });
    expect(incidents(here).map(({ author, state }) => `${author} ${state}`)).toEqual(["ada open", "github-actions[bot] closed", "github-actions[bot] open"]);
  });

  it("is of one project: another one's pipeline of the same name neither closes it nor writes into it", async () => {
    const here = world();
    const rail = { ...about, project: "rail" };
    await here.clock.run(async () => {
      await fails(here, "r1");
      expect(await closeIncident(here.client(), { ...rail, run: "r2" })).toEqual({ status: "unchanged" });
      expect(await openIncident(here.client(), { ...rail, run: "r3", text: "no trains" })).toMatchObject({ status: "opened" });
      await closeIncident(here.client(), { ...rail, run: "r4" });
    });
    expect(incidents(here).map(({ title, state }) => `${title}: ${state}`)).toEqual(["aviation: delays fails in production: open", "rail: delays fails in production: closed"]);
  });

  it("of a promotion is ended by a promotion alone, that of a run by a run, that of a rollback by a rollback", async () => {
    const here = world();
    const client = here.client();
    const subjects = [about, { ...about, of: "promotion" as const }, { ...about, of: "rollback" as const }, { ...about, of: "rollback" as const, pipeline: undefined }];
    const states = (): string[] => incidents(here).map(({ title, state }) => `${title}: ${state}`);
    await here.clock.run(async () => {
      for (const subject of subjects) expect(await openIncident(client, { ...subject, run: "r1", text: "x" })).toMatchObject({ status: "opened" });
      const titles = ["delays fails in production", "delays cannot be deployed to production", "delays cannot be rolled back in production", "what is deployed cannot be rolled back in production"].map((title) => `aviation: ${title}`);
      expect(states()).toEqual(titles.map((title) => `${title}: open`));
      for (const [place, subject] of subjects.entries()) {
        expect(await closeIncident(client, { ...subject, run: "r2" })).toMatchObject({ status: "closed" });
        expect(states()).toEqual(titles.map((title, each) => `${title}: ${each <= place ? "closed" : "open"}`));
      }
      // Nor does a failure of the one open the other's again.
      expect(await openIncident(client, { ...about, of: "promotion", run: "r3", text: "y" })).toMatchObject({ status: "reopened" });
      expect(states().filter((line) => line.endsWith("open"))).toEqual([`${titles[1]}: open`]);
    });
    expect(here.fake.repository("acme", "shop").comments.map(({ body }) => body.split("\n")[1])).toEqual(["delays holds again in production since run r2, after 1 failed run.", "delays was deployed to production by run r2, after 1 failed attempt.", "delays was moved in production by run r2, after 1 failed attempt.", "what is deployed was moved in production by run r2, after 1 failed attempt.", "delays cannot be deployed to production again, in run r3."]);
  });

  it("whose marker an earlier version wrote is the run's", async () => {
    const here = world();
    await here.clock.run(async () => {
      await here.client().rest.issues.create({ ...shop, title: "delays fails in production", labels: ["towpath-incident"], body: "<!-- towpath incident v1 pipeline=delays environment=production run=r1 failures=3 -->\nold" });
      await here.clock.sleep(60_000);
      expect(await closeIncident(here.client(), { ...about, of: "promotion", run: "r2" })).toEqual({ status: "unchanged" });
      expect(await holds(here, "r3")).toMatchObject({ status: "closed" });
    });
    expect(incidents(here)).toMatchObject([{ state: "closed" }]);
  });

  it("that does not name its project, because an earlier version opened it or towpath.yml could not be read, ends with the next good run", async () => {
    const here = world();
    await here.clock.run(async () => {
      await openIncident(here.client(), { ...about, project: undefined, pipeline: "delays", environment: "production", run: "r1", text: "towpath.yml is gone" });
      expect(incidents(here)[0]?.body).toContain("<!-- towpath incident v1 pipeline=delays environment=production run=r1 failures=1 -->");
      // It may be about another project: what this one has to say stands in an issue of its own.
      expect(await fails(here, "r2")).toMatchObject({ status: "opened" });
      expect(incidents(here).map(({ state, body }) => `${state} ${body.split("\n")[1]}`)[0]).toBe("open towpath.yml is gone");
      expect(await holds(here, "r3")).toMatchObject({ status: "closed" });
    });
    expect(incidents(here).map(({ state }) => state)).toEqual(["closed", "closed"]);
  });

  it("is one although two runs open it at the same time", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const clocked = world(seed);
      const here = world(seed, { clock: clocked.clock, latency: () => 100 + clocked.clock.random() * 400 });
      const client = (): ReturnType<TestWorld["client"]> => clocked.client({ fetch: here.fake.fetch });
      await clocked.clock.run(() => Promise.all([openIncident(client(), { ...about, run: "r1", text: "one" }), openIncident(client(), { ...about, run: "r2", text: "two" })]));
      expect(incidents(here).filter(({ state }) => state === "open")).toHaveLength(1);
    }
  });
});

const url = "https://hooks.example.com/secret-4711";
const broken: typeof fetch = () => Promise.reject(new TypeError(`cannot reach ${url}`));
const silent: typeof fetch = () => new Promise(() => undefined);

describe("the webhook", () => {
  it("is told once, with a key for repetitions", async () => {
    const here = world();
    const seen: { key: string | null; body: unknown }[] = [];
    const answers = [502, 200];
    const send: typeof fetch = (_, init) => {
      seen.push({ key: new Headers(init?.headers).get("idempotency-key"), body: init?.body });
      return Promise.resolve(new Response("", { status: answers.shift() ?? 500 }));
    };
    expect(await here.clock.run(() => notifyWebhook({ url, key: "r1", body: { verdict: "fail" }, fetch: send, timing: here.clock }))).toBeUndefined();
    expect(seen).toEqual([{ key: "r1", body: '{"verdict":"fail"}' }, { key: "r1", body: '{"verdict":"fail"}' }]);
  });

  it("never shows its address", async () => {
    const here = world();
    const problems = await here.clock.run(() => Promise.all([
      notifyWebhook({ url, key: "k", body: {}, fetch: broken, timing: here.clock }),
      notifyWebhook({ url, key: "k", body: {}, fetch: silent, timing: here.clock }),
      notifyWebhook({ url: "http://plain.example.com/secret-4711", key: "k", body: {}, timing: here.clock }),
    ]));
    expect(problems).toEqual(["The webhook did not answer; the run's result stands without it.", "The webhook did not answer; the run's result stands without it.", "The webhook's address must begin with https://."]);
  });
});
