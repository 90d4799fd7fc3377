import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");

export interface PackageRegistry extends AsyncDisposable {
  url: string;
}

/** What the packed command line needs at run time, from the packages that are installed here anyway. */
const INSTALLED = ["@duckdb/node-api", "@duckdb/node-bindings", `@duckdb/node-bindings-${process.platform}-${process.arch}`, "detect-libc"];

/**
 * A registry on this machine that npm installs from: a folder as our package, and DuckDB as `npm ci` has brought it. So tests run the
 * real `npx`, and never depend on what a network has.
 */
export async function packageRegistry(folder: string, ours: string): Promise<PackageRegistry> {
  const sources = [ours, ...INSTALLED.map((name) => path.join(root, "node_modules", name))];
  const served = await Promise.all(sources.map((source, index) => serve(source, path.join(folder, String(index)))));
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url ?? "").slice(1);
    const tarball = served.find(({ file }) => file === asked);
    const found = served.find(({ manifest }) => manifest.name === asked);
    if (tarball !== undefined) return void response.end(tarball.bytes);
    if (found === undefined) return void response.writeHead(404, { "content-type": "application/json" }).end("{}");
    const { manifest, file } = found;
    const versions = { [manifest.version]: { ...manifest, dist: { tarball: `http://${request.headers.host ?? ""}/${file}` } } };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ name: manifest.name, "dist-tags": { latest: manifest.version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Tarballs are not compressed: npm takes them as they are, and packing DuckDB would cost seconds. */
async function serve(source: string, folder: string): Promise<{ manifest: { name: string; version: string }; file: string; bytes: Uint8Array }> {
  const manifest: { name: string; version: string } = JSON.parse(await readFile(path.join(source, "package.json"), "utf8"));
  await mkdir(folder, { recursive: true });
  await symlink(source, path.join(folder, "package"), "junction");
  await run("tar", ["-chf", "packed.tar", "package"], { cwd: folder });
  return { manifest, file: `-/${manifest.name.replace("/", "-")}-${manifest.version}.tgz`, bytes: await readFile(path.join(folder, "packed.tar")) };
}
