import { createHash, randomBytes } from "node:crypto";
import dns from "node:dns";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext, vi } from "vitest";
import { s3Address, type S3Address } from "../../shared/deploy/models/s3-address.ts";
import { s3Client, type S3Client } from "../../shared/deploy/models/s3-client.ts";
import { s3Store } from "../../shared/deploy/models/s3-store.ts";
import type { ModelStore } from "../../shared/deploy/models/model-store.ts";
import { measure } from "../../shared/run/kinds/artifact-store.ts";
import { httpFaults, type Fault } from "../harness/http-faults.ts";
import { startS3, type S3Server } from "../harness/s3-server.ts";
import { tempProject } from "../harness/temp-project.ts";

const SECRET = "canary/secret+of=the(test)";
let server: S3Server | undefined;
// Where no resolver knows names below localhost.
const lookup = dns.lookup;
vi.spyOn(dns, "lookup").mockImplementation(((name: string, ...rest: unknown[]) => Reflect.apply(lookup, dns, [name.replace(/^.*\.localhost$/, "localhost"), ...rest])) as typeof dns.lookup);
beforeAll(async () => void (server = await startS3("models", SECRET)), 1_200_000);
afterAll(() => server?.[Symbol.asyncDispose]());

const needed = (context: TestContext): void => void (server === undefined && context.skip("needs Go, to build a server of S3"));

const portOf = (): number => server?.port ?? 0;
const folderOf = (): string => server?.folder ?? "";

interface Using {
  port?: number;
  place?: string;
  style?: string;
  secret?: string;
  endpoint?: string;
}

function storeOf(using: Using = {}): ModelStore {
  const { client, address } = clientOf(using);
  return s3Store(client, address);
}

function clientOf({ port, place = "s3://models/team/production", style, secret = SECRET, endpoint }: Using = {}): { client: S3Client; address: S3Address } {
  const address = s3Address({ place, endpoint: endpoint ?? `http://localhost:${port ?? server?.port}`, region: "us-east-1", style });
  return { address, client: s3Client({ address, credentials: { accessKeyId: "towpath", secretAccessKey: secret }, signal: AbortSignal.timeout(120_000), tries: 4, pauseMs: 5, silenceMs: 2_000 }) };
}

async function artifact(root: string, name: string, bytes: Buffer | string): Promise<{ local: string; place: { task: string; digest: string; name: string } }> {
  const local = path.join(root, name);
  await writeFile(local, bytes);
  return { local, place: { task: "delay_model", digest: (await measure(local)).digest, name } };
}

