import type { DeployPlan } from "../../generated/deploy.ts";
import { terminalLine } from "../escape/terminal.ts";
import type { ReportOptions } from "../reporter.ts";
import { openPage } from "../terminal/page.ts";
import type { Tone } from "../terminal/ink.ts";
import { table } from "../terminal/table.ts";

type Action = DeployPlan["steps"][number]["action"];

const TONES: Record<Action, Tone> = { create: "green", rebuild: "yellow", swap: "yellow", reuse: "dim", drop: "red", refuse: "red" };
/** Steps that change nothing are counted, not listed, when there are more than this. */
const SHORT = 20;

/** A plan of a promotion or a rollback for the terminal. */
export function renderDeployPlan(plan: DeployPlan, options: Pick<ReportOptions, "width" | "color" | "unicode">): string {
  const page = openPage({ ...options, language: "en" });
  const { ink, signs } = page;
  const moving = plan.steps.filter(({ action }) => action !== "reuse");
  const shown = plan.steps.length <= SHORT ? plan.steps : moving;
  const lines = [
    `${ink.bold(safe(planTitle(plan)))}  ${ink.dim(`level ${plan.environment.level}`)}`,
    ...(shown.length === 0 ? [] : ["", ...table([{}, {}, { min: 24 }, { align: "right" }], shown.map(({ action, name, reason, destructive, estimateMs }) => [
      { text: action, tone: TONES[action] },
      { text: safe(name) },
      { text: safe(destructive === undefined ? reason : `${reason}; LOST: ${destructive}`), ...(destructive === undefined ? {} : { tone: "red" as const }) },
      { text: estimateMs === undefined ? "" : `~${seconds(estimateMs)}`, tone: "dim" as const },
    ]), { width: page.width, ink, unicode: page.unicode })]),
    "",
    ink.dim(safe(planSummary(plan))),
    ...plan.overridden.map(({ gate, text }) => `${ink.yellow(signs.warn)} ${safe(`${gate}, overridden (${plan.override ?? ""}): ${text}`)}`),
    ...plan.refusals.map(({ gate, text, overridable, until }) => `${until === undefined ? ink.red(signs.fail) : ink.yellow(signs.warn)} ${safe(`${gate}: ${text}${overridable ? ` (or --override "reason")` : ""}`)}`),
    ...plan.notes.map((note) => ink.dim(safe(note))),
    // What only waits can be approved meanwhile.
    ...(plan.refusals.some(({ until }) => until === undefined) ? [] : [`plan ${plan.digest}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** `flights 1.4.0 → production (now 1.3.0)` */
export function planTitle({ kind, release, environment, previous }: DeployPlan): string {
  const now = previous === undefined ? "nothing is deployed there yet" : `now ${previous.version}`;
  return `${kind === "rollback" ? "back to " : ""}${release.name} ${release.version} (${release.commit.slice(0, 12)}) in ${environment.name}, ${now}`;
}

/** `1 created, 2 rebuilt, 5 reused` */
export function planSummary({ steps, estimateMs }: DeployPlan): string {
  const words: Record<Action, string> = { create: "created", rebuild: "rebuilt", swap: "swapped", reuse: "unchanged", drop: "dropped", refuse: "refused" };
  const counts = Object.entries(words).flatMap(([action, word]) => {
    const count = steps.filter((step) => step.action === action).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const estimate = estimateMs === undefined ? "" : `, about ${seconds(estimateMs)} as the last time`;
  return `${counts.length === 0 ? "nothing to do" : counts.join(", ")}${estimate}`;
}

function seconds(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}

function safe(text: string): string {
  return terminalLine(text);
}
