import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface HeardWebhook extends AsyncDisposable {
  /** Its path is the secret, as with the webhooks of chat systems. */
  url: string;
  heard: unknown[];
}

/** Another system, which keeps what it is told. */
export async function serveWebhook(): Promise<HeardWebhook> {
  const heard: unknown[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      heard.push(JSON.parse(Buffer.concat(parts).toString()));
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/secret-path`, heard, [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())) };
}
