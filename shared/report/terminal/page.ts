import type { FindingRecord, TaskStatus } from "../../results/record.ts";
import type { ReportOptions } from "../reporter.ts";
import { words, type Words } from "../words.ts";
import { ink, signs, type Ink, type Signs, type Tone } from "./ink.ts";

/** What every part of a terminal report needs to know about the page it is printed on. */
export interface Page {
  width: number;
  unicode: boolean;
  ink: Ink;
  signs: Signs;
  words: Words;
  language: "en" | "fr";
}

export function openPage(options: Pick<ReportOptions, "width" | "color" | "unicode" | "language">): Page {
  return {
    width: Math.min(200, Math.max(60, Math.floor(options.width) || 80)),
    unicode: options.unicode,
    ink: ink(options.color),
    signs: signs(options.unicode),
    words: words(options.language),
    language: options.language,
  };
}

export interface Sign {
  sign: string;
  tone: Tone;
}

export function taskSign(page: Page, status: TaskStatus): Sign {
  const table: Record<TaskStatus, Sign> = {
    success: { sign: page.signs.pass, tone: "green" },
    reused: { sign: page.signs.reused, tone: "cyan" },
    failed: { sign: page.signs.fail, tone: "red" },
    skipped: { sign: page.signs.skipped, tone: "yellow" },
    cancelled: { sign: page.signs.cancelled, tone: "yellow" },
    not_run: { sign: page.signs.waiting, tone: "dim" },
  };
  return table[status];
}

export function resultSign(page: Page, status: "pass" | "warn" | "fail" | "inconclusive" | "error" | "skipped"): Sign {
  const table = {
    pass: { sign: page.signs.pass, tone: "green" },
    warn: { sign: page.signs.warn, tone: "yellow" },
    fail: { sign: page.signs.fail, tone: "red" },
    inconclusive: { sign: page.signs.warn, tone: "yellow" },
    error: { sign: page.signs.fail, tone: "red" },
    skipped: { sign: page.signs.skipped, tone: "dim" },
  } satisfies Record<string, Sign>;
  return table[status];
}

export function severityTone(severity: FindingRecord["severity"]): Tone {
  return severity === "error" ? "red" : severity === "warning" ? "yellow" : "blue";
}

/** `Tasks  7 built, 1 failed`, after an empty line. */
export function heading(page: Page, title: string, aside = ""): string[] {
  return ["", `${page.ink.bold(title)}${aside === "" ? "" : `  ${page.ink.dim(aside)}`}`, ""];
}
