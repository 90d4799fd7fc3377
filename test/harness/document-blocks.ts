import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export interface Block {
  file: string;
  /** Of the fence, from 1. */
  line: number;
  language: string;
  text: string;
}

/** Every fenced block of the documents that users read. */
export function documentBlocks(): Block[] {
  const files = ["README.md", "CONTRIBUTING.md", ...globSync(["docs/**/*.md", "actions/*/README.md"], { cwd: root })];
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({ file, line: text.slice(0, match.index).split("\n").length, language: match[1] ?? "", text: match[2] ?? "" }));
  });
}

/** Those that are GitHub workflows, whole or only steps; steps are put into a job. */
export function workflowBlocks(): Block[] {
  return documentBlocks().flatMap((block) => {
    if (!/^ya?ml$/.test(block.language)) return [];
    if (/^jobs:/m.test(block.text)) return [block];
    return /^\s*- (?:name:.*\n\s*)?uses: /m.test(block.text) && !/^\w/m.test(block.text) ? [{ ...block, text: aroundSteps(block.text) }] : [];
  });
}

function aroundSteps(steps: string): string {
  const head = "name: Steps\non: pull_request\npermissions: {}\nconcurrency:\n  group: steps-${{ github.ref }}\n  cancel-in-progress: true\njobs:\n  steps:\n    name: steps\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read # to read\n    steps:\n";
  const indent = /^\s*/.exec(steps)?.[0].length ?? 0;
  return head + steps.split("\n").map((line) => (line.trim() === "" ? "" : `      ${line.slice(indent)}`)).join("\n");
}
