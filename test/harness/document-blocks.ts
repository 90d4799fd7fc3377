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

/** Those that are GitHub workflows, or jobs or steps of one, which get the rest around them. */
export function workflowBlocks(): Block[] {
  return documentBlocks().flatMap((block) => {
    if (!/^ya?ml$/.test(block.language)) return [];
    if (/^jobs:/m.test(block.text)) return [/^on:/m.test(block.text) ? block : { ...block, text: HEAD + block.text + neededJobs(block.text) }];
    return /^- (?:name:.*\n {2})?uses: /m.test(block.text) ? [{ ...block, text: HEAD + STEPS + block.text.replaceAll(/^(?=.)/gm, "      ") }] : [];
  });
}

/** What a part of a workflow is a part of. */
const HEAD = "name: Part\non: pull_request\npermissions: {}\nconcurrency:\n  group: part-${{ github.ref }}\n  cancel-in-progress: true\n";
const STEPS = "jobs:\n  part:\n    name: part\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read # to read\n    steps:\n";

/** A part may wait for jobs that the reader has. */
function neededJobs(jobs: string): string {
  const names = new Set([...jobs.matchAll(/^ {4}needs: \[(.*)\]$/gm)].flatMap(([, list = ""]) => list.split(/, */)));
  return [...names].filter((name) => !jobs.includes(`\n  ${name}:\n`)).map((name) => `  ${name}:\n    name: ${name}\n    runs-on: ubuntu-latest\n    permissions: {}\n    steps:\n      - name: Nothing\n        run: exit 0\n`).join("");
}
