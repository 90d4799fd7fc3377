import type { Command } from "./command.ts";

const COMMON = ["project", "environment", "select", "as-of", "format", "output", "lang", "quiet"] as const;
const BUILD = [...COMMON, "force", "concurrency", "no-cache"] as const;

/** The verbs in the order of a first day with Towpath. */
export const COMMANDS: readonly Command[] = [
  {
    name: "init",
    summary: "start a project here: a working example in an empty folder, or a pipeline around your .sql files",
    usage: "[DIR]",
    examples: ["towpath init", "towpath init analytics"],
    options: ["quiet"],
    load: () => import("./verbs/init.ts"),
  },
  {
    name: "lint",
    summary: "read everything, run nothing: errors in files, SQL, contracts, governance, security",
    usage: "",
    examples: ["towpath lint", "towpath lint --fix", "towpath lint --format json", "towpath lint --select tag:finance"],
    options: [...COMMON, "fix", "write-baseline", "no-cache"],
    load: () => import("./verbs/lint.ts"),
  },
  {
    name: "graph",
    summary: "show what reads what",
    usage: "",
    examples: ["towpath graph", "towpath graph --select +orders --format mermaid"],
    options: [...COMMON, "no-cache"],
    formats: "text, mermaid or json (default: text)",
    load: () => import("./verbs/graph.ts"),
  },
  {
    name: "plan",
    summary: "what a change affects, and why: compares with the commit where your branch left",
    usage: "",
    examples: ["towpath plan", "towpath plan --base main", "towpath plan --why orders", "towpath plan --format json"],
    options: ["project", "environment", "base", "why", "format", "output", "lang", "quiet", "no-cache"],
    formats: "text or json (default: text)",
    load: () => import("./verbs/plan.ts"),
  },
  {
    name: "run",
    summary: "build, check, publish: consumers see the new tables only when their checks hold",
    usage: "",
    examples: ["towpath run", "towpath run --select orders+", "towpath run --from 2026-01-01 --to 2026-01-31"],
    options: [...BUILD, "from", "to"],
    load: () => import("./verbs/run.ts"),
  },
  {
    name: "test",
    summary: "unit tests, then an isolated build with all checks; nobody else sees it",
    usage: "",
    examples: ["towpath test", "towpath test --base main", "towpath test --select +revenue --format html --output report.html"],
    options: [...BUILD, "base"],
    load: () => import("./verbs/test.ts"),
  },
  {
    name: "check",
    summary: "lint + test: what continuous integration runs",
    usage: "",
    examples: ["towpath check", "towpath check --base main", "towpath check --format github"],
    options: [...BUILD, "base"],
    load: () => import("./verbs/check.ts"),
  },
  {
    name: "status",
    summary: "what happened the last time",
    usage: "",
    examples: ["towpath status", "towpath status --history", "towpath status --ledger", "towpath status --format html --output report.html"],
    options: ["project", "format", "output", "quiet", "history", "ledger", "lang"],
    load: () => import("./verbs/status.ts"),
  },
  {
    name: "explain",
    summary: "why a rule exists, with a failing and a passing example",
    usage: "[RULE]",
    examples: ["towpath explain", "towpath explain sql/not-in-nullable"],
    options: ["lang", "format"],
    formats: "text or json (default: text)",
    load: () => import("./verbs/explain.ts"),
  },
  {
    name: "clean",
    summary: "drop what nobody reads any more: old builds, replaced tables, caches",
    usage: "",
    examples: ["towpath clean --dry-run", "towpath clean", "towpath clean --pull-request 42", "towpath clean --all"],
    options: ["project", "environment", "quiet", "all", "pull-request", "dry-run"],
    load: () => import("./verbs/clean.ts"),
  },
];
