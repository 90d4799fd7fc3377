import { cp, mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { keepCache } from "../../../shared/action/cache/keep-cache.ts";
import type { CacheService } from "../../../shared/action/cache/cache-service.ts";
import { openLog } from "../../../shared/action/log.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { tempProject, type TempProject } from "../../harness/temp-project.ts";

const TOWPATH = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n  live: { engine: postgres, url: '${URL}' }\n";
const PUSH = { name: "push", payload: { ref: "refs/heads/main", repository: { default_branch: "main" } } };
const PULL = { name: "pull_request", payload: {} };

/** A cache that is a folder: entries by name, each with copies of the paths it was given, found again only for the same paths. */
function folderCache(workspace: string, home: string): CacheService & { names: string[] } {
  const entries: { key: string; paths: string; folder: string }[] = [];
  return {
    get names() {
      return entries.map(({ key }) => key);
    },
    async restore(paths, keys) {
      const found = keys.flatMap((begin) => entries.filter(({ key, paths: of }) => key.startsWith(begin) && of === paths.join("\n"))).at(0);
      if (found === undefined) return undefined;
      for (const [index, each] of paths.entries()) await cp(path.join(found.folder, String(index)), path.resolve(workspace, each), { recursive: true }).catch(() => {});
      return found.key;
    },
    async save(paths, key) {
      const folder = path.join(home, String(entries.length));
      await mkdir(folder, { recursive: true });
      for (const [index, each] of paths.entries()) await cp(path.resolve(workspace, each), path.join(folder, String(index)), { recursive: true }).catch(() => {});
      entries.unshift({ key, paths: paths.join("\n"), folder });
    },
  };
}

async function setUp(): Promise<{ project: TempProject; cache: ReturnType<typeof folderCache>; said: string[]; run: (options?: { event?: typeof PUSH | typeof PULL; environment?: string; env?: Record<string, string>; fingerprint?: string; debug?: boolean; service?: CacheService }) => Promise<RunRecord> }> {
  const project = await tempProject({ "towpath.yml": TOWPATH });
  const cache = folderCache(project.root, path.join(project.root, "service"));
  const said: string[] = [];
  return {
    project,
    cache,
    said,
    async run({ event = PULL, environment, env = {}, fingerprint = "f1", debug = false, service = cache } = {}) {
      const job = { env: { TOWPATH_CACHE: path.join(project.root, "home"), ...env }, event, workspace: project.root, log: openLog((text) => said.push(text), debug), inputs: { environment } };
      return keepCache(job, service, project.root, async () => {
        await project.write({ ".towpath/store/aa/x.csv": "x\n1\n", ".towpath/dev.duckdb": "database" });
        return record(fingerprint);
      });
    },
  };
}

const record = (fingerprint: string): RunRecord => {
  const made: Partial<RunRecord> = { verdict: "pass", pipelines: [{ name: "p", file: "p.pipeline.yml", sources: [], exposures: [], tasks: [{ id: "p.t", fingerprint }] }] } as never;
  return made as RunRecord;
};

describe("the cache between jobs", () => {
  it("gives the next job what the last one built, and saves nothing new when nothing is new", async () => {
    const { project, cache, said, run } = await setUp();
    await run({ event: PUSH });
    expect(cache.names).toEqual([expect.stringMatching(/^towpath-main-/)]);
    await rm(path.join(project.root, ".towpath"), { recursive: true });
    await run({ event: PUSH });
    expect(said.join("")).toContain(`cache: started from ${cache.names[0]}`);
    expect(cache.names).toHaveLength(1);
    await run({ event: PUSH, fingerprint: "f2" });
    expect(cache.names).toHaveLength(2);
    await project[Symbol.asyncDispose]();
  });

  it("lets a pull request start from the default branch, never the other way round", async () => {
    const { project, said, run } = await setUp();
    await run({ event: PULL });
    await rm(path.join(project.root, ".towpath"), { recursive: true });
    await run({ event: PUSH, fingerprint: "f2" });
    expect(said.join("")).not.toContain("started from");
    await rm(path.join(project.root, ".towpath"), { recursive: true });
    await run({ event: PULL, fingerprint: "f3" });
    expect(said.join("")).toContain("started from towpath-pull-request-");
    await project[Symbol.asyncDispose]();
  });

  it("throws away what is not what was saved", async () => {
    const { project, said, run } = await setUp();
    await run({ event: PUSH });
    const forged = path.join(project.root, "service/0");
    for (const name of await readdir(forged)) if (name === "1") await cp(path.join(project.root, "towpath.yml"), path.join(forged, name, "aa/more.csv"));
    await rm(path.join(project.root, ".towpath"), { recursive: true });
    await run({ event: PULL });
    expect(said.join("")).toContain("1 parts were not what had been saved");
    await project[Symbol.asyncDispose]();
  });

  it.each([
    ["an environment with a connection", { environment: "live" }],
    ["the right to ask for tokens", { env: { ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.example" } }],
  ])("is not touched in a job that holds a secret: %s", async (_, options) => {
    const { project, cache, run } = await setUp();
    await run({ event: PUSH, ...options });
    expect(cache.names).toEqual([]);
    await project[Symbol.asyncDispose]();
  });

  it("never decides: a service that fails is told to who debugs, and the work is done", async () => {
    const { project, said, run } = await setUp();
    const broken: CacheService = { restore: () => Promise.reject(new Error("down")), save: () => Promise.reject(new Error("denied")) };
    expect((await run({ service: broken })).verdict).toBe("pass");
    expect(said).toEqual([]);
    await run({ service: broken, debug: true });
    expect(said.join("")).toMatch(/could not save: denied/);
    await project[Symbol.asyncDispose]();
  });
});
