import { once } from "node:events";
import type { Readable } from "node:stream";
import type { Client, Connection, Submittable } from "pg";

/** Sends a stream to `COPY … FROM STDIN`. The driver has no call for this part of the protocol. */
export function copyIn(client: Pick<Client, "query">, text: string, source: Readable): Promise<void> {
  return new Promise((resolve, reject) => client.query(new CopyIn(text, source, resolve, reject)));
}

/** The driver hands the answers of the server to these methods. */
class CopyIn implements Submittable {
  readonly #text: string;
  readonly #source: Readable;
  readonly #resolve: () => void;
  readonly #reject: (error: unknown) => void;
  #failure: unknown;

  constructor(text: string, source: Readable, resolve: () => void, reject: (error: unknown) => void) {
    this.#text = text;
    this.#source = source;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: Connection): void {
    connection.query(this.#text);
  }

  handleCopyInResponse(connection: Connection): void {
    void this.#send(connection);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.#resolve();
    else this.#reject(this.#failure);
  }

  handleError(error: unknown): void {
    // What is still to be read is not wanted any more.
    this.#source.destroy();
    this.#reject(this.#failure ?? error);
  }

  async #send(connection: Connection): Promise<void> {
    const { stream } = connection;
    try {
      for await (const chunk of this.#source) {
        if (!(chunk instanceof Uint8Array)) throw new TypeError("bytes were expected");
        if (!stream.write(framed("d", chunk))) await Promise.race([once(stream, "drain"), once(stream, "close")]);
        if (stream.destroyed) return;
      }
      stream.write(framed("c", new Uint8Array()));
    } catch (error) {
      this.#failure = error;
      stream.write(framed("f", Buffer.from("the file could not be read\0")));
    }
  }
}

/** A message: a letter, its length, its bytes. */
function framed(letter: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter, 0, "latin1");
  head.writeUInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}
