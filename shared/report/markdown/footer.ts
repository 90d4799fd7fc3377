import type { RunRecord } from "../../results/record.ts";
import { code, joined, md, trustedMarkdown, type Markdown } from "../escape/markdown.ts";
import { duration } from "../figures.ts";
import { webUrl } from "./sheet.ts";

export interface FooterOptions {
  /** Page of the workflow run, from somebody trusted. */
  runUrl?: string;
  /** The records come from the pull request's own run and are believed only as far as that. */
  fork?: boolean;
}

/** Where it comes from: run, commit, base, versions, time. */
export function footer(records: readonly RunRecord[], run: { number: number; attempt: number } | undefined, options: FooterOptions): string {
  const [record] = records;
  if (record === undefined) return "";
  const url = webUrl(options.runUrl);
  const label = run === undefined ? md`Run` : md`Run ${run.number}.${run.attempt}`;
  const head = record.comparison?.head ?? (record.commit && { sha: record.commit.sha, ref: record.commit.branch, dirty: record.commit.dirty });
  const base = record.comparison?.base;
  const parts: Markdown[] = [
    url === undefined ? label : md`[${label}](${trustedMarkdown(url)})`,
    ...(head === undefined ? [] : [md`commit ${code(short(head.sha))}${head.dirty && md` with local changes`}`]),
    ...(base === undefined ? [] : [md`base ${code(short(base.sha))}${base.ref !== undefined && md` (${code(base.ref)})`}`]),
    md`${versions(records)}`,
    md`${duration(records.reduce((sum, each) => sum + each.durationMs, 0))}`,
  ];
  const said = joined(parts, " · ").markdown;
  return `<sub>${options.fork ? "Reported by the pull request's own run. " : ""}${said}</sub>`;
}

function short(sha: string): string {
  return sha.slice(0, 7);
}

function versions(records: readonly RunRecord[]): string {
  const tools = new Map(records.flatMap((record) => Object.entries(record.tools)));
  const names: Record<string, string> = { towpath: "Towpath", duckdb: "DuckDB", node: "Node" };
  return ["towpath", "duckdb", "node"].flatMap((tool) => (tools.has(tool) ? [`${names[tool]} ${(tools.get(tool) ?? "").slice(0, 40)}`] : [])).join(", ");
}
