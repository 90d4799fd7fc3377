import type { Client, Connection, FieldDef, Submittable } from "pg";

/** Columns of a statement as the server understands it: it is parsed and analysed, and neither planned nor run. */
export function describeStatement(client: Pick<Client, "query">, text: string): Promise<FieldDef[]> {
  return new Promise((resolve, reject) => client.query(new Description(text, resolve, reject)));
}

/** The part of the protocol that the driver has no call for: Parse, Describe, Sync. The driver hands the answers to these methods. */
class Description implements Submittable {
  readonly #text: string;
  readonly #resolve: (fields: FieldDef[]) => void;
  readonly #reject: (error: unknown) => void;
  #fields: FieldDef[] = [];

  constructor(text: string, resolve: (fields: FieldDef[]) => void, reject: (error: unknown) => void) {
    this.#text = text;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: Connection): void {
    connection.parse({ name: "", text: this.#text, types: [] }, true);
    connection.describe({ type: "S", name: "" }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    this.#fields = fields;
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#fields);
  }

  handleError(error: unknown): void {
    this.#reject(error);
  }
}
