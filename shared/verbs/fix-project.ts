import { nodeFs } from "../host/node-fs.ts";
import { applyEdits } from "../pipeline/edit.ts";
import { planFixes } from "../rules/fix.ts";
import { lintOpened, type LintProject } from "./lint-project.ts";

/** Fixes may uncover or touch each other, so a few rounds; more would mean that two fixes fight. */
const ROUNDS = 8;

/** Mends what can be mended. A file is written only when it still is what lint read. */
export async function fixProject(options: LintProject): Promise<{ mended: number; files: string[] }> {
  const fs = await nodeFs(options.root);
  const files = new Set<string>();
  let mended = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { outcome, opened } = await lintOpened(options);
    const plan = planFixes(outcome.findings);
    if (plan.size === 0) break;
    mended += outcome.findings.filter(({ fix }) => fix?.some((edit) => plan.get(edit.file)?.includes(edit))).length;
    for (const [file, edits] of plan) {
      const seen = opened.documents.get(file)?.text ?? opened.workspace?.texts.get(file);
      const now = await fs.read(file);
      if (now === undefined || now !== seen) continue;
      await fs.write(file, applyEdits(now, edits));
      files.add(file);
    }
  }
  return { mended, files: [...files].toSorted() };
}
