import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EngineError } from "../../../shared/engines/engine.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import type { PostgresOptions } from "../../../shared/engines/postgres/postgres-options.ts";
import { startPostgres, type PostgresServer } from "../../harness/postgres.ts";
import { tempProject, type TempProject } from "../../harness/temp-project.ts";

const hasOpenssl = (() => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasOpenssl)("TLS", () => {
  let folder: TempProject;
  let server: PostgresServer;
  let url: string;

  /** A certificate that signs itself, for these names. */
  const certificate = (name: string, alternative: string): void => {
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${name}`, "-addext", `subjectAltName=${alternative}`, "-keyout", `${name}.key`, "-out", `${name}.crt`], { cwd: folder.root, stdio: "ignore" });
  };
  const file = (name: string): string => path.join(folder.root, name);

  beforeAll(async () => {
    folder = await tempProject();
    certificate("server", "DNS:db.internal,IP:127.0.0.1");
    certificate("other", "DNS:other.internal");
    server = await startPostgres({ ssl: "on", ssl_cert_file: "server.crt", ssl_key_file: "server.key" }, { "server.crt": readFileSync(file("server.crt"), "utf8"), "server.key": readFileSync(file("server.key"), "utf8") });
    url = await server.database();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  /** Whether the connection is encrypted, or why there is none. */
  async function connect(options: Partial<PostgresOptions>): Promise<unknown> {
    const engine = await openPostgres({ url, ...options }).catch((error: EngineError) => error.message);
    if (typeof engine === "string") return engine;
    const [row] = await engine.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
    await engine.close();
    return row?.["ssl"];
  }

  it("is used with a certificate that is known, for the host that was asked for", async () => {
    expect(await connect({ sslrootcert: file("server.crt") })).toBe(true);
    expect(await connect({ sslmode: "verify-full", sslrootcert: file("server.crt") })).toBe(true);
    expect(await connect({ url: `${url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(file("server.crt"))}` })).toBe(true);
    expect(await connect({ sslmode: "disable" })).toBe(false);
    expect(await connect({ sslmode: "require" })).toBe(true);
  });

  it("is refused when the certificate is not known, or is another host's", async () => {
    expect(await connect({ sslmode: "verify-full" })).toContain("sslrootcert");
    expect(await connect({ sslmode: "verify-full", sslrootcert: file("other.crt") })).toContain("sslrootcert");
    expect(await connect({ sslmode: "require", sslrootcert: file("other.crt") })).toContain("sslrootcert");
    expect(await connect({ url: url.replace("127.0.0.1", "localhost"), sslmode: "verify-full", sslrootcert: file("server.crt") })).toContain("for another host name");
    expect(await connect({ url: url.replace("127.0.0.1", "localhost"), sslmode: "verify-ca", sslrootcert: file("server.crt") })).toBe(true);
  });
});
