import type { BodyIr, ExprIr } from "./ir.ts";

/** What Postgres calls the functions that the parser has another name for. */
const FUNCTIONS: Readonly<Record<string, string>> = { str_position: "position", trim: "btrim", trim_func: "btrim" };
/** Names of types inside Postgres. */
const TYPES: Readonly<Record<string, string>> = {
  smallint: "int2", integer: "int4", bigint: "int8", float: "float4", double: "float8", varchar: "text", boolean: "bool", decimal: "numeric", "timestamp with time zone": "timestamptz", blob: "bytea",
};

/** The name that Postgres gives to an item without alias. `column` says how a column is called. */
export function postgresName(e: ExprIr, column: (e: ExprIr & { k: "col" }) => string): string {
  return named(e, column)?.name ?? "?column?";
}

/** `weak` names are those of a type or of CASE: a cast around them gives its own. */
function named(e: ExprIr, column: (e: ExprIr & { k: "col" }) => string): { name: string; weak?: true } | undefined {
  switch (e.k) {
    case "col":
      return { name: column(e) };
    case "cast": {
      const inner = named(e.e, column);
      if (inner !== undefined && inner.weak === undefined) return inner;
      const type = e.t?.replace(/\(.*\)/, "");
      return type === undefined ? inner : { name: TYPES[type] ?? type, weak: true };
    }
    case "fn":
      return e.n === "" ? undefined : { name: FUNCTIONS[e.n] ?? e.n.replace(/_func$/, "") };
    case "case": {
      const inner = e.else === undefined ? undefined : named(e.else, column);
      return inner !== undefined && inner.weak === undefined ? inner : { name: "case", weak: true };
    }
    case "query":
      return e.m === "scalar" ? onlyItem(e.body, column) : { name: e.m };
    default:
      return undefined;
  }
}

function onlyItem(body: BodyIr, column: (e: ExprIr & { k: "col" }) => string): { name: string } | undefined {
  const [item] = body.k === "select" ? body.items : [];
  if (item === undefined || item.k !== "expr") return undefined;
  return item.as === undefined ? named(item.e, column) : { name: item.as.q === 1 ? item.as.n : item.as.n.toLowerCase() };
}
