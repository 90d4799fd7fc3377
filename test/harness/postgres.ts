import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { postgresPrograms, type ServerUser } from "./postgres-programs.ts";

const run = promisify(execFile);

export interface PostgresServer extends AsyncDisposable {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Makes an empty database, and gives the URL to connect to it as the superuser. */
  database(): Promise<string>;
  /** What the server has written to its log. */
  log(): string;
}

const USER = "towpath";
const PASSWORD = "p@ss:w/rd?ü'";

/**
 * Starts a real Postgres server on a free port of this machine, with its data in a temporary folder; stopped and removed when it goes out of scope, and
 * stopped when this process dies. `settings`: of postgresql.conf; `files`: for the server alone, in the folder of its data.
 */
export async function startPostgres(settings: Readonly<Record<string, string | number>> = {}, files: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const user = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  const bin = await postgresPrograms(user);
  const folder = await mkdtemp(path.join(tmpdir(), "towpath-pg-"));
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  try {
    const data = path.join(folder, "data");
    const secret = path.join(folder, "password");
    await writeFile(secret, PASSWORD, { mode: 0o644 });
    const init = ["-D", data, "-U", USER, `--pwfile=${secret}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"];
    await run(path.join(bin, "initdb"), init, { ...user, cwd: folder });
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(data, name), text, { mode: 0o600 });
      if (user !== undefined) await chown(path.join(data, name), user.uid, user.gid);
    }
    return await startIn(folder, bin, user, settings, 3);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Between finding a free port and using it another process may have taken it: tried again. */
async function startIn(folder: string, bin: string, user: ServerUser | undefined, settings: Readonly<Record<string, string | number>>, tries: number): Promise<PostgresServer> {
  const port = await freePort();
  const all = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", fsync: "off", max_connections: 60, ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = serve([path.join(bin, "postgres"), "-D", path.join(folder, "data"), ...options], user, folder);
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (log = (log + text).slice(-200_000)));
  try {
    await ready(port, () => child.exitCode !== null || /FATAL:.*(?:lock file|could not create any TCP)/.test(log), () => log);
  } catch (error) {
    await stop(child);
    if (tries > 1 && log.includes("in use")) return startIn(folder, bin, user, settings, tries - 1);
    throw error;
  }
  let databases = 0;
  return {
    port, user: USER, password: PASSWORD, log: () => log,
    async database() {
      const name = `db${++databases}`;
      await asAdmin(port, async (client) => void (await client.query(`CREATE DATABASE ${name}`)));
      return `postgresql://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${name}`;
    },
    async [Symbol.asyncDispose]() {
      await stop(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A shell stands between, that stops the server when our end of its input closes: also when this process is killed. */
function serve(command: readonly string[], user: ServerUser | undefined, cwd: string): ChildProcess {
  const stdio = ["pipe", "ignore", "pipe"] as const;
  if (process.platform === "win32") return spawn(command[0] ?? "", command.slice(1), { stdio: [...stdio], cwd });
  return spawn("sh", ["-c", '"$@" & cat >/dev/null; kill -INT $! 2>/dev/null; wait', "sh", ...command], { stdio: [...stdio], cwd, ...user });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("close", done));
  if (process.platform === "win32") child.kill();
  else child.stdin?.end();
  await ended;
}

async function ready(port: number, gone: () => boolean, log: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    if (gone()) break;
    if (await asAdmin(port, async () => true).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Postgres did not start:\n${log().slice(-2000)}`);
}

async function asAdmin<T>(port: number, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: USER, password: PASSWORD, database: "postgres" });
  // A server that stops ends the connection with an error of its own.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** Any user that is not root and has a name: `initdb` asks for it. */
export async function unprivilegedUser(): Promise<ServerUser> {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (found === undefined) throw new Error("Postgres refuses to run as root, and this machine has neither a user postgres nor nobody.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}
