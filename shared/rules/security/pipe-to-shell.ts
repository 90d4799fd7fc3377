import { assetRule } from "../asset-rule.ts";

const PIPELINE = (command: string): string => `version: 1\npipeline: shop\ntasks:\n  orders:\n    shell: ${command}\n`;

export const pipeToShell = assetRule(
  {
    id: "security/pipe-to-shell",
    recommended: "warning",
    strict: "error",
    why: "A script that is downloaded and run in one go is whatever the server, or whoever got hold of it, sends that day.",
    fixable: false,
    failing: { "shop.pipeline.yml": PIPELINE("⟦curl -s https://example.com/load.sh | sh⟧") },
    passing: { "shop.pipeline.yml": PIPELINE("sh scripts/load.sh"), "scripts/load.sh": "echo load\n" },
  },
  function* ({ pipeline, task }, { locate }) {
    if (task === undefined || !("command" in task.code) || !/\b(?:curl|wget)\b[^|;&]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/u.test(task.code.command)) return;
    yield { args: { task: task.name }, place: locate(task.at, "/shell"), pipeline: pipeline.name, task: task.name };
  },
);
