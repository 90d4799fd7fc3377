import type { RunRecord } from "../../results/record.ts";
import { terminal } from "../escape/terminal.ts";

/** What a line of the history shows of a run. */
export type HistoryRun = Pick<RunRecord, "startedAt" | "command" | "verdict" | "durationMs" | "reasons"> & { environment?: { name: string } };

export interface HistoryOptions {
  width: number;
  color: boolean;
  unicode: boolean;
}

const COLORS = { pass: 32, warn: 33, fail: 31 };

/** The last runs, newest first: a bar of verdicts (oldest left), then one line each. */
export function renderHistory(records: readonly HistoryRun[], { width, color, unicode }: HistoryOptions): string {
  if (records.length === 0) return "no run is recorded here yet\n";
  const paint = (verdict: RunRecord["verdict"], text: string): string => (color ? `\u001B[${COLORS[verdict]}m${text}\u001B[0m` : text);
  const mark = { pass: unicode ? "▇" : "+", warn: unicode ? "▅" : "!", fail: unicode ? "▁" : "x" };
  const longest = Math.max(...records.map(({ durationMs }) => durationMs), 1);
  const lines = records.map((record) => {
    const { startedAt, command, verdict, durationMs, environment, reasons } = record;
    const bar = (unicode ? "━" : "=").repeat(Math.max(1, Math.round((durationMs / longest) * 12))).padEnd(12);
    const left = `${startedAt.slice(0, 19).replace("T", " ")}  ${command.padEnd(5)}  ${(environment?.name ?? "").padEnd(10)}  ${bar} ${(durationMs / 1000).toFixed(1).padStart(7)} s  `;
    const reason = terminal(reasons[0] ?? "").replaceAll("\n", " ");
    const room = Math.max(10, width - left.length - 6);
    return `${paint(verdict, verdict.padEnd(4))}  ${left}${reason.length > room ? `${reason.slice(0, room - 1)}${unicode ? "…" : "~"}` : reason}`;
  });
  const trend = records.toReversed().map(({ verdict }) => paint(verdict, mark[verdict])).join("");
  return `${trend}  ${records.length} run${records.length === 1 ? "" : "s"}, oldest left\n\n${lines.join("\n")}\n`;
}