describe("models in a store that speaks S3", () => {
  it.for(["path", "virtual"])("keeps a file under its digest, addressed by %s, and tells when it is gone or changed", async (style, context) => {
    needed(context);
    await using project = await tempProject();
    const { local, place } = await artifact(project.root, "model & weights (1).bin", randomBytes(100_000));
    const store = storeOf({ style, place: `s3://models/${style}` });
    const uri = await store.put(local, place);
    expect(uri).toBe(`s3://models/${style}/delay_model/${place.digest}/${place.name}`);
    const kept = path.join(folderOf(), "models", style, "delay_model", place.digest, place.name);
    expect((await measure(kept)).digest).toBe(place.digest);
    expect(await store.put(local, place)).toBe(uri);
    expect(await store.look(uri, place.digest, { read: true })).toBe("there");

    const bytes = await readFile(kept);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    await writeFile(kept, bytes);
    expect(await store.look(uri, place.digest, { read: true })).toBe("changed");
    await expect(store.put(local, place)).rejects.toThrow("is not what its digest says: it was changed after it was copied there");
    await rm(kept);
    expect(await store.look(uri, place.digest, { read: false })).toBe("gone");
    expect(await store.look("s3://elsewhere/x", place.digest, { read: false })).toBe("unknown");
  });

  it("keeps a folder with the list of its files last, and finishes what was interrupted", async (context) => {
    needed(context);
    await using project = await tempProject({ "model/a.json": "{}", "model/weights/0.bin": "zero", "model/weights/1 ü.bin": "one" });
    const local = path.join(project.root, "model");
    const { digest } = await measure(local);
    const place = { task: "net", digest, name: "model" };
    // Broken off at the second file, as by a kill: what reads by the list sees no model.
    let puts = 0;
    await using broken = await httpFaults(portOf(), (method) => (method === "PUT" && ++puts > 1 ? "cut" : "pass"));
    await expect(storeOf({ port: broken.port }).put(local, place)).rejects.toThrow("the connection broke off");
    const store = storeOf();
    expect(await store.look(`s3://models/team/production/net/${digest}/model`, digest, { read: true })).toBe("gone");
    const uri = await store.put(local, place);
    expect(await store.look(uri, digest, { read: true })).toBe("there");
    const folder = path.join(folderOf(), "models/team/production/net", digest);
    expect((await readdir(folder)).toSorted()).toEqual(["model", "towpath-folder.json"]);
    await writeFile(path.join(folder, "model/weights/0.bin"), "zerO");
    expect(await store.look(uri, digest, { read: false })).toBe("there");
    expect(await store.look(uri, digest, { read: true })).toBe("changed");
  });

  it("comes through an overloaded server, cut connections, lost and half answers, and never writes twice", async (context) => {
    needed(context);
    await using project = await tempProject();
    const faults: Fault[] = [{ status: 503 }, "cut", "lost answer", "half answer", { status: 500, code: "InternalError" }, { status: 429, headers: { "retry-after": "0" } }, { status: 409, code: "ConditionalRequestConflict" }];
    for (const [at, fault] of faults.entries()) {
      const { local, place } = await artifact(project.root, `model-${at}.bin`, randomBytes(300_000));
      const tried = new Set<string>();
      await using proxy = await httpFaults(portOf(), (method, url) => {
        if (tried.has(`${method} ${url}`)) return "pass";
        tried.add(`${method} ${url}`);
        return fault === "half answer" && method !== "GET" ? "pass" : fault;
      });
      const uri = await storeOf({ port: proxy.port }).put(local, place);
      expect(await storeOf().look(uri, place.digest, { read: true }), JSON.stringify(fault)).toBe("there");
    }
  });

  it("tells apart what is wrong, without a secret, a signature or what the server writes beside its code", async (context) => {
    needed(context);
    await using project = await tempProject();
    const { local, place } = await artifact(project.root, "model.bin", "weights");
    const said = async (using: Using): Promise<string> => storeOf(using).put(local, { ...place, task: `t${Math.random()}` }).then(() => "it worked", (error: unknown) => (error instanceof Error && error.name === "HostError" ? error.message : `no sentence: ${String(error)}`));
    const answering = async (fault: Fault): Promise<string> => {
      await using proxy = await httpFaults(portOf(), () => fault);
      return await said({ port: proxy.port });
    };
    const sentences = {
      secret: await said({ secret: "another-canary-secret" }),
      bucket: await said({ place: "s3://missing-bucket/x" }),
      nobody: await said({ port: 1 }),
      name: await said({ endpoint: "http://nobody.invalid" }),
      slow: await answering({ status: 503, code: "SlowDown" }),
      region: await answering({ status: 301, code: "PermanentRedirect", headers: { "x-amz-bucket-region": "eu-west-3", location: "http://127.0.0.1:1/" } }),
      denied: await answering({ status: 403, code: "AccessDenied" }),
      clock: await answering({ status: 403, code: "RequestTimeTooSkewed" }),
      cut: await answering("cut"),
    };
    expect(sentences).toMatchObject({
      secret: expect.stringContaining("does not accept the credentials"),
      bucket: expect.stringContaining("there is no such bucket"),
      nobody: expect.stringContaining("nothing listens there"),
      name: expect.stringMatching(/its name (is unknown|could not be looked up)/),
      slow: expect.stringContaining("after several tries"),
      region: expect.stringContaining("models_region: eu-west-3"),
      denied: expect.stringContaining("s3:PutObject"),
      clock: expect.stringContaining("the clock of this machine"),
      cut: expect.stringContaining("the connection broke off"),
    });
    const all = JSON.stringify(sentences);
    for (const secret of [SECRET, encodeURIComponent(SECRET), "another-canary", "secret detail", "Signature=", "Credential", "stack"]) expect(all).not.toContain(secret);
  });

  it("leaves an object alone that somebody else wrote there", async (context) => {
    needed(context);
    await using project = await tempProject();
    const { local, place } = await artifact(project.root, "model.bin", "weights of ours");
    await clientOf().client.putIfAbsent(`team/production/other/${place.digest}/model.bin`, Buffer.from("theirs"), createHash("sha256").update("theirs").digest("hex"));
    // Also when looking first says that there is nothing: writing is conditional.
    await using blind = await httpFaults(portOf(), (method) => (method === "HEAD" ? { status: 404 } : "pass"));
    await expect(storeOf({ port: blind.port }).put(local, { ...place, task: "other" })).rejects.toThrow("is not what its digest says");
    expect(await readFile(path.join(folderOf(), "models/team/production/other", place.digest, "model.bin"), "utf8")).toBe("theirs");
  });

  it("streams a large file: its memory does not grow with it", async (context) => {
    needed(context);
    await using project = await tempProject();
    const megabytes = process.env["PROVE"] === "1" ? 2048 : 192;
    const { local, place } = await artifact(project.root, "large.bin", "");
    const block = randomBytes(1 << 20);
    const hash = createHash("sha256");
    for (let at = 0; at < megabytes; at++) {
      await writeFile(local, block, { flag: "a" });
      hash.update(block);
    }
    const digest = hash.digest("hex");
    const before = process.memoryUsage.rss();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 20);
    const uri = await storeOf().put(local, { ...place, digest });
    clearInterval(watch);
    expect(await storeOf().look(uri, digest, { read: false })).toBe("there");
    expect(most / (1 << 20)).toBeLessThan(128);
  });
});

const url = (place: string, more: { endpoint?: string; style?: string } = {}): string => s3Address({ place, region: "eu-central-1", ...more }).url("task/a b+c.bin").href;

describe("the address of a store", () => {
  it("is built as S3 asks, and what is none is refused in a sentence", () => {
    expect(url("s3://bucket/p")).toBe("https://bucket.s3.eu-central-1.amazonaws.com/task/a%20b%2Bc.bin");
    expect(url("s3://dotted.bucket")).toBe("https://s3.eu-central-1.amazonaws.com/dotted.bucket/task/a%20b%2Bc.bin");
    expect(url("s3://bucket", { endpoint: "https://minio.example.com:9000/s3/" })).toBe("https://minio.example.com:9000/s3/bucket/task/a%20b%2Bc.bin");
    expect(url("s3://bucket", { endpoint: "https://r2.example.com", style: "virtual" })).toBe("https://bucket.r2.example.com/task/a%20b%2Bc.bin");
    for (const place of ["s3://", "s3://A", "s3://a@b.example.com/x", "s3://bucket/../x", "s3://bucket/a//b"]) expect(() => url(place), place).toThrow(/^models: /);
    for (const endpoint of ["minio", "ftp://x", "https://key:canary@minio.example.com", "https://x/?sig=canary"]) {
      expect(() => url("s3://bucket", { endpoint }), endpoint).toThrow(/^models_endpoint must be (?!.*canary)/);
    }
  });
});
