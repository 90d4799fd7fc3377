import type { Check } from "../pipeline/model.ts";
import { tokens } from "../sql/tokens.ts";
import { WAYS, type Way } from "./check-options.ts";

/** Text of a file of one of both trees. */
export type TextOf = (file: string) => string | undefined;

type How = { variant: string; args: Record<string, string | number> };

/** In which way a check lets more through than before, or may do so; undefined: it does not. */
export function loosenedCheck(before: Check, after: Check, textBefore: TextOf, textAfter: TextOf): How | undefined {
  if (before.severity === "error" && after.severity === "warn") return { variant: "severity", args: {} };
  if ((before.where ?? "") !== (after.where ?? "") && after.where !== undefined) return { variant: "where", args: { where: after.where } };
  const [least, now] = [before.atLeast ?? 1, after.atLeast ?? 1];
  if (now < least) return { variant: "at_least", args: { before: percent(least), after: percent(now) } };
  if (allowed(after) > allowed(before)) return { variant: "max_failing", args: { before: allowance(before), after: allowance(after) } };
  const judged = Object.entries<Way>(WAYS[before.kind]).flatMap(([option, way]) => judgeOption(option, way, before.options[option], after.options[option]) ?? []);
  // A figure of other rows may be on either side of its bounds; rows that fail can only become more.
  const figure = before.where !== after.where && /^(row_count|volume_change|mean|quantile|distribution)$/.test(before.kind);
  const unclear = [...(figure ? ["where"] : []), ...(queryChanged(before, after, textBefore, textAfter) ? ["sql"] : [])].map((option): How => ({ variant: "unclear", args: { option } }));
  const all = [...judged, ...unclear];
  return all.find(({ variant }) => variant !== "unclear") ?? all[0];
}

function judgeOption(option: string, way: Way, was: unknown, is: unknown): How | undefined {
  if (way === "aim" || same(was, is) || option === "file" || option === "query") return undefined;
  if (way === "unclear") return { variant: "unclear", args: { option } };
  // A bound that was not there before only holds back more.
  if (was === undefined) return undefined;
  const looser = is === undefined ? true : isLooser(way, was, is);
  if (looser === undefined) return { variant: "unclear", args: { option } };
  return looser ? { variant: "option", args: { option, before: shown(was), after: is === undefined ? "none" : shown(is) } } : undefined;
}

/** Undefined: the two cannot be compared. */
function isLooser(way: Exclude<Way, "aim" | "unclear">, was: unknown, is: unknown): boolean | undefined {
  if (way === "on" || way === "off") return is === (way === "on");
  if (way === "wider") return Array.isArray(was) && Array.isArray(is) ? is.some((value) => !was.includes(value)) : undefined;
  const [a, b] = [comparable(was), comparable(is)];
  if (a === undefined || b === undefined || typeof a !== typeof b) return undefined;
  return way === "lower" ? b < a : b > a;
}

/** Numbers, and dates written so that their text sorts as they do. */
function comparable(value: unknown): number | string | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

/** Whether a custom check asks something else, wherever its text stands. Spaces and comments are no difference. */
function queryChanged(before: Check, after: Check, textBefore: TextOf, textAfter: TextOf): boolean {
  if (before.kind !== "sql") return false;
  const [was, is] = [queryOf(before, textBefore), queryOf(after, textAfter)];
  return was === undefined || is === undefined ? !same(before.options, after.options) : written(was) !== written(is);
}

function written(sql: string): string {
  return tokens(sql, "duckdb").map(({ start, end }) => sql.slice(start, end)).join("\0");
}

function queryOf({ options: { query, file } }: Check, textOf: TextOf): string | undefined {
  return typeof query === "string" ? query : typeof file === "string" ? textOf(file) : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function allowed({ maxFailing = 0, maxFailingIsShare = false }: Check): number {
  // A share and a number of rows cannot be compared without data: a share counts as more.
  return maxFailingIsShare ? maxFailing * 1e15 : maxFailing;
}

function allowance({ maxFailing = 0, maxFailingIsShare = false }: Check): string {
  return maxFailingIsShare ? percent(maxFailing) : String(maxFailing);
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`;
}

function shown(value: unknown): string {
  return Array.isArray(value) ? `${value.length} values` : String(value);
}
