import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";

/**
 * What happens to a request: it passes, is answered with a status, is cut off before or after the server has done its work, or is held: so many bytes of
 * its body reach the server (all of them: the server has answered as well), which is told, and then nothing happens any more until one side goes.
 */
export type Fault = "pass" | "cut" | "lost answer" | "half answer" | { status: number; code?: string; headers?: Record<string, string> } | { hold: number; reached: () => void };

export interface HttpFaults extends AsyncDisposable {
  port: number;
  /** Methods and paths that came, in order. */
  seen: string[];
}

/** Stands before an HTTP server and spoils requests as `fault` says. The host's name is handed through, for it is signed. */
export async function httpFaults(serverPort: number, fault: (method: string, path: string, number: number) => Fault): Promise<HttpFaults> {
  const seen: string[] = [];
  const proxy = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const method = incoming.method ?? "";
    const how = fault(method, incoming.url ?? "", seen.push(`${method} ${incoming.url}`));
    if (how === "cut") return void incoming.socket.destroy();
    if (typeof how === "object" && "hold" in how) return hold(serverPort, incoming, how);
    if (typeof how === "object") {
      incoming.resume();
      outgoing.writeHead(how.status, { "content-type": "application/xml", ...how.headers }).end(method === "HEAD" ? undefined : `<Error><Code>${how.code ?? "SlowDown"}</Code><Message>secret detail</Message></Error>`);
      return;
    }
    const inner = request({ port: serverPort, host: "127.0.0.1", method, path: incoming.url, headers: incoming.headers }, (answer) => {
      if (how === "lost answer") {
        answer.resume();
        answer.on("end", () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      if (how === "half answer") answer.once("data", (chunk: Buffer) => void outgoing.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => outgoing.destroy()));
      else answer.pipe(outgoing);
    });
    inner.on("error", () => outgoing.destroy());
    incoming.on("error", () => inner.destroy());
    incoming.pipe(inner);
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const address = proxy.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    seen,
    async [Symbol.asyncDispose]() {
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
    },
  };
}

function hold(port: number, incoming: IncomingMessage, { hold: most, reached }: { hold: number; reached: () => void }): void {
  const { method, url, headers } = incoming;
  const inner = request({ port, host: "127.0.0.1", method, path: url, headers }, (answer) => {
    answer.resume();
    reached();
  });
  const whole = most >= Number(headers["content-length"] ?? 0);
  let left = most;
  incoming.on("error", () => {}).once("end", () => whole && inner.end());
  incoming.socket.once("close", () => inner.destroy());
  inner.on("error", () => {}).flushHeaders();
  if (left === 0) inner.once("socket", (socket) => socket.once("connect", reached));
  else {
    incoming.on("data", (chunk: Buffer) => {
      const part = chunk.subarray(0, left);
      if (part.length === 0) return;
      left -= part.length;
      inner.write(part, () => left === 0 && !whole && reached());
    });
  }
}
