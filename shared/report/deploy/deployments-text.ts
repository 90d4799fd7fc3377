import { terminalLine } from "../escape/terminal.ts";
import type { ReportOptions } from "../reporter.ts";
import { openPage } from "../terminal/page.ts";
import { table } from "../terminal/table.ts";

/** What a line says of a promotion. */
export interface ShownDeployment {
  at: string;
  kind: "deploy" | "rollback" | "run";
  release: { name: string; version: string };
  previous?: { version: string };
  who: string;
  run?: string;
  override?: string;
  approvers?: readonly string[];
}

/** What consumers of an environment see. */
export interface ShownEnvironment {
  name: string;
  unknown?: string;
  deploying?: string;
  deployments: readonly ShownDeployment[];
  /** Sentences; empty when log and database agree. */
  problems: readonly string[];
  /** What could not be told. */
  notes?: readonly string[];
}

type Options = Pick<ReportOptions, "width" | "color" | "unicode">;

/** Promotions, newest first. */
export function renderDeployments(rows: readonly ShownDeployment[], options: Options): string {
  if (rows.length === 0) return "nothing was ever deployed here\n";
  const { width, ink, unicode } = openPage({ ...options, language: "en" });
  const lines = table([{}, {}, {}, { min: 8 }, { min: 10 }], rows.map(({ at, kind, release, previous, who, run, override, approvers = [] }) => [
    { text: moment(at), tone: "dim" as const },
    { text: kind, ...(kind === "rollback" ? { tone: "yellow" as const } : {}) },
    { text: terminalLine(`${release.name} ${release.version}${previous === undefined || kind === "run" ? "" : ` (before: ${previous.version})`}`) },
    { text: terminalLine(who) },
    { text: terminalLine([override === undefined ? "" : `because: ${override}`, approvers.length === 0 ? "" : `approved by ${approvers.join(", ")}`, run ?? ""].filter(Boolean).join("  ")), tone: "dim" as const },
  ]), { width, ink, unicode });
  return `${lines.join("\n")}\n`;
}

/** Each environment: version, since when, by whom, from which run, and whether log and database agree. */
export function renderEnvironments(environments: readonly ShownEnvironment[], options: Options): string {
  const page = openPage({ ...options, language: "en" });
  const { ink, signs } = page;
  return environments.map(({ name, unknown, deploying, deployments, problems, notes = [] }) => {
    const lines = [ink.bold(terminalLine(name))];
    if (unknown !== undefined) lines.push(`  ${ink.yellow(signs.warn)} unknown: ${terminalLine(unknown)}`);
    else if (deployments.length === 0) lines.push(`  ${ink.dim("nothing was ever deployed here")}`);
    for (const { release, at, who, run, kind } of deployments) lines.push(`  ${terminalLine(`${release.name} ${release.version}`)}  ${ink.dim(terminalLine(`since ${moment(at)} by ${who}${kind === "rollback" ? ", rolled back" : ""}${run === undefined ? "" : `, ${run}`}`))}`);
    if (deploying !== undefined) lines.push(`  ${ink.yellow(signs.warn)} ${terminalLine(deploying)}`);
    lines.push(...problems.map((problem) => `  ${ink.red(signs.fail)} ${terminalLine(problem)}`));
    lines.push(...notes.map((note) => `  ${ink.dim(`${signs.info} ${terminalLine(note)}`)}`));
    if (unknown === undefined && deployments.length > 0 && problems.length === 0) lines.push(`  ${ink.green(signs.pass)} ${ink.dim("log and database agree")}`);
    return `${lines.join("\n")}\n`;
  }).join("\n");
}

function moment(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")}Z`;
}
