import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface ResultsService extends AsyncDisposable {
  /** What the runner gives a step: the service's address and a token that names the run. */
  env: { ACTIONS_RESULTS_URL: string; ACTIONS_RUNTIME_TOKEN: string };
  /** Archives that were uploaded and finalized, by name. */
  artifacts: Map<string, Buffer>;
}

/** GitHub's results service as far as artifacts of version 4 go: create, upload in blocks, finalize. `onArtifact` is told what is whole. */
export async function serveResults(onArtifact: (name: string, zip: Buffer) => void = () => {}): Promise<ResultsService> {
  const artifacts = new Map<string, Buffer>();
  const open = new Map<string, { blocks: Map<string, Buffer>; whole?: Buffer }>();
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown = "", type = "application/json"): void => {
      response.writeHead(status, { "content-type": type, "x-ms-request-id": "1", "x-ms-version": "2024-11-04", etag: '"1"', "last-modified": new Date(0).toUTCString() });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://results");
      const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname)?.[1];
      if (method !== undefined) {
        if (!request.headers.authorization?.startsWith("Bearer ")) return answer(401, { msg: "no token" });
        const { name }: { name: string } = JSON.parse(body.toString());
        if (method === "CreateArtifact") {
          if (artifacts.has(name)) return answer(409, { msg: "an artifact with this name already exists on the workflow run" });
          open.set(name, { blocks: new Map() });
          return answer(200, { ok: true, signed_upload_url: `${address()}/blob/${encodeURIComponent(name)}?sig=${Buffer.from(name).toString("base64url")}` });
        }
        if (method === "FinalizeArtifact") {
          const { whole } = open.get(name) ?? {};
          if (whole === undefined) return answer(400, { msg: "nothing was uploaded" });
          artifacts.set(name, whole);
          onArtifact(name, whole);
          return answer(200, { ok: true, artifact_id: String(artifacts.size) });
        }
        return answer(404, { msg: method });
      }
      const upload = open.get(decodeURIComponent(/^\/blob\/(.+)$/.exec(url.pathname)?.[1] ?? ""));
      if (upload === undefined || request.method !== "PUT") return answer(404, "", "application/xml");
      const block = url.searchParams.get("blockid");
      if (url.searchParams.get("comp") === "block" && block !== null) upload.blocks.set(block, body);
      else if (url.searchParams.get("comp") === "blocklist") upload.whole = Buffer.concat([...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = ""]) => upload.blocks.get(id) ?? Buffer.alloc(0)));
      else upload.whole = body;
      answer(201, "", "application/xml");
    });
  });
  const address = (): string => {
    const at = server.address();
    return `http://127.0.0.1:${at !== null && typeof at === "object" ? (at satisfies AddressInfo).port : 0}`;
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    env: { ACTIONS_RESULTS_URL: address(), ACTIONS_RUNTIME_TOKEN: `${part({ alg: "none" })}.${part({ scp: "Actions.Results:run-4711:job-1" })}.x` },
    artifacts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function part(data: unknown): string {
  return Buffer.from(JSON.stringify(data)).toString("base64url");
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
