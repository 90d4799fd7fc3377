import type { ExprIr } from "./ir.ts";
import type { Value } from "./analysis-state.ts";

type Facts = Pick<Value, "type" | "nullable">;

const aggregates = new Set([
  "count", "sum", "avg", "min", "max", "countif", "sumif", "arrayagg", "stringagg", "groupconcat", "listagg", "list", "median", "mode", "first", "last",
  "anyvalue", "arbitrary", "stddev", "stddevpop", "stddevsamp", "variance", "varpop", "varsamp", "approxdistinct", "approxcountdistinct", "approxpercentile",
  "approxquantile", "approxquantiles", "approxtopk", "approxtopsum", "percentile", "percentilecont", "percentiledisc", "quantile", "quantilecont", "quantiledisc",
  "logicaland", "logicalor", "booland", "boolor", "every", "skewness", "kurtosis", "argmax", "argmin", "maxby", "minby", "bitwiseandagg", "bitwiseoragg",
  "bitwisexoragg", "bitand", "bitor", "bitxor", "corr", "covarsamp", "covarpop", "histogram", "product", "entropy", "objectagg", "jsonagg", "jsonbagg", "jsonarrayagg",
  "jsonobjectagg", "jsonbobjectagg", "arrayconcatagg", "arrayuniqueagg", "collectlist", "collectset", "mapagg", "hll", "grouping", "groupingid", "withingroup", "sumdistinct",
  "countdistinct", "regrcount", "regrslope", "regrintercept", "regrr2", "fsum", "favg", "geometricmean", "checksum", "hashagg", "numericagg", "listdistinct",
]);
aggregates.delete("listdistinct");

const dateParts = new Set([
  "year", "years", "quarter", "month", "months", "week", "weeks", "isoweek", "isoyear", "day", "days", "dayofweek", "dayofyear", "hour", "hours", "minute", "minutes",
  "second", "seconds", "millisecond", "microsecond", "nanosecond", "epoch", "decade", "century", "dow", "doy", "date", "time", "yyyy", "mm", "dd", "hh", "mi", "ss", "monday", "sunday",
]);

export function isDatePart(word: string): boolean {
  return dateParts.has(word.toLowerCase());
}

export function isAggregate(name: string): boolean {
  return aggregates.has(plain(name));
}

function plain(name: string): string {
  return name.replaceAll("_", "").replace(/func$/, "");
}

const integers = ["tinyint", "smallint", "integer", "bigint", "hugeint"];

/** Families that cannot be compared without a conversion; undefined for what is not sure. */
export function family(type: string | undefined): "number" | "text" | "moment" | "boolean" | undefined {
  if (type === undefined) return undefined;
  if (integers.includes(type) || /^(decimal|double$|float$|u\w*int)/.test(type)) return "number";
  if (type === "varchar") return "text";
  if (type === "date" || type.startsWith("timestamp")) return "moment";
  return type === "boolean" ? "boolean" : undefined;
}

/** Type that holds values of both; undefined when it depends on the engine. */
export function commonType(a: string | undefined, b: string | undefined): string | undefined {
  if (a === b || b === undefined || a === undefined) return a === b ? a : undefined;
  const i = integers.indexOf(a);
  const j = integers.indexOf(b);
  if (i >= 0 && j >= 0) return integers[Math.max(i, j)];
  if ((a === "double" && family(b) === "number") || (b === "double" && family(a) === "number")) return "double";
  if ((a === "date" && b === "timestamp") || (a === "timestamp" && b === "date")) return "timestamp";
  return undefined;
}

const booleans = new Set(["and", "or", "xor", "eq", "neq", "lt", "lte", "gt", "gte", "like", "i_like", "glob", "null_safe_eq", "null_safe_neq", "not", "in_list", "not_in_list"]);
const neverNull = new Set(["is_null", "is_null_not", "is_true", "is_true_not", "is_false", "is_false_not", "null_safe_eq", "null_safe_neq"]);

