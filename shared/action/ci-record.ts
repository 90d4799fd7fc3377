import type { CiRecord } from "../results/record.ts";
import { asObject } from "./read-event.ts";

/** The workflow run as a record tells it, from the runner's variables and the event's payload. */
export function ciRecord(env: Readonly<Record<string, string | undefined>>, event: Readonly<Record<string, unknown>>): CiRecord | undefined {
  const run = env["GITHUB_RUN_ID"];
  if (run === undefined || run === "") return undefined;
  const repository = env["GITHUB_REPOSITORY"];
  const server = env["GITHUB_SERVER_URL"];
  const number = whole(env["GITHUB_RUN_NUMBER"]);
  const pullRequest = pullRequestOf(event);
  return {
    run,
    attempt: whole(env["GITHUB_RUN_ATTEMPT"]) ?? 1,
    ...(number === undefined ? {} : { number }),
    ...some("workflow", env["GITHUB_WORKFLOW"]),
    ...some("job", env["GITHUB_JOB"]),
    ...some("event", env["GITHUB_EVENT_NAME"]),
    ...some("repository", repository),
    ...(server && repository ? { url: `${server}/${repository}/actions/runs/${run}` } : {}),
    ...pullRequest,
  };
}

/** Of a pull request whose repository is gone nobody can tell that it was ours: it counts as a fork. */
function pullRequestOf(event: Readonly<Record<string, unknown>>): { pullRequest?: number; fork?: boolean } {
  const pull = asObject(event["pull_request"]);
  if (typeof pull["number"] !== "number") return {};
  const head = asObject(asObject(pull["head"])["repo"])["full_name"];
  const base = asObject(asObject(pull["base"])["repo"])["full_name"];
  return { pullRequest: pull["number"], fork: typeof head !== "string" || head !== base };
}

function whole(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && text !== "" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function some<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  const none: { [K in Key]?: string } = {};
  return value === undefined || value === "" ? none : { ...none, [key]: value };
}
