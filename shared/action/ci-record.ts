import type { CiRecord } from "../results/record.ts";
import { refsOfEvent, UnknownEvent, type Refs } from "../git/refs.ts";
import { matrixLeg } from "./matrix-leg.ts";

/** The workflow run as a record tells it, from the runner's variables and the event's payload. */
export function ciRecord(env: Readonly<Record<string, string | undefined>>, event: Readonly<Record<string, unknown>>): CiRecord | undefined {
  const run = env["GITHUB_RUN_ID"];
  if (run === undefined || run === "") return undefined;
  const repository = env["GITHUB_REPOSITORY"];
  const server = env["GITHUB_SERVER_URL"];
  const number = whole(env["GITHUB_RUN_NUMBER"]);
  const pull = refsOf(env["GITHUB_EVENT_NAME"] ?? "", event)?.pullRequest;
  return {
    run,
    attempt: whole(env["GITHUB_RUN_ATTEMPT"]) ?? 1,
    ...(number === undefined ? {} : { number }),
    ...some("workflow", env["GITHUB_WORKFLOW"]),
    ...some("job", env["GITHUB_JOB"]),
    ...matrixLeg(env["INPUT_MATRIX"]),
    ...some("event", env["GITHUB_EVENT_NAME"]),
    ...some("repository", repository),
    ...(server && repository ? { url: `${server}/${repository}/actions/runs/${run}` } : {}),
    ...(pull === undefined ? {} : { pullRequest: pull.number, fork: pull.fork }),
  };
}

/** What an event says is compared with what; undefined for events that say nothing of a change. */
export function refsOf(name: string, payload: Readonly<Record<string, unknown>>): Refs | undefined {
  try {
    return refsOfEvent(name, payload);
  } catch (error) {
    if (error instanceof UnknownEvent) return undefined;
    throw error;
  }
}

function whole(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && text !== "" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function some<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  const none: { [K in Key]?: string } = {};
  return value === undefined || value === "" ? none : { ...none, [key]: value };
}
