import { cellWidth, clip } from "./cells.ts";
import type { Ink, Tone } from "./ink.ts";

export interface Cell {
  text: string;
  tone?: Tone;
}

export interface TableColumn {
  align?: "left" | "right";
  /** Gives way when the table is too wide, down to this many columns. */
  min?: number;
  header?: string;
}

/** Rows of equal width, at most `width` columns: cells that may shrink are clipped, never wrapped. Empty columns are left out. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[], layout: { width: number; ink: Ink; unicode: boolean; gap?: number }): string[] {
  const gap = layout.gap ?? 2;
  const widths = naturalWidths(columns, rows);
  const used = widths.map((width) => width > 0);
  shrink(widths, columns, layout.width - gap * (used.filter(Boolean).length - 1));
  const line = (cells: readonly Cell[]): string =>
    columns
      .flatMap((column, index) => {
        if (!used[index]) return [];
        const cell = cells[index] ?? { text: "" };
        const text = clip(cell.text, widths[index] ?? 0, layout.unicode);
        const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - cellWidth(text)));
        const inked = cell.tone === undefined ? text : layout.ink[cell.tone](text);
        return [column.align === "right" ? space + inked : inked + space];
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const header = columns.some((column) => column.header !== undefined) ? [line(columns.map((column) => ({ text: column.header ?? "", tone: "dim" as const })))] : [];
  return [...header, ...rows.map(line)];
}

/** Columns that the table would take if nothing had to give way. */
export function tableWidth(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[], gap = 2): number {
  const widths = naturalWidths(columns, rows).filter((width) => width > 0);
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}

function naturalWidths(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): number[] {
  return columns.map((column, index) => {
    const widest = rows.reduce((most, row) => Math.max(most, cellWidth(row[index]?.text ?? "")), 0);
    return widest === 0 ? 0 : Math.max(widest, cellWidth(column.header ?? ""));
  });
}

/** Takes the missing columns from the widest cell that may shrink, again and again. */
function shrink(widths: number[], columns: readonly TableColumn[], room: number): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const width = widths[index] ?? 0;
      if (column.min !== undefined && width > column.min && width > (widths[widest] ?? 0)) widest = index;
    }
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
}
