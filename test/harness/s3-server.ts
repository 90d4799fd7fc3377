import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { goTool } from "./tools.ts";

export interface S3Server extends AsyncDisposable {
  /** `http://localhost:<port>`: buckets are known by path, and by `<bucket>.localhost`. */
  endpoint: string;
  port: number;
  /** Objects are files here, by bucket and key. */
  folder: string;
  env: { AWS_ACCESS_KEY_ID: string; AWS_SECRET_ACCESS_KEY: string };
}

/** A real server of the S3 protocol (Versity's gateway over a folder) with one bucket; undefined where there is no Go to build it. */
export async function startS3(bucket: string, secret = "a-secret-of-the-test"): Promise<S3Server | undefined> {
  const binary = await goTool("versitygw");
  if (binary === undefined) return undefined;
  const home = await mkdtemp(path.join(tmpdir(), "towpath-s3-"));
  const folder = path.join(home, "data");
  for (const each of [path.join(folder, bucket), path.join(home, "meta")]) await mkdir(each, { recursive: true });
  const port = await freePort();
  const args = ["--access", "towpath", "--secret", secret, "--port", `127.0.0.1:${port}`, "--region", "us-east-1", "--virtual-domain", `localhost:${port}`, "--quiet", "posix", "--sidecar", path.join(home, "meta"), folder];
  const child = spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"], cwd: home });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  const closed = new Promise<void>((done) => child.once("close", () => done()));
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await closed;
    await rm(home, { recursive: true, force: true });
  };
  for (const end = Date.now() + 30_000; !(await answers(port));) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`the S3 server did not start:\n${log}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return { endpoint: `http://localhost:${port}`, port, folder, env: { AWS_ACCESS_KEY_ID: "towpath", AWS_SECRET_ACCESS_KEY: secret }, [Symbol.asyncDispose]: stop };
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
    socket.unref().setTimeout(1000, () => socket.destroy());
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
