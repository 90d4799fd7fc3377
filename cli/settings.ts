import { formats, isFormat, type Format } from "../shared/report/reporter.ts";
import type { Language } from "../shared/report/words.ts";
import { closest } from "../shared/pipeline/did-you-mean.ts";
import { parseInstant } from "../shared/pipeline/instant.ts";
import { UsageError, type Call } from "./command.ts";

/** `--format`; inside GitHub Actions annotations are the natural form. */
export function formatOf(call: Call): Format {
  const given = call.text("format") ?? (call.env["GITHUB_ACTIONS"] === "true" ? "github" : "text");
  if (!isFormat(given)) {
    const near = closest(given, formats);
    throw new UsageError(`--format ${given}: expected one of ${formats.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`);
  }
  return given;
}

/** `--format` of a verb with forms of its own; the first is the default, also inside GitHub Actions. */
export function choiceOf(call: Call, known: readonly string[]): string {
  const given = call.text("format") ?? known[0] ?? "text";
  if (known.includes(given)) return given;
  throw new UsageError(`--format ${given}: towpath ${call.command} knows ${known.join(", ")}`);
}

export function languageOf(call: Call): Language {
  const given = call.text("lang") ?? "en";
  if (given !== "en" && given !== "fr") throw new UsageError(`--lang ${given}: expected en or fr`);
  return given;
}

/** Colour for people: a terminal without NO_COLOR, or FORCE_COLOR. */
export function colorOf(call: Call, stream: NodeJS.WriteStream): boolean {
  if (call.env["NO_COLOR"] !== undefined && call.env["NO_COLOR"] !== "") return false;
  if (call.env["FORCE_COLOR"] !== undefined && call.env["FORCE_COLOR"] !== "0") return true;
  return stream.isTTY && call.env["TERM"] !== "dumb";
}

export function widthOf(call: Call, stream: NodeJS.WriteStream): number {
  return Number(call.env["COLUMNS"]) || stream.columns || 100;
}

/** Signs beyond ASCII, unless the locale or the terminal says no. */
export function unicodeOf(call: Call): boolean {
  const locale = call.env["LC_ALL"] ?? call.env["LC_CTYPE"] ?? call.env["LANG"] ?? "UTF-8";
  return call.env["TERM"] !== "dumb" && (/utf-?8/i.test(locale) || process.platform === "win32" || call.env["CI"] !== undefined);
}

/** `--as-of`, checked. */
export function asOfOf(call: Call): string | undefined {
  return dateOption(call, "as-of");
}

/** A date or instant option as written, or undefined. */
export function dateOption(call: Call, name: "as-of" | "from" | "to"): string | undefined {
  const given = call.text(name);
  if (given === undefined) return undefined;
  if (parseInstant(given) === undefined) {
    throw new UsageError(`--${name} ${given}: expected a date such as 2026-11-23 or an instant such as 2026-11-23T06:00:00Z`);
  }
  return given;
}

/** `--from` and `--to`; a window that ends before it begins would load nothing and look like success. */
export function windowOf(call: Call): { from?: string; to?: string } {
  const from = dateOption(call, "from");
  const to = dateOption(call, "to");
  if (from !== undefined && to !== undefined && (parseInstant(to) ?? 0) < (parseInstant(from) ?? 0)) {
    throw new UsageError(`--from ${from} --to ${to}: the window ends before it begins; swap them`);
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** `--unit-test` and `--check`. */
export function pickOf(call: Call): { unitTests: readonly string[]; checks: readonly string[] } | undefined {
  const [unitTests, checks] = [call.texts("unit-test"), call.texts("check")];
  if (unitTests.length + checks.length === 0) return undefined;
  if (call.text("base") !== undefined) throw new UsageError("--unit-test and --check pick what is tested, --base compares everything that a change affects: leave one of them out");
  return { unitTests, checks };
}

export function concurrencyOf(call: Call): number | undefined {
  const given = call.text("concurrency");
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 256) throw new UsageError(`--concurrency ${given}: expected a whole number from 1 to 256`);
  return number;
}
