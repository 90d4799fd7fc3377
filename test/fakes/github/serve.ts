import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fakeGitHub, type FakeGitHub, type FakeOptions } from "./fake-github.ts";
import { gitFile } from "./git/dumb-http.ts";

export interface ServedFake {
  fake: FakeGitHub;
  /** For GITHUB_API_URL. */
  apiUrl: string;
  /** For GITHUB_SERVER_URL; `<serverUrl>/owner/name.git` can be cloned. */
  serverUrl: string;
  close(): Promise<void>;
}

/** Serves a fake GitHub on this machine, in real time. Port 0: any free one. */
export async function serveGitHub(options: Omit<FakeOptions, "clock" | "apiUrl">, port = 0): Promise<ServedFake> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${isAddress(address) ? address.port : port}`;
  const clock = { now: () => Date.now(), sleep: (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms)) };
  const fake = fakeGitHub({ ...options, clock, apiUrl: url });
  server.on("request", (request, response) => void handle(fake, url, request, response));
  return { fake, apiUrl: url, serverUrl: url, close: () => closed(server) };
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo => typeof address === "object" && address !== null;

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

async function handle(fake: FakeGitHub, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  const file = fileAt(fake, path);
  if (file !== undefined) return void response.writeHead(file === "missing" ? 404 : 200).end(file === "missing" ? "" : file);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString();
  const headers = Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  try {
    const answer = await fake.fetch(new URL(request.url ?? "/", base), { method: request.method ?? "GET", headers, ...(body === "" ? {} : { body }) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    // A broken connection, as the fault wants it.
    request.socket.destroy();
  }
}

/** Bytes outside the API: git repositories, and the archives that artifact links lead to. */
function fileAt(fake: FakeGitHub, path: string): Uint8Array | "missing" | undefined {
  const [, owner = "", name = "", file = ""] = /^\/([^/]+)\/([^/]+)\.git\/(.+)$/.exec(path) ?? [];
  if (file !== "") return gitFile(fake.repository(owner, name), file) ?? "missing";
  const [, artifactOwner = "", artifactName = "", id = ""] = /^\/_artifacts\/([^/]+)\/([^/]+)\/(\d+)\.zip$/.exec(path) ?? [];
  return id === "" ? undefined : (fake.repository(artifactOwner, artifactName).artifacts.find((artifact) => artifact.id === Number(id))?.zip ?? "missing");
}
