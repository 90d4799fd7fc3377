import type { Range } from "./ir.ts";
import type { Token } from "./tokens.ts";

export type ClockKind = "date" | "instant" | "naive";

/** Calls whose answer depends on when they run. `bare`: also without brackets. */
const clocks = new Map<string, { kind: ClockKind; bare?: true }>(Object.entries({
  current_date: { kind: "date", bare: true }, curdate: { kind: "date" }, today: { kind: "date" },
  current_timestamp: { kind: "instant", bare: true }, now: { kind: "instant" }, transaction_timestamp: { kind: "instant" }, statement_timestamp: { kind: "instant" },
  clock_timestamp: { kind: "instant" }, get_current_timestamp: { kind: "instant" }, systimestamp: { kind: "instant" },
  localtimestamp: { kind: "naive", bare: true }, getdate: { kind: "naive" }, sysdate: { kind: "naive", bare: true }, current_datetime: { kind: "naive" }, current_localtimestamp: { kind: "naive" },
} as const));
const chances = new Set(["random", "rand", "randn", "uuid", "gen_random_uuid", "generate_uuid", "uuid_string", "newid", "uuidv4", "uuidv7", "generateuuidv4"]);
/** Words without brackets that only these dialects read as a call. */
const sysdateDialects = new Set(["oracle", "snowflake", "redshift"]);

export interface VolatileCall {
  name: string;
  at: Range;
  /** Undefined: chance, not time. */
  clock?: ClockKind;
}

/** Calls of the clock and of chance, in order, with their brackets. */
export function volatileCalls(tokens: readonly Token[], dialect: string): VolatileCall[] {
  const found: VolatileCall[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const clock = clocks.get(token.text);
    if (!clock && !chances.has(token.text)) continue;
    const before = tokens[i - 1]?.text;
    const next = tokens[i + 1];
    if (before === "." || before === "as" || next?.text === ".") continue;
    const call = next?.text === "(" ? closing(tokens, i + 1) : undefined;
    const bare = clock?.bare === true && (token.text !== "sysdate" || sysdateDialects.has(dialect));
    if (!call && !bare) continue;
    // A seed makes chance repeatable; the clock's argument is only its precision.
    if (call && !clock && call.inside > 0) continue;
    found.push({ name: token.text, at: [token.start, call?.end ?? token.end], ...(clock && { clock: clock.kind }) });
  }
  return found;
}

function closing(tokens: readonly Token[], open: number): { end: number; inside: number } | undefined {
  const depth = tokens[open]?.depth;
  for (let i = open + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.text === ")" && token.depth === depth) return { end: token.end, inside: i - open - 1 };
  }
  return undefined;
}
