import type { Value } from "./analysis-state.ts";
import type { ExprIr } from "./ir.ts";
import { postgresName } from "./postgres-name.ts";

/** The name an engine gives to an item without alias: certain for columns, else as near as can be told. */
export function outputName(e: ExprIr, value: Value, dialect: string): string {
  if (e.k === "col") {
    const written = e.p.at(-1) ?? "";
    if (value.column && e.p.length <= 2 && value.column.key === written.toLowerCase()) return dialect === "postgres" ? written.toLowerCase() : value.column.name;
    return written;
  }
  if (dialect === "postgres") return postgresName(e, (column) => column.p.at(-1) ?? "");
  if (dialect === "duckdb" && e.k === "fn" && e.n === "count" && e.a.length === 0) return "count_star()";
  return text(e);
}

function text(e: ExprIr): string {
  switch (e.k) {
    case "col":
      return e.p.join(".");
    case "lit":
      return e.v.replace(/^'(.*)$/, "'$1'");
    case "null":
      return "NULL";
    case "cast":
      return `CAST(${text(e.e)} AS ${(e.t ?? "?").toUpperCase()})`;
    case "op":
      return e.a.length === 2 && marks[e.o] ? `(${e.a.map(text).join(` ${marks[e.o]} `)})` : `${e.o}(${e.a.map(text).join(", ")})`;
    case "fn":
      return `${e.n}(${e.a.map(text).join(", ")})`;
    default:
      return e.k;
  }
}

const marks: Readonly<Record<string, string>> = {
  add: "+", sub: "-", mul: "*", div: "/", mod: "%", eq: "=", neq: "!=", lt: "<", lte: "<=", gt: ">", gte: ">=", and: "AND", or: "OR", concat: "||",
};