export function operatorFacts(o: string, args: readonly Value[], dialect: string): Facts {
  if (neverNull.has(o)) return { type: "boolean", nullable: false };
  const nullable = anyNull(args);
  if (booleans.has(o)) return { type: "boolean", nullable: o === "and" || o === "or" ? (nullable === false ? false : undefined) : nullable };
  const [a, b] = [args[0]?.type, args[1]?.type];
  if (o === "neg") return { type: a, nullable };
  if ((o === "concat" || o === "d_pipe") && dialect === "postgres" && (a === "json" || b === "json")) return { type: a === "varchar" || b === "varchar" || a === b ? "json" : undefined, nullable };
  if (o === "concat" || o === "d_pipe") return { type: a === "varchar" || b === "varchar" ? (a?.endsWith("[]") || b?.endsWith("[]") ? undefined : "varchar") : undefined, nullable };
  if (o === "add" || o === "sub" || o === "mul") return { type: arithmetic(o, a, b, dialect), nullable };
  if (o === "div" || o === "mod" || o === "int_div") {
    const type = o === "div" ? division(a, b, dialect) : integers.includes(a ?? "") && integers.includes(b ?? "") ? commonType(a, b) : undefined;
    return { type, nullable: nullable === true ? true : undefined };
  }
  return { nullable: undefined };
}

function arithmetic(o: string, a: string | undefined, b: string | undefined, dialect: string): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (integers.includes(a) && integers.includes(b)) return integers[Math.max(integers.indexOf(a), integers.indexOf(b))];
  if ((a === "double" && family(b) === "number") || (b === "double" && family(a) === "number")) return "double";
  if (o === "sub" && a === "date" && b === "date") return dialect === "duckdb" ? "bigint" : dialect === "postgres" ? "integer" : undefined;
  if (a === "date" && b === "integer") return o === "mul" ? undefined : "date";
  if (a.startsWith("timestamp") && b === "interval") return a;
  return a === "date" && b === "interval" && (dialect === "duckdb" || dialect === "postgres") ? "timestamp" : undefined;
}

function division(a: string | undefined, b: string | undefined, dialect: string): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  const whole = integers.includes(a) && integers.includes(b);
  if (whole) return dialect === "duckdb" || dialect === "spark" || dialect === "databricks" || dialect === "bigquery" ? "double" : dialect === "postgres" || dialect === "trino" ? commonType(a, b) : undefined;
  if (a === "double" || b === "double") return family(a) === "number" && family(b) === "number" ? "double" : undefined;
  return undefined;
}

function anyNull(args: readonly Value[]): boolean | undefined {
  if (args.some((a) => a.nullable === true)) return true;
  return args.every((a) => a.nullable === false) ? false : undefined;
}

const varchars = new Set(["upper", "lower", "trim", "ltrim", "rtrim", "btrim", "replace", "substring", "substr", "left", "right", "concatws", "initcap", "lpad", "rpad", "reverse", "repeat", "regexpreplace", "splitpart", "strftime", "md5", "dayname", "monthname", "stringagg", "listagg", "groupconcat", "tochar"]);
const bigints = new Set(["count", "rownumber", "rank", "denserank", "ntile", "approxdistinct", "approxcountdistinct", "year", "month", "day", "hour", "minute", "quarter", "week", "extract", "datediff", "length", "strlen"]);
const doubles = new Set(["avg", "stddev", "stddevpop", "stddevsamp", "variance", "varpop", "varsamp", "sqrt", "cbrt", "ln", "exp", "percentrank", "cumedist", "corr", "radians", "degrees", "sin", "cos", "tan", "pi", "power", "pow"]);
const sameAsFirst = new Set(["min", "max", "first", "last", "anyvalue", "arbitrary", "firstvalue", "lastvalue", "lag", "lead", "nthvalue", "nullif", "abs", "mode"]);
const present = new Set(["count", "countif", "rownumber", "rank", "denserank", "ntile", "percentrank", "cumedist", "currentdate", "currenttimestamp", "now", "random", "pi", "today"]);
const propagating = new Set(["upper", "lower", "trim", "ltrim", "rtrim", "replace", "abs", "round", "floor", "ceil", "length", "reverse", "year", "month", "day", "hour", "quarter", "extract", "datetrunc", "left", "right", "substring"]);

export function functionFacts(e: ExprIr & { k: "fn" }, args: readonly Value[], context: { dialect: string; grouped: boolean }): Facts {
  const name = plain(e.n);
  return { type: functionType(name, args, context.dialect), nullable: functionNullable(e, name, args, context.grouped) };
}

