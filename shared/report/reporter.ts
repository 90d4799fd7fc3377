import type { RunRecord } from "../results/record.ts";
import type { Language } from "./words.ts";

/** Turns a run record into one document. Pure: the same record and options always give the same text. */
export interface Reporter {
  readonly name: string;
  render(record: RunRecord, options: ReportOptions): string;
}

export interface ReportOptions {
  /** Columns of the terminal; renderers keep it between 60 and 200. */
  width: number;
  color: boolean;
  /** False prints ASCII only (signs and lines; the user's own text stays). */
  unicode: boolean;
  language: Language;
  /** Texts of the project's files, for excerpts; secrets in them are already hidden (`hideSecrets`). Without them findings are shown by position only. */
  sources?: ReadonlyMap<string, string>;
  /** The output goes to a log of GitHub Actions: no line of it may be read as a workflow command. */
  workflowLog?: boolean;
  /** The project's folder inside the repository (`data/shop`), for readers that want repository paths. */
  pathPrefix?: string;
}

/** Every format, loaded only when it is asked for: a `--help` must not pay for a graph layout. Add a reporter by adding a line. */
const registry = {
  text: async () => (await import("./text/text.ts")).text,
  json: async () => (await import("./json/json.ts")).json,
  github: async () => (await import("./github/github.ts")).github,
  html: async () => (await import("./html/html-report.ts")).htmlReport,
  sarif: async () => (await import("./sarif/sarif.ts")).sarif,
  junit: async () => (await import("./junit/junit.ts")).junit,
  gitlab: async () => (await import("./gitlab/gitlab.ts")).gitlab,
  markdown: async () => (await import("./markdown/markdown.ts")).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof registry;

export const formats: readonly Format[] = ["text", "json", "github", "html", "markdown", "sarif", "junit", "gitlab"];

/** Whether a word from the command line names a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(registry, name);
}

export function loadReporter(format: Format): Promise<Reporter> {
  return registry[format]();
}
