import type { CheckRecord, FindingRecord, RunRecord, TaskStatus } from "../../results/record.ts";
import { html, trusted, type Markup } from "../escape/html.ts";

export type Look = "pass" | "fail" | "warn" | "info" | "reused" | "skipped" | "cancelled" | "idle";

// Sixteen by sixteen; each status has its own shape, so that nobody needs the colour.
export const shapes: Readonly<Record<Look, string>> = {
  pass: '<circle cx="8" cy="8" r="7.25" fill="currentColor"/><path d="M4.6 8.3l2.3 2.3 4.5-5" class="cut"/>',
  fail: '<path d="M5.1.9h5.8l4.2 4.2v5.8l-4.2 4.2H5.1L.9 10.9V5.1z" fill="currentColor"/><path d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" class="cut"/>',
  warn: '<path d="M8 1.2c.5 0 .9.2 1.1.7l6 10.8c.5.9-.1 1.9-1.1 1.9H2c-1 0-1.6-1-1.1-1.9l6-10.8c.2-.5.6-.7 1.1-.7z" fill="currentColor"/><path d="M8 5.6v4m0 2.3v.1" class="cut"/>',
  info: '<circle cx="8" cy="8" r="7.25" fill="currentColor"/><path d="M8 7.4v4m0-7v.1" class="cut"/>',
  reused: '<rect x="1" y="1" width="14" height="14" rx="4" fill="currentColor"/><path d="M4.5 6.2h7M4.5 9.8h7" class="cut"/>',
  skipped: '<circle cx="8" cy="8" r="6.5" class="ring" stroke-dasharray="3 2.1"/><path d="M5 8h6m-2.3-2.4L11.2 8l-2.5 2.4" class="ring"/>',
  cancelled: '<circle cx="8" cy="8" r="6.5" class="ring"/><rect x="5.5" y="5.5" width="5" height="5" rx=".8" fill="currentColor"/>',
  idle: '<circle cx="8" cy="8" r="6.5" class="ring" stroke-dasharray="1.5 2.6"/>',
};

/** The symbols, once for the page. */
export const symbols: Markup = trusted(
  `<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false">${Object.entries(shapes)
    .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join("")}<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 .5L7.5 4 0 7.5z" class="tip"/></marker></svg>`,
);

export function icon(look: Look): Markup {
  return html`<svg class="icon t-${look}" width="16" height="16" aria-hidden="true" focusable="false"><use href="#i-${look}"/></svg>`;
}

/** Sign and word together. */
export function badge(look: Look, word: string): Markup {
  return html`<span class="badge b-${look}">${icon(look)}${word}</span>`;
}

export function taskLook(status: TaskStatus): Look {
  return ({ success: "pass", reused: "reused", failed: "fail", skipped: "skipped", cancelled: "cancelled", not_run: "idle" } satisfies Record<TaskStatus, Look>)[status];
}

export function resultLook(status: CheckRecord["status"] | "inconclusive"): Look {
  return status === "error" ? "fail" : status === "inconclusive" ? "warn" : status;
}

export function severityLook(severity: FindingRecord["severity"]): Look {
  return ({ error: "fail", warning: "warn", info: "info" } satisfies Record<FindingRecord["severity"], Look>)[severity];
}

export function verdictLook(record: RunRecord): Look {
  return record.cancelled ? "cancelled" : record.verdict;
}
