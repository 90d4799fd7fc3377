/** Where a text is counted: JavaScript's own length (never less than GitHub's count of characters), or bytes of UTF-8. */
export type LimitUnit = "characters" | "bytes" | "items";

export interface Limit {
  readonly most: number;
  readonly unit: LimitUnit;
}

/** What GitHub refuses, cuts or silently drops. The first place to look when a report is not shown whole. */
export const limits = {
  /** Body of a comment, an issue or a pull request, with the marker. */
  comment: { most: 65_536, unit: "characters" },
  /** `summary` and `text` of a check run, each. */
  checkOutput: { most: 65_535, unit: "characters" },
  /** Job summary of one step; one byte more and nothing of it is shown. */
  summary: { most: 1_048_576, unit: "bytes" },
  /** Annotations of each level that one step may print; the rest vanishes unsaid. */
  annotationsPerLevel: { most: 10, unit: "items" },
  annotationsPerJob: { most: 50, unit: "items" },
  annotationsPerRequest: { most: 50, unit: "items" },
  /** Our own: what the check run carries of the overflow. */
  overflowAnnotations: { most: 100, unit: "items" },
  annotationTitle: { most: 255, unit: "characters" },
  /** Message of an annotation of a check run: 64 KB. */
  annotationMessage: { most: 65_536, unit: "bytes" },
  /** Message of a workflow command: the runner cuts it. */
  commandMessage: { most: 4_096, unit: "characters" },
  sarifRuns: { most: 20, unit: "items" },
  /** Results that code scanning keeps of a run. */
  sarifResults: { most: 5_000, unit: "items" },
  sarifRules: { most: 25_000, unit: "items" },
  sarifTags: { most: 10, unit: "items" },
  /** Text that Mermaid draws before it gives up, and edges. */
  mermaidText: { most: 50_000, unit: "characters" },
  mermaidEdges: { most: 500, unit: "items" },
} as const satisfies Record<string, Limit>;

const encoder = new TextEncoder();

/** The length of a text in the unit of a limit. */
export function measure(text: string, unit: LimitUnit): number {
  return unit === "bytes" ? encoder.encode(text).length : text.length;
}
