import type { TestRecord } from "../results/record.ts";

/** The expected and the actual rows of a unit test as two texts that can be laid beside each other: same columns, same widths, a line for each row. */
export function rowTables({ columns, rows }: NonNullable<TestRecord["diff"]>): { expected: string; actual: string } {
  const cells = rows.map((row) => columns.map((_, index) => oneLine(row.cells[index] ?? "")));
  const widths = columns.map((name, index) => Math.max(oneLine(name).length, ...cells.map((row) => row[index]?.length ?? 0)));
  const right = columns.map((_, index) => cells.every((row) => /^(?:-?[\d.,eE+]+|null|)$/i.test(row[index] ?? "")));
  const line = (row: readonly string[]): string => row.map((cell, index) => (right[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  ").trimEnd();
  const head = [line(columns.map(oneLine)), widths.map((width) => "─".repeat(width)).join("──")];
  const side = (mark: "-" | "+"): string => [...head, ...rows.flatMap((row, index) => (row.mark === "=" || row.mark === mark ? [line(cells[index] ?? [])] : []))].join("\n");
  return { expected: side("-"), actual: side("+") };
}

function oneLine(text: string): string {
  return text.replaceAll("\n", "⏎").replaceAll(/\p{Cc}/gu, "·");
}
