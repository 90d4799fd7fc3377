import { textRule } from "../text-rule.ts";
import { textSpan } from "../text-span.ts";
import { isPlaceholder, MAYBE_SECRET, redact, SECRET_PATTERNS } from "./secret-patterns.ts";

// Put together at run time, so that no scanner takes this file for a leak.
const FAKE = ["glpat", "Zk3vQ8sLw2Rm5tYx9Bna"].join("-");

export const secretInFile = textRule(
  {
    id: "security/secret-in-file",
    recommended: "error",
    strict: "error",
    why: "A secret that was ever committed stays readable in every clone and fork, and is found by robots within minutes.",
    fixable: false,
    failing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\ntasks:\n  orders:\n    python: fetch.py\n",
      "fetch.py": `import urllib.request\n\nTOKEN = "⟦${FAKE}⟧"\n`,
    },
    passing: {
      "shop.pipeline.yml": "version: 1\npipeline: shop\ntasks:\n  orders:\n    python: fetch.py\n    env: [SHOP_TOKEN]\n",
      "fetch.py": 'import os\n\nTOKEN = os.environ["SHOP_TOKEN"]\n',
    },
  },
  function* (file, text) {
    if (!MAYBE_SECRET.test(text)) return;
    for (const { name, regex } of SECRET_PATTERNS) {
      for (const match of text.matchAll(regex)) {
        const secret = match[1] ?? match[0];
        if (isPlaceholder(secret)) continue;
        const start = match.index + match[0].lastIndexOf(secret);
        yield { args: { kind: name, seen: redact(secret) }, place: { file, span: textSpan(text, start, start + secret.length) } };
      }
    }
  },
);
