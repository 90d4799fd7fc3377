import { HostError, type FileSystem } from "../host/ports.ts";
import { locator } from "../graph/locate.ts";
import type { Workspace } from "../graph/workspace.ts";
import { isContained } from "../pipeline/contained-path.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Place } from "../pipeline/position.ts";
import { BASELINE_FILE, parseBaseline, type Baseline } from "../rules/baseline.ts";

/**
 * The baseline of a project; what is wrong with it is a finding, where it is named or else in the file itself. The command line stops there;
 * an editor goes on without it, so that one file does not take every other word about the project with it.
 */
export async function projectBaseline(fs: FileSystem, workspace: Workspace): Promise<{ baseline?: Baseline; problem?: Finding }> {
  const { at, lint } = workspace.project;
  const named = lint.baseline;
  const file = named ?? BASELINE_FILE;
  const place: Place = named === undefined ? { file, span: { line: 1, column: 1, endLine: 1, endColumn: 2, start: 0, end: 1 } } : locator(workspace.documents)(at, "/lint/baseline");
  const wrong = (variant: string, args: Finding["args"]): { problem: Finding } => ({ problem: { rule: "schema/file", variant, args, severity: "error", place } });
  // The loader has said that such a path leaves the project.
  if (!isContained(file)) return {};
  let text: string | undefined;
  try {
    text = await fs.read(file);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return wrong("unreadable", { file, reason: error.message });
  }
  if (text === undefined) return named === undefined ? {} : wrong("named", { file });
  try {
    return { baseline: parsed(text) };
  } catch {
    return wrong("baseline", { file });
  }
}

/** The file stays, and each keystroke asks for it. */
function parsed(text: string): Baseline {
  if (last?.text !== text) last = { text, baseline: parseBaseline(text) };
  return last.baseline;
}
let last: { text: string; baseline: Baseline } | undefined;
