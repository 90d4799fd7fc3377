import { bracket, conditionProblem } from "../../checks/condition.ts";
import { EngineError } from "../../engines/engine.ts";
import type { Engine } from "../../engines/engine.ts";
import type { DataFingerprintRecord } from "../../results/record.ts";
import { digestOf } from "../fingerprint.ts";

/** More rows are counted and not read; who wants them read declares `training_data`. */
const MOST_ROWS = 20_000_000;

export interface FingerprintedData {
  name: string;
  /** Absolute path. */
  file: string;
  where?: string | undefined;
  /** Declared by the user: read, however large. */
  declared?: boolean;
}

/**
 * What the rows of a file are, in one scan: independent of their order and of the order of the columns, sensitive to a row that stands twice.
 * Each row is written as one text without any ambiguity; the 128 bits of its MD5 are summed up in two halves. (The engine's own hash is
 * faster, but may change with its version.)
 */
export async function dataFingerprint(engine: Engine, { name, file, where, declared = false }: FingerprintedData): Promise<DataFingerprintRecord> {
  const known = { name, ...(where === undefined ? {} : { where }) };
  const nothing = { ...known, rows: 0, columns: 0, schema: "" };
  const wrong = where === undefined ? undefined : conditionProblem(where);
  if (wrong !== undefined) return { ...nothing, problem: `its condition cannot be used: ${wrong}` };
  const relation = `(SELECT * FROM ${engine.scanFiles([file])}${where === undefined ? "" : ` WHERE ${bracket(where)}`}) AS data`;
  try {
    const columns = (await engine.describe(`SELECT * FROM ${relation}`)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const schema = digestOf(...columns.flatMap(({ name: column, type }) => [column, type]));
    const counted = { ...known, columns: columns.length, schema };
    if (!declared) {
      const [row] = await engine.query(`SELECT count(*) AS n FROM ${relation}`);
      const rows = Number(row?.["n"] ?? 0);
      if (rows > MOST_ROWS) return { ...counted, rows, problem: `more than ${MOST_ROWS / 1e6} million rows are only read when they are declared as \`training_data\`` };
    }
    const text = columns.length === 0 ? "''" : `concat_ws(chr(31), ${columns.map((column) => rowPart(engine, column)).join(", ")})`;
    const [row] = await engine.query(`SELECT count(*) AS n, coalesce(sum(md5_number_lower(t)), 0)::VARCHAR AS low, coalesce(sum(md5_number_upper(t)), 0)::VARCHAR AS high FROM (SELECT ${text} AS t FROM ${relation})`);
    const rows = Number(row?.["n"] ?? 0);
    return { ...counted, rows, digest: digestOf(schema, String(rows), String(row?.["low"]), String(row?.["high"])) };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === "interrupted") throw error;
    return { ...nothing, problem: `it cannot be read: ${error.message.split("\n", 1)[0] ?? ""}` };
  }
}

/** Types whose text holds neither a separator nor nothing: they need no length, which takes most of the time. */
const PLAIN = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\)|BOOLEAN|DATE|TIME|TIMESTAMP(?:_S|_MS|_NS)?|UUID)$/u;
const ZONED = "TIMESTAMP WITH TIME ZONE";

/** A value as text, with its length where that could be mistaken for another; an instant without the zone that it is shown in. */
function rowPart(engine: Engine, { name, type }: { name: string; type: string }): string {
  const quoted = engine.quote(name);
  if (PLAIN.test(type) || type === ZONED) return `coalesce(${type === ZONED ? `epoch_us(${quoted})` : quoted}::VARCHAR, '')`;
  return `coalesce(strlen(${quoted}::VARCHAR) || ':' || ${quoted}::VARCHAR, '')`;
}
