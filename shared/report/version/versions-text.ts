import type { Unit, Versions } from "../../generated/version.ts";
import { terminalLine } from "../escape/terminal.ts";
import type { ReportOptions } from "../reporter.ts";
import type { Tone } from "../terminal/ink.ts";
import { openPage, type Page } from "../terminal/page.ts";
import { table } from "../terminal/table.ts";

const TONES: Record<Unit["status"], Tone> = { release: "green", released: "dim", unchanged: "dim", refused: "red" };
const SHOWN_REASONS = 5;

/** What would be released, and why, for the terminal. */
export function renderVersions(versions: Versions, options: Pick<ReportOptions, "width" | "color" | "unicode">): string {
  const page = openPage({ ...options, language: "en" });
  const { ink, signs } = page;
  const lines = [
    `${ink.bold(safe(versionsTitle(versions)))}  ${ink.dim(versions.commit.slice(0, 12))}`,
    "",
    ...table([{}, {}, { min: 16 }], versions.units.map((unit) => [{ text: safe(unit.name) }, { text: safe(stepOf(page, unit)), tone: TONES[unit.status] }, { text: safe(unit.refusal ?? headline(unit)) }]), { width: page.width, ink, unicode: page.unicode }),
    ...versions.units.filter(({ status }) => status === "release" || status === "refused").flatMap((unit) => details(page, unit)),
    ...versions.problems.map((problem) => `${ink.red(signs.fail)} ${safe(problem)}`),
    ...(versions.dirty ? [ink.yellow(`${signs.warn} files were changed since the commit; they are no part of a release`)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** `2 of 5 would be released`, in one line. */
export function versionsTitle({ units }: Versions): string {
  const count = (status: Unit["status"]): number => units.filter((unit) => unit.status === status).length;
  const [fresh, done, refused] = [count("release"), count("released"), count("refused")];
  const parts = [fresh === 0 ? "nothing to release" : `${fresh} of ${units.length} would be released`, ...(done === 0 ? [] : [`${done} released already`]), ...(refused === 0 ? [] : [`${refused} refused`])];
  return parts.join(", ");
}

function stepOf({ signs }: Page, { last, next, status }: Unit): string {
  if (next !== undefined && status !== "unchanged") return last === undefined ? next : `${last.version} ${signs.arrow} ${next}`;
  return last?.version ?? "";
}

function headline({ status, level, reasons, next }: Unit): string {
  if (status === "released") return "this commit has its tag";
  if (status === "unchanged") return next === undefined ? "unchanged" : `tagged by hand as ${next}, without a manifest`;
  return `${level}: ${reasons.find((reason) => reason.level === level)?.text ?? "asked for"}`;
}

function details({ ink, signs }: Page, { name, reasons, notes, consumers, digest }: Unit): string[] {
  const more = reasons.length - SHOWN_REASONS;
  return [
    "",
    ink.bold(safe(name)),
    ...reasons.slice(0, SHOWN_REASONS).map(({ level, text }) => `  ${level}: ${safe(text)}`),
    ...(more > 0 ? [ink.dim(`  and ${more} more`)] : []),
    ...notes.map(({ text, from }) => ink.dim(`  ${signs.info} ${safe(`${text.split("\n")[0] ?? ""} (${from})`)}`)),
    ...(consumers.length === 0 ? [] : [ink.dim(`  read by ${safe(consumers.join(", "))}`)]),
    ...(digest === undefined ? [] : [ink.dim(`  manifest ${digest}`)]),
  ];
}

function safe(text: string): string {
  return terminalLine(text);
}
