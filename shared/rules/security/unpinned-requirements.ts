import { tasksOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";
import { textSpan } from "../text-span.ts";

const PIPELINE = "version: 1\npipeline: shop\ntasks:\n  forecast:\n    python: forecast.py\n    requirements: requirements.txt\n";

export const unpinnedRequirements: Rule = {
  meta: {
    id: "security/unpinned-requirements",
    recommended: "warning",
    strict: "error",
    why: "A requirement without an exact version brings other code tomorrow: results change without a commit, and a hijacked release runs with your credentials.",
    fixable: false,
    failing: { "shop.pipeline.yml": PIPELINE, "forecast.py": "import pandas\n", "requirements.txt": "pandas==2.3.3\n⟦scikit-learn>=1.5⟧\n" },
    passing: { "shop.pipeline.yml": PIPELINE, "forecast.py": "import pandas\n", "requirements.txt": "pandas==2.3.3\nscikit-learn==1.7.2\n" },
  },
  *check({ workspace }) {
    const files = new Set<string>();
    for (const { task } of tasksOf(workspace)) if (task.requirements !== undefined) files.add(task.requirements);
    for (const file of files) {
      const text = workspace.texts.get(file);
      if (text === undefined || !/\.(txt|in|lock)$|requirements/iu.test(file)) continue;
      for (const { requirement, start } of requirementLines(text)) {
        if (isPinned(requirement)) continue;
        yield { args: { requirement: nameOf(requirement), file }, place: { file, span: textSpan(text, start, start + requirement.length) } };
      }
    }
  },
};

function* requirementLines(text: string): Generator<{ requirement: string; start: number }> {
  let offset = 0;
  let continued = false;
  for (const line of text.split("\n")) {
    const code = line.replace(/(^|\s)#.*$/su, "").replace(/\s*\\?\r?$/su, "").trimEnd();
    const requirement = code.trimStart();
    // Options (-r, -c, --index-url), and the hashes that follow a pin on the next lines.
    if (requirement !== "" && !requirement.startsWith("-") && !continued) yield { requirement, start: offset + code.length - requirement.length };
    continued = /\\\s*$/u.test(line);
    offset += line.length + 1;
  }
}

/** `==1.2.3` without a star; a URL with a commit or a hash; a file of the project itself. */
function isPinned(requirement: string): boolean {
  const spec = requirement.replace(/;.*$/su, "");
  if (/@\s*(?:git\+|https?:)/u.test(spec) || /^(?:git\+|https?:)/u.test(spec)) return /@[0-9a-f]{40}\b|#.*sha256=|\.whl$|\.tar\.gz$/u.test(spec);
  if (/^[./]|@\s*file:/u.test(spec)) return true;
  return /===?\s*[^\s*,]+$/u.test(spec.trim().replace(/\s+--hash=.*$/su, ""));
}

function nameOf(requirement: string): string {
  return /^[A-Za-z0-9._-]+/u.exec(requirement)?.[0] ?? requirement;
}
