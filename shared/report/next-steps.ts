import type { RunRecord } from "../results/record.ts";
import { counted } from "./figures.ts";
import { allTasks, sortedFindings, summarize } from "./summary.ts";

export interface NextStep {
  command: string;
  why: string;
}

/** What to type next: at most three commands, the most useful first. Nothing when all is well. */
export function nextSteps(record: RunRecord, language: "en" | "fr"): NextStep[] {
  const steps: NextStep[] = [];
  const summary = summarize(record);
  const say = (en: string, fr: string): string => (language === "fr" ? fr : en);
  const failed = allTasks(record).find((task) => task.status === "failed" && plain(task.name));
  if (failed !== undefined) steps.push({ command: `towpath run --select ${failed.name}+`, why: say("build it and what reads it again, once it is mended", "la reconstruire avec ce qui la lit, une fois réparée") });
  if (summary.fixable > 0) steps.push({ command: "towpath lint --fix", why: say(`mends ${summary.fixable} of ${counted(record.findings.length, "finding")}`, `répare ${counted(summary.fixable, "constat", "constats", "fr")} sur ${record.findings.length}`) });
  const known = sortedFindings(record.findings).filter((finding) => plain(finding.rule));
  const worst = known.find((finding) => finding.severity === "error") ?? known[0];
  if (worst !== undefined) steps.push({ command: `towpath explain ${worst.rule}`, why: say("why it matters and how to mend it", "pourquoi c'est important et comment réparer") });
  if (summary.checks.fail + summary.tests.fail + summary.tests.error > 0 && failed === undefined) {
    const task = allTasks(record).find((candidate) => plain(candidate.name) && (candidate.checks.some((check) => check.status === "fail") || candidate.tests.some((test) => test.status !== "pass" && test.status !== "skipped")));
    if (task !== undefined) steps.push({ command: `towpath test --select ${task.name}`, why: say("tests and checks of this task alone", "tests et contrôles de cette seule tâche") });
  }
  if (record.cancelled) steps.push({ command: `towpath ${record.command}`, why: say("goes on: what is finished and unchanged is reused", "continue : ce qui est fini et inchangé est réutilisé") });
  return steps.slice(0, 3);
}

/** Names that may be pasted into a shell as they are. For any other no command is proposed: a report must not hand out traps. */
const plainWord = /^(?!-)[\w./+@-]+$/u;

function plain(name: string): boolean {
  return plainWord.test(name);
}
