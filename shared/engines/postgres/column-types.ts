import type { Client, FieldDef } from "pg";

type Field = Pick<FieldDef, "dataTypeID" | "dataTypeModifier">;

/** Names of the types of columns, as the server writes them (`numeric(10,2)`); each is asked for once. */
export class ColumnTypes {
  readonly #known = new Map<string, string>();

  async of(client: Pick<Client, "query">, fields: readonly Field[]): Promise<string[]> {
    const missing = [...new Set(fields.map(keyOf))].filter((key) => !this.#known.has(key));
    if (missing.length > 0) {
      const pairs = missing.map((key) => `(${key})`).join(", ");
      const { rows } = await client.query<{ name: string }>(`SELECT format_type(t.id::oid, t.modifier) AS name FROM (VALUES ${pairs}) AS t (id, modifier)`);
      for (const [index, key] of missing.entries()) this.#known.set(key, rows[index]?.name ?? "unknown");
    }
    return fields.map((field) => this.#known.get(keyOf(field)) ?? "unknown");
  }
}

function keyOf({ dataTypeID, dataTypeModifier }: Field): string {
  return `${Math.trunc(dataTypeID)}, ${Math.trunc(dataTypeModifier)}`;
}
