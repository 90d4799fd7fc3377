import { readFile } from "node:fs/promises";
import type { ClientConfig } from "pg";
import { EngineError } from "../engine.ts";
import type { PostgresOptions } from "./postgres-options.ts";

const CONNECT_TIMEOUT_MS = 10_000;
const MODES = ["disable", "require", "verify-ca", "verify-full"];
const IN_URL = new Set(["sslmode", "sslrootcert", "sslcert", "sslkey", "application_name", "connect_timeout", "user", "password", "host", "port", "dbname"]);

type Place = Pick<PostgresOptions, "host" | "port" | "database" | "user" | "password" | "sslmode" | "sslrootcert" | "sslcert" | "sslkey">;

/** What the driver needs to connect. Every part is given to it, so that no variable or file of the machine adds one. Errors never hold a part of the URL. */
export async function clientConfig(options: PostgresOptions): Promise<ClientConfig> {
  const { url, ...parts } = options;
  const place: Place = { ...(url === undefined ? {} : placeOf(url)), ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) };
  const host = place.host ?? "localhost";
  const { user, database = user } = place;
  if (user === undefined || user === "") throw new EngineError("The environment names no user of Postgres: put it into the URL (postgresql://user@host/database) or into user of the environment.", "connection");
  const port = Number(place.port ?? 5432);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new EngineError("The port of the environment is not a number between 1 and 65535.", "connection");
  return {
    host, port, user, database,
    // A function, so that the driver does not look for a password elsewhere; it is asked only when the server wants one.
    password: () => place.password ?? Promise.reject(new EngineError("The server asks for a password, and none was given: put it into the URL or into password of the environment.", "connection")),
    ssl: await tls(place, host),
    connectionTimeoutMillis: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: "towpath",
    // All values come as they are written; see values.ts.
    types: { getTypeParser: () => (value: string) => value },
  };
}

function placeOf(text: string): Place {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new EngineError("The URL of the environment cannot be read. It looks like postgresql://user:password@host:5432/database; characters such as @ : / ? # in the password are written as %40 %3A %2F %3F %23.", "connection");
  }
  if (url.protocol !== "postgres:" && url.protocol !== "postgresql:") throw new EngineError("The URL of the environment is not one of Postgres: it has to begin with postgresql:// or postgres://.", "connection");
  const query = url.searchParams;
  const unknown = [...query.keys()].find((key) => !IN_URL.has(key));
  if (unknown !== undefined) throw new EngineError(`The URL of the environment holds an option that Towpath does not know. It knows ${[...IN_URL].join(", ")}.`, "connection");
  return {
    host: some(query.get("host")) ?? some(decoded(url.hostname).replace(/^\[(.*)\]$/, "$1")),
    port: some(query.get("port")) ?? some(url.port),
    database: some(query.get("dbname")) ?? some(decoded(url.pathname.slice(1))),
    user: some(query.get("user")) ?? some(decoded(url.username)),
    password: some(query.get("password")) ?? some(decoded(url.password)),
    sslmode: some(query.get("sslmode")), sslrootcert: some(query.get("sslrootcert")), sslcert: some(query.get("sslcert")), sslkey: some(query.get("sslkey")),
  };
}

function some(value: string | null): string | undefined {
  return value === null || value === "" ? undefined : value;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new EngineError("The URL of the environment holds a % that does not begin a code such as %40: write % itself as %25.", "connection");
  }
}

async function tls({ sslmode, sslrootcert, sslcert, sslkey }: Place, host: string): Promise<ClientConfig["ssl"]> {
  const mode = sslmode ?? (isLocal(host) && sslrootcert === undefined ? "disable" : "verify-full");
  if (!MODES.includes(mode)) throw new EngineError(`The sslmode of the environment is none that Towpath knows. It knows ${MODES.join(", ")}; a mode that may fall back to no encryption is not one of them.`, "connection");
  if (mode === "disable") return false;
  if (mode === "verify-ca" && sslrootcert === undefined) throw new EngineError("sslmode verify-ca needs sslrootcert: with the public authorities anybody's certificate would do. Give the file, or choose verify-full.", "connection");
  const [ca, cert, key] = await Promise.all([pem(sslrootcert, "sslrootcert"), pem(sslcert, "sslcert"), pem(sslkey, "sslkey")]);
  return {
    ...(ca === undefined ? {} : { ca }), ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }),
    // As libpq: with an authority of one's own, `require` verifies it.
    rejectUnauthorized: mode !== "require" || ca !== undefined,
    ...(mode === "verify-full" ? {} : { checkServerIdentity: () => undefined }),
  };
}

async function pem(file: string | undefined, option: string): Promise<string | undefined> {
  if (file === undefined) return undefined;
  return readFile(file, "utf8").catch(() => {
    throw new EngineError(`The file of ${option} cannot be read: is the path right, and may this process read it?`, "connection");
  });
}

function isLocal(host: string): boolean {
  return host.startsWith("/") || host === "localhost" || host === "127.0.0.1" || host === "::1";
}
