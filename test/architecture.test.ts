import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const sources = globSync("{shared,cli,scripts,actions,vscode-extension}/**/*.ts", { cwd: root, exclude: (name) => name.includes("node_modules") || name.includes("dist") })
  .map((file) => file.replaceAll(path.sep, "/"))
  .toSorted();

/** Which rooms a room may import, and why not more. `ports` is shared/host/ports.ts. */
const ROOMS: Record<string, { may: string[]; why: string }> = {
  ports: { may: [], why: "the ports are the floor: everything stands on them" },
  generated: { may: [], why: "generated from schemas/; it knows nobody" },
  pipeline: { may: ["ports", "generated", "messages"], why: "reading files must not depend on what is done with them" },
  sql: { may: ["ports", "pipeline"], why: "SQL is understood without knowing projects" },
  graph: { may: ["ports", "pipeline", "sql"], why: "connections are facts; opinions are rules" },
  messages: { may: ["pipeline"], why: "words are chosen from findings alone" },
  models: { may: ["ports", "pipeline", "results", "engines"], why: "a model is judged from columns, bytes and texts; who trained it and where is not its business" },
  rules: { may: ["ports", "pipeline", "sql", "graph", "messages", "models/known-metrics"], why: "a rule sees the workspace, never a database or a report" },
  engines: { may: ["ports"], why: "an engine executes SQL; it must not know pipelines" },
  results: { may: ["ports", "generated", "host"], why: "the record is what reports and ledger share" },
  checks: { may: ["ports", "pipeline", "sql", "engines", "results"], why: "a check compiles to SQL and judges figures" },
  host: { may: ["ports", "pipeline", "sql"], why: "Node's side of the ports" },
  git: { may: ["ports", "host", "results"], why: "what git knows of files and commits; nothing of pipelines" },
  impact: { may: ["ports", "pipeline", "sql", "graph", "models/known-metrics", "results"], why: "impact compares two workspaces; it needs no data, no git and no engine" },
  diff: { may: ["ports", "pipeline", "sql", "engines", "checks", "results"], why: "a diff compares two relations; who built them is not its business" },
  language: { may: ["ports", "generated", "pipeline", "sql", "graph", "impact", "messages", "rules", "checks", "results", "ledger", "report/words", "report/figures", "report/model-words", "run/event", "run/stream-event"], why: "language features are pure functions of a project and its last results; editors and processes are the extension's" },
  version: { may: ["ports", "generated", "host", "pipeline", "sql", "graph", "impact", "git", "models", "results"], why: "a version follows from what changed; publishing it is the business of github" },
  deploy: { may: ["ports", "generated", "host", "pipeline", "sql", "graph", "engines", "checks", "git", "results", "run", "version"], why: "a promotion is decided from a release and the environment's own log; GitHub is told afterwards" },
  ledger: { may: ["ports", "generated", "results", "git"], why: "the ledger is files in git; how they get there is the business of github" },
  github: { may: ["ports", "generated", "results", "ledger", "report", "version", "deploy"], why: "GitHub's side of the ports; it publishes what others decided" },
  run: { may: ["ports", "host", "pipeline", "sql", "graph", "engines", "checks", "diff", "models", "git", "impact", "results"], why: "a run builds and checks; it never renders" },
  report: { may: ["ports", "generated", "pipeline", "graph", "impact", "messages", "results", "run/event"], why: "renderers only read a document, whose shape a schema gives; publishing is another room" },
  verbs: { may: ["ports", "generated", "host", "pipeline", "sql", "graph", "messages", "rules", "engines", "checks", "diff", "git", "impact", "ledger", "models", "results", "run", "version", "deploy"], why: "what the command line and the actions both call; rendering is theirs" },
  action: { may: ["ports", "generated", "host", "pipeline", "engines", "results", "git", "ledger", "github", "report", "run", "version", "deploy", "verbs"], why: "what all actions share: inputs, outputs, log, summary; it decides nothing about data" },
  cli: { may: ["*"], why: "the rim" },
  scripts: { may: ["*"], why: "tools of the repository" },
  actions: { may: ["*"], why: "the rim" },
  "vscode-extension": { may: ["*"], why: "the rim" },
};
const WEB_SAFE = new Set(["ports", "generated", "pipeline", "sql", "graph", "impact", "diff", "messages", "models", "rules", "checks", "report", "language"]);

function roomOf(file: string): string {
  if (file === "shared/host/ports.ts") return "ports";
  const [top = "", second = ""] = file.split("/");
  return top === "shared" ? second : top;
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/g)].map((match) => match[1] ?? match[2] ?? "");
}

describe("architecture", () => {
  it("has files to look at", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it("knows every room", () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it("lets no lower room import a higher one", () => {
    const wrong = sources.flatMap((file) => {
      const room = ROOMS[roomOf(file)];
      if (room === undefined || room.may.includes("*")) return [];
      return importsOf(file)
        .filter((target) => target.startsWith(".") && !target.endsWith("package.json"))
        .map((target) => path.posix.join(path.posix.dirname(file), target))
        .filter((target) => roomOf(target) !== roomOf(file) && !room.may.includes(roomOf(target)) && !room.may.includes(`${roomOf(target)}/${path.posix.basename(target, ".ts")}`))
        .map((target) => `${file} imports ${target}: ${room.why}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps node: out of the rooms that run in a web worker", () => {
    const wrong = sources.filter((file) => WEB_SAFE.has(roomOf(file)) && importsOf(file).some((target) => target.startsWith("node:") || target === "@duckdb/node-api"));
    expect(wrong).toEqual([]);
  });

  it("imports @actions/core in one room only", () => {
    expect(sources.filter((file) => importsOf(file).includes("@actions/core") && roomOf(file) !== "action")).toEqual([]);
  });

  it("has no file over 350 lines and a median of at most about 80", () => {
    const lengths = sources.filter((file) => roomOf(file) !== "generated").map((file) => ({ file, lines: readFileSync(path.join(root, file), "utf8").split("\n").length }));
    expect(lengths.filter(({ lines }) => lines > 351)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
  });

  it("has no drawer of unrelated things and no default export", () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
    expect(sources.filter((file) => /^export default/m.test(readFileSync(path.join(root, file), "utf8")))).toEqual([]);
  });
});
