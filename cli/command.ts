/** What a verb is, without what it needs to run: so that `--help` answers at once. */
export interface Command {
  name: string;
  summary: string;
  /** After `towpath <name>`: positional arguments. */
  usage: string;
  examples: readonly string[];
  options: readonly OptionName[];
  /** What `--format` takes here, when it is not what reports take. */
  formats?: string;
  load(): Promise<{ run: Verb }>;
}

/** Gives the exit code: 0 holds, 1 found problems, 2 could not run. */
export type Verb = (call: Call) => Promise<0 | 1 | 2>;

export interface Call {
  command: string;
  /** Absolute folder of the project. */
  root: string;
  positionals: readonly string[];
  text(option: OptionName): string | undefined;
  /** Values of an option that may be given several times. */
  texts(option: OptionName): readonly string[];
  on(option: OptionName): boolean;
  signal: AbortSignal;
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
  /** The environment's variables; only the rim reads them. */
  env: NodeJS.ProcessEnv;
  clock: { now(): number };
}

/** Every option there is, once: the same name means the same in every verb. */
export const OPTIONS = {
  project: { type: "string", short: "p", value: "DIR", help: "folder with towpath.yml (default: the nearest one upwards)" },
  environment: { type: "string", short: "e", value: "NAME", help: "environment of towpath.yml (default: dev, or the first)" },
  environments: { type: "string", value: "A B", help: "compare the same tasks in two environments" },
  base: { type: "string", short: "b", value: "REF", help: "what to compare with: a branch, tag or commit (default: the default branch)" },
  why: { type: "string", value: "TASK", help: "everything about one task: why it is affected, or why not" },
  select: { type: "string", short: "s", value: "EXPR", help: "tasks to work on: name, +name, name+, tag:x, source:x, kind:python; 'a b' (either), a,b (both), !a (not)" },
  "as-of": { type: "string", value: "DATE", help: "freeze the clock: freshness, current_date and windows (2026-11-23 or 2026-11-23T06:00:00Z)" },
  format: { type: "string", short: "f", value: "FORMAT", help: "text, json, github, html, markdown, sarif, junit or gitlab (default: text, or github inside GitHub Actions)" },
  output: { type: "string", short: "o", value: "FILE", help: "write the report to a file instead of standard output" },
  events: { type: "boolean", help: "what happens, as it happens, on standard output: one JSON object a line (schemas/events.schema.json); words go to standard error" },
  "unit-test": { type: "string", multiple: true, value: "[TASK/]NAME", help: "only this unit test: nothing is built for it; may be repeated" },
  check: { type: "string", multiple: true, value: "[TASK/]ID", help: "only this check, on what it needs; may be repeated. Neither leaves a record" },
  quiet: { type: "boolean", short: "q", help: "only the result" },
  lang: { type: "string", value: "en|fr", help: "language of messages (default: en)" },
  github: { type: "boolean", help: "init: write the GitHub workflows; audit, verify: also ask GitHub what it has kept (GITHUB_TOKEN)" },
  attest: { type: "boolean", help: "init --github: GitHub attests each release (public repositories, Enterprise Cloud)" },
  fix: { type: "boolean", help: "mend what can be mended, keeping comments and layout" },
  "write-baseline": { type: "boolean", help: "accept today's findings: write them to the baseline (towpath-baseline.json)" },
  "no-cache": { type: "boolean", help: "do not use .towpath/cache" },
  force: { type: "boolean", help: "run tasks again although nothing changed" },
  from: { type: "string", value: "DATE", help: "backfill of incremental tasks: first day" },
  to: { type: "string", value: "DATE|VERSION", help: "backfill of incremental tasks: last day, included; rollback: the version to go back to" },
  concurrency: { type: "string", value: "N", help: "tasks at once (default: number of cores)" },
  ledger: { type: "boolean", help: "what workflows have recorded on the branch towpath/ledger, from this clone" },
  history: { type: "boolean", help: "the last runs, newest first" },
  all: { type: "boolean", help: "everything: what is still in use (clean), every environment (status)" },
  "pull-request": { type: "string", value: "N", help: "only what was built for this pull request, whether it has expired or not" },
  "plan-digest": { type: "string", value: "DIGEST", help: "what was approved: apply exactly this plan, or refuse" },
  override: { type: "string", value: "REASON", help: "pass over gates; the reason is written into the log" },
  "environment-url": { type: "string", value: "URL", help: "where people look at the environment; GitHub links it beside the deployment" },
  reason: { type: "string", value: "TEXT", help: "why, for the log" },
  wait: { type: "string", value: "SECONDS", help: "how long another deployment is waited for (default: 900)" },
  "dry-run": { type: "boolean", help: "say what would be done, do nothing" },
  unit: { type: "string", value: "NAME", help: "only this pipeline or model" },
  pre: { type: "string", value: "NAME", help: "a pre-release: what stands behind the dash, such as pr.123" },
  bump: { type: "string", value: "LEVEL", help: "patch, minor or major: at least this; less than the change asks for is refused" },
  write: { type: "boolean", help: "make the tags, the manifests and the entries of CHANGELOG.md; nothing is pushed" },
  manifest: { type: "string", value: "FILE", help: "a release's manifest (default: what is kept in .towpath/releases, else it is made again)" },
  help: { type: "boolean", short: "h", help: "this text" },
} as const satisfies Record<string, { type: "string" | "boolean"; multiple?: true; short?: string; value?: string; help: string }>;

export type OptionName = keyof typeof OPTIONS;

/** Something the user can mend, in one sentence; printed without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
