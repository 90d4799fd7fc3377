import { get, list, text } from "./json.ts";
import type { Json } from "./parser.ts";

const names: Readonly<Record<string, string>> = {
  tinyint: "tinyint", int1: "tinyint", byteint: "tinyint", byte: "tinyint",
  smallint: "smallint", int2: "smallint", short: "smallint", smallserial: "smallint",
  int: "integer", integer: "integer", int4: "integer", signed: "integer", mediumint: "integer", serial: "integer",
  bigint: "bigint", int8: "bigint", int64: "bigint", long: "bigint", big_int: "bigint", small_int: "smallint", tiny_int: "tinyint", bigserial: "bigint",
  hugeint: "hugeint", int128: "hugeint", utinyint: "utinyint", usmallint: "usmallint", uinteger: "uinteger", ubigint: "ubigint",
  float: "float", float4: "float", real: "float", double: "double", "double precision": "double", float8: "double", float64: "double", double_precision: "double",
  varchar: "varchar", text: "varchar", string: "varchar", nvarchar: "varchar", "character varying": "varchar", bpchar: "varchar", nchar: "varchar",
  char: "varchar", character: "varchar", var_char: "varchar",
  boolean: "boolean", bool: "boolean", logical: "boolean",
  date: "date", time: "time", interval: "interval",
  datetime: "timestamp", timestamp: "timestamp", timestamp_ntz: "timestamp", timestampntz: "timestamp", "timestamp without time zone": "timestamp",
  timestamptz: "timestamp with time zone", timestamp_tz: "timestamp with time zone", timestampltz: "timestamp with time zone", timestamp_ltz: "timestamp with time zone",
  "timestamp with time zone": "timestamp with time zone", "timestamp with local time zone": "timestamp with time zone",
  json: "json", jsonb: "json", variant: "json", super: "json", uuid: "uuid",
  binary: "blob", varbinary: "blob", bytea: "blob", blob: "blob", bytes: "blob",
};

/**
 * One name for a type, whatever the dialect calls it: `integer`, `bigint`, `double`, `varchar`, `decimal(p,s)`, `timestamp`, `integer[]` ….
 * @param type as written, or a type node of the syntax tree
 * @returns undefined when the type is not known
 */
export function normaliseType(type: Json, dialect: string): string | undefined {
  return typeof type === "string" ? fromText(type, dialect) : fromTree(type, dialect);
}

/** Whether two types are the same; lengths of varchar, and precision when one side leaves it open, do not count. */
export function sameType(a: string, b: string, dialect = "duckdb"): boolean {
  const left = fromText(a, dialect) ?? a.trim().toLowerCase();
  const right = fromText(b, dialect) ?? b.trim().toLowerCase();
  if (left === right) return true;
  return (left === "decimal" && right.startsWith("decimal(")) || (right === "decimal" && left.startsWith("decimal("));
}

function fromText(written: string, dialect: string): string | undefined {
  const type = written.trim().toLowerCase().replace(/\s+/g, " ");
  if (type === "") return undefined;
  const array = /^(.*)\[\d*\]$/.exec(type);
  if (array) {
    const of = fromText(array[1] ?? "", dialect);
    return of && `${of}[]`;
  }
  const generic = /^array\s*[<(](.*)[>)]$/.exec(type);
  if (generic) {
    const of = fromText(generic[1] ?? "", dialect);
    return of && `${of}[]`;
  }
  const match = /^([a-z_][a-z0-9_ ]*?)\s*(?:\(([^()]*)\))?(\s+with(?:out)? (?:local )?time zone)?(?:\s+collate .*)?$/.exec(type);
  if (!match) return /^(struct|map|union|row|enum|list|object)\b/.test(type) ? type : undefined;
  return named((match[1] ?? "") + (match[3] ?? ""), (match[2] ?? "").split(",").map((n) => n.trim()).filter((n) => n !== ""), dialect);
}

function named(name: string, args: string[], dialect: string): string | undefined {
  if (name === "decimal" || name === "numeric" || name === "number" || name === "dec" || name === "bignumeric" || name === "bigdecimal") {
    if (args.length > 0) return `decimal(${args[0]},${args[1] ?? "0"})`;
    if (dialect === "duckdb") return "decimal(18,3)";
    if (dialect === "spark" || dialect === "databricks") return "decimal(10,0)";
    return dialect === "snowflake" || dialect === "trino" ? "decimal(38,0)" : "decimal";
  }
  // In these dialects the short names are the wide types.
  if (dialect === "bigquery" && (name === "timestamp" || name === "timestamptz")) return "timestamp with time zone";
  if (dialect === "bigquery" && /^(int|integer|smallint|tinyint|byteint|bigint|int64)$/.test(name)) return "bigint";
  if (dialect === "snowflake" && /^(int|integer|smallint|tinyint|byteint|bigint)$/.test(name)) return "decimal(38,0)";
  if ((dialect === "bigquery" || dialect === "snowflake") && /^(float|float4|float8|real|double|double precision)$/.test(name)) return "double";
  if (dialect === "postgres" && name === "float") return args.length > 0 && Number(args[0]) <= 24 ? "float" : "double";
  if ((dialect === "spark" || dialect === "databricks") && name === "timestamp") return "timestamp with time zone";
  return names[name];
}

function fromTree(node: Json, dialect: string): string | undefined {
  const kind = text(get(node, "data_type"));
  if (kind === undefined) return undefined;
  switch (kind) {
    case "decimal": {
      const p = get(node, "precision");
      const s = get(node, "scale");
      return named("decimal", typeof p === "number" ? [String(p), String(typeof s === "number" ? s : 0)] : [], dialect);
    }
    case "timestamp":
      return named(get(node, "timezone") === true ? "timestamptz" : "timestamp", [], dialect);
    case "time":
      return get(node, "timezone") === true ? "time with time zone" : "time";
    case "array":
    case "list": {
      const of = fromTree(get(node, "element_type") ?? null, dialect);
      return of && `${of}[]`;
    }
    case "float":
      return named(get(node, "real_spelling") === true ? "real" : "float", typeof get(node, "precision") === "number" ? [String(get(node, "precision"))] : [], dialect);
    case "custom":
      return fromText(text(get(node, "name")) ?? "", dialect);
    case "struct":
    case "map":
    case "object":
      return undefined;
    default:
      return list(get(node, "fields")).length > 0 ? undefined : named(kind, [], dialect);
  }
}
