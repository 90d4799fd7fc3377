import type { Environment, Project, Task } from "../../pipeline/model.ts";
import { secretNames } from "../../pipeline/secrets.ts";
import { cronProblem } from "../../rules/governance/cron.ts";
import { storeSecrets } from "./store-secrets.ts";
import type { ScheduledRun } from "./workflow-facts.ts";

/** GitHub reads five fields only. */
const SHORTHAND: Readonly<Record<string, string>> = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
};

/** The runs that the schedules of a project ask for, one for each time, pipelines in `order`. A schedule that no clock can meet is lint's to report. */
export function scheduledRuns(project: Project, folder: string, order: readonly string[]): ScheduledRun[] {
  const environment = publishedIn(project);
  const byCron = Map.groupBy(project.pipelines, ({ schedule }) => cronOf(schedule));
  const times = [...byCron].flatMap(([cron, pipelines]) => (cron === undefined ? [] : [{ cron, pipelines }]));
  return times.map(({ cron, pipelines }, index) => ({
    ...(folder === "." ? {} : { project: folder }),
    job: jobName(project.name, index, times.length),
    cron,
    ...(isUtc(project.timezone) ? {} : { timezone: project.timezone }),
    environment: environment.name,
    guarded: environment.promoteFrom !== undefined || (environment.approval ?? "none") !== "none",
    secrets: [...new Set([...secretNames(environment), ...(pipelines.some(({ tasks }) => tasks.some(({ model }) => model?.artifact !== undefined)) ? storeSecrets(environment) : []), ...taskNames(pipelines.flatMap(({ tasks }) => tasks))])],
    pipelines: pipelines.map(({ name }) => name).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  }));
}

/** Names that the tasks pass through from the environment. */
export function taskNames(tasks: readonly Task[]): string[] {
  return tasks.flatMap(({ env }) => env);
}

/** Production when there is one, else where promotion ends, else the project's default. */
function publishedIn({ environments, defaultEnvironment }: Project): Environment {
  const found = environments.find(({ name }) => name === "production") ?? environments.findLast(({ promoteFrom }) => promoteFrom !== undefined) ?? environments.find(({ name }) => name === defaultEnvironment) ?? environments[0];
  if (found === undefined) throw new Error("a loaded project has an environment");
  return found;
}

function cronOf(schedule: string | undefined): string | undefined {
  if (schedule === undefined) return undefined;
  const cron = SHORTHAND[schedule] ?? schedule.trim().replaceAll(/\s+/gu, " ");
  return cron.split(" ").length === 5 && !cron.startsWith("@") && cronProblem(cron) === undefined ? cron : undefined;
}

const isUtc = (timezone: string): boolean => /^(?:UTC|Etc\/UTC|GMT)$/iu.test(timezone);

function jobName(project: string, index: number, count: number): string {
  const name = project.replaceAll(/[^A-Za-z0-9_-]+/gu, "-").replace(/^[^A-Za-z_]/u, "_");
  return count === 1 ? name : `${name}-${index + 1}`;
}
