import type { Language } from "../messages/message.ts";
import type { TestRecord } from "../results/record.ts";

const WORDS = { en: { row: "row", rows: "rows" }, fr: { row: "ligne", rows: "lignes" } } as const;

/**
 * The expected and the actual rows of a unit test as two texts that can be laid beside each other: same columns, same widths, a line for
 * each row. How many there are stands first: it is all that an editor shows behind the line of the test.
 */
export function rowTables({ columns, rows }: NonNullable<TestRecord["diff"]>, language: Language): { expected: string; actual: string } {
  const cells = rows.map((row) => columns.map((_, index) => oneLine(row.cells[index] ?? "")));
  const widths = columns.map((name, index) => Math.max(oneLine(name).length, ...cells.map((row) => row[index]?.length ?? 0)));
  const right = columns.map((_, index) => cells.every((row) => /^(?:-?[\d.,eE+]+|null|)$/i.test(row[index] ?? "")));
  const line = (row: readonly string[]): string => row.map((cell, index) => (right[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  ").trimEnd();
  const head = [line(columns.map(oneLine)), widths.map((width) => "─".repeat(width)).join("──")];
  const side = (mark: "-" | "+"): string => {
    const lines = rows.flatMap((row, index) => (row.mark === "=" || row.mark === mark ? [line(cells[index] ?? [])] : []));
    return [`${lines.length} ${WORDS[language][lines.length === 1 ? "row" : "rows"]}`, "", ...head, ...lines].join("\n");
  };
  return { expected: side("-"), actual: side("+") };
}

function oneLine(text: string): string {
  return text.replaceAll("\n", "⏎").replaceAll(/\p{Cc}/gu, "·");
}