function functionType(name: string, args: readonly Value[], dialect: string): string | undefined {
  const first = args[0]?.type;
  if (name === "coalesce" || name === "ifnull" || name === "nvl" || name === "greatest" || name === "least") {
    const typed = args.filter((a) => a.print !== "null");
    const [head, ...rest] = typed;
    return rest.reduce<string | undefined>((t, a) => commonType(t, a.type), head?.type);
  }
  // Postgres forgets the digits of a decimal that went through a function.
  if (sameAsFirst.has(name)) return dialect === "postgres" && name !== "nullif" && first?.startsWith("decimal(") === true ? "decimal" : first;
  if (name === "if") return commonType(args[1]?.type, args[2]?.type);
  if (name === "sum") return sumType(first, dialect);
  if (name === "avg" && dialect !== "duckdb") return first === "double" || first === "float" ? "double" : undefined;
  if (name === "concat" && dialect === "postgres" && args.some((a) => a.type === "json" || a.type === undefined)) return undefined;
  if (name === "concat") return dialect === "duckdb" && args.some((a) => a.type?.endsWith("[]") !== false) && !args.every((a) => family(a.type)) ? undefined : "varchar";
  if (name === "countif") return dialect === "duckdb" ? "hugeint" : "bigint";
  if (varchars.has(name)) return name === "reverse" || name === "left" || name === "right" ? (first === "varchar" ? "varchar" : undefined) : "varchar";
  if (bigints.has(name)) return dialect === "duckdb" || (dialect !== "snowflake" && (name === "count" || name === "rownumber")) ? "bigint" : undefined;
  if (doubles.has(name)) return dialect === "duckdb" ? "double" : undefined;
  if (name === "currentdate" || name === "todate" || name === "makedate" || name === "lastday" || name === "today") return "date";
  if (name === "datetrunc") return dialect === "duckdb" ? (args.some((a) => a.type === "timestamp with time zone") ? "timestamp with time zone" : args.some((a) => a.type === "timestamp" || a.type === "date") ? "timestamp" : undefined) : undefined;
  if (name === "currenttimestamp" || name === "now") return "timestamp with time zone";
  if (name === "exists" || name === "logicaland" || name === "logicalor" || name === "booland" || name === "boolor" || name === "similarto" || name === "startswith" || name === "endswith" || name === "contains" || name === "regexplike" || name === "regexpmatches") return name === "contains" && dialect !== "duckdb" ? undefined : "boolean";
  if (name === "interval") return "interval";
  if (name === "cast" || name === "") return args.length === 1 ? first : undefined;
  if (name === "round" || name === "floor" || name === "ceil") return first === "double" ? "double" : undefined;
  return undefined;
}

function sumType(of: string | undefined, dialect: string): string | undefined {
  if (of === "double" || of === "float") return "double";
  if (dialect === "duckdb") {
    if (integers.includes(of ?? "")) return "hugeint";
    const decimal = /^decimal\(\d+,(\d+)\)$/.exec(of ?? "");
    return decimal ? `decimal(38,${decimal[1]})` : undefined;
  }
  if (dialect === "spark" || dialect === "databricks" || dialect === "trino" || dialect === "bigquery") return integers.includes(of ?? "") ? "bigint" : undefined;
  return dialect === "postgres" && (of === "integer" || of === "smallint") ? "bigint" : undefined;
}

function functionNullable(e: ExprIr & { k: "fn" }, name: string, args: readonly Value[], grouped: boolean): boolean | undefined {
  if (present.has(name)) return false;
  if (name === "coalesce" || name === "ifnull" || name === "nvl") return args.some((a) => a.nullable === false) ? false : args.every((a) => a.nullable === true) ? true : undefined;
  if (name === "nullif") return true;
  // An aggregate of no rows is null; with GROUP BY every group has a row.
  if ((name === "sum" || name === "min" || name === "max" || name === "avg") && grouped && args.length === 1 && !e.w) return args[0]?.nullable === false ? false : undefined;
  return propagating.has(name) && args.every((a) => a.nullable === false) ? false : undefined;
}
