import { connect, createServer, type Socket } from "node:net";

export interface CuttingProxy extends AsyncDisposable {
  readonly port: number;
  /**
   * Arms the proxy for the next transaction: of the messages that its connection sends and gets from BEGIN on, the `at`-th is not delivered, and
   * both ends are cut. `silence`: nothing is cut, and nothing is delivered any more. 0: only counts.
   */
  arm(at: number, how?: "cut" | "silence"): void;
  /** Messages since BEGIN. */
  count(): number;
  /** What the undelivered message was: `> Q COMMIT`, `< C`. Undefined while none was held back. */
  stopped(): string | undefined;
}

/** Stands before a Postgres server, without TLS, and understands just enough of the protocol to tell its messages apart. */
export async function cuttingProxy(serverPort: number): Promise<CuttingProxy> {
  let armed: { at: number; how: "cut" | "silence" } | undefined;
  let counted: Socket | undefined;
  let count = 0;
  let stopped: string | undefined;
  const open = new Set<Socket>();

  const proxy = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    let silent = false;
    for (const socket of [client, server]) {
      open.add(socket);
      socket.setNoDelay(true).on("error", () => {}).on("close", () => {
        open.delete(socket);
        if (!silent) for (const each of [client, server]) each.destroy();
      });
    }
    const relay = (from: Socket, to: Socket, arrow: ">" | "<", messages: (chunk: Buffer) => Buffer[]): void => {
      from.on("data", (chunk: Buffer) => {
        for (const message of messages(chunk)) {
          if (silent) return;
          const text = message.toString("latin1", 5, Math.min(message.length, 40)).replaceAll("\0", " ").trim();
          if (armed !== undefined && counted === undefined && arrow === ">" && /^BEGIN\b/.test(text)) counted = client;
          if (counted === client && ++count === armed?.at) {
            stopped = `${arrow} ${String.fromCharCode(message[0] ?? 0)} ${arrow === ">" ? text : ""}`.trim();
            if (armed.how === "silence") silent = true;
            else for (const each of [client, server]) each.destroy();
            return;
          }
          to.write(message);
        }
      });
    };
    relay(client, server, ">", framing(true));
    relay(server, client, "<", framing(false));
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const address = proxy.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    arm(at, how = "cut") {
      [armed, counted, count, stopped] = [{ at, how }, undefined, 0, undefined];
    },
    count: () => count,
    stopped: () => stopped,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => proxy.close(done));
    },
  };
}

/** Cuts a stream into messages: a letter and a length. The first one of a client has no letter. */
function framing(startup: boolean): (chunk: Buffer) => Buffer[] {
  let rest: Buffer = Buffer.alloc(0);
  let letter = startup ? 0 : 1;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const messages: Buffer[] = [];
    while (rest.length >= letter + 4) {
      const length = letter + rest.readUInt32BE(letter);
      if (rest.length < length) break;
      messages.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      letter = 1;
    }
    return messages;
  };
}
