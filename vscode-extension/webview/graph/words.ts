/** Texts of the drawing, in the reader's language. `{0}` and `{1}` are filled in. */
export interface GraphWords {
  kind: Record<"source" | "task" | "exposure", string>;
  look: Record<"pass" | "reused" | "warn" | "fail" | "skipped" | "cancelled" | "idle", string>;
  mark: Record<"changed" | "affected", string>;
  side: Record<"upstream" | "downstream" | "both", string>;
  transform: Record<"identity" | "expression" | "aggregate" | "constant" | "unknown", string>;
  stale: string;
  errors: string;
  warnings: string;
  graphOf: string;
  shown: string;
  found: string;
  nothingFound: string;
  readsAndReaders: string;
  reads: string;
  readBy: string;
  none: string;
  owner: string;
  lastResults: string;
  neverRan: string;
  columns: string;
  columnsIncomplete: string;
  noColumns: string;
  comesFrom: string;
  goesTo: string;
  madeHere: string;
  readByNobody: string;
  allColumns: string;
  more: string;
  cut: string;
  column: string;
  noProject: string;
  noTasks: string;
  layingOut: string;
  notDrawn: string;
}

/** Puts values into a text. */
export function fill(text: string, ...values: (string | number)[]): string {
  return text.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
