import { execFileSync } from "node:child_process";
import path from "node:path";
import { SERVER_FLAGS } from "../../vscode-extension/client/server-flags.ts";
import type { Bench, Row } from "./row.ts";

interface Figures { openMs: number; sql: number; renaming: number; yaml: number; asked: number; renamed: number }

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const row = (work: string, value: number, goal: number): Row => ({ work, goal: `p95 ≤ ${goal} ms`, measured: ms(value), holds: value <= goal, figures: { p95: value } });

/** A project of 1,000 tasks in the editor: what a keystroke costs until all findings of the project are there, and what answers cost. */
export const benchLanguage: Bench = async () => {
  const out = execFileSync(process.execPath, [...SERVER_FLAGS, path.join(import.meta.dirname, "language-work.ts")], { encoding: "utf8", maxBuffer: 16 << 20 });
  const figures: Figures = JSON.parse(out);
  return [
    row("keystroke in SQL → all findings of 1,000 tasks", figures.sql, 50),
    row("a column being renamed in SQL → all findings", figures.renaming, 50),
    row("keystroke in a pipeline file → all findings", figures.yaml, 50),
    row("completion, hover, definition, 1,000 tasks", figures.asked, 30),
    row("rename a column that 200 files use, 1,000 tasks", figures.renamed, 300),
  ];
};
