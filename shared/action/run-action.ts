import { ciRecord } from "./ci-record.ts";
import { InputError } from "./input-error.ts";
import { readInputs, type InputName } from "./inputs.ts";
import type { ExitCode, Job } from "./job.ts";
import { openLog, type Log } from "./log.ts";
import { readEvent } from "./read-event.ts";
import { HostError } from "../host/ports.ts";

/** The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills. We are gone before each of the last two. */
const AFTER_SIGINT = 7000;
const AFTER_SIGTERM = 2000;

/**
 * Runs an action: reads its inputs, calls `main`, and turns what comes out into the exit code. What the work found is no crash:
 * 1 with the reports that say it; what kept it from working is one sentence and 2, with the stack only when debug logging is on.
 */
export async function runAction<Name extends InputName>(action: string, names: readonly Name[], main: (job: Job<Name>) => Promise<ExitCode>): Promise<void> {
  const { env } = process;
  const debugging = env["RUNNER_DEBUG"] === "1";
  const log = openLog((text) => process.stdout.write(text), debugging);
  const controller = new AbortController();
  const release = leaveInTime(controller, log);
  let code: ExitCode;
  try {
    const payload = readEvent(env["GITHUB_EVENT_PATH"]);
    code = await main({
      action,
      inputs: readInputs(names, env),
      workspace: env["GITHUB_WORKSPACE"] ?? process.cwd(),
      event: { name: env["GITHUB_EVENT_NAME"] ?? "", payload },
      ci: ciRecord(env, payload),
      env,
      log,
      signal: controller.signal,
      clock: { now: Date.now },
    });
  } catch (error) {
    if (controller.signal.aborted) log.info("cancelled");
    else explain(error, action, log, debugging);
    code = 2;
  }
  release();
  await flushed();
  process.exit(code);
}

function explain(error: unknown, action: string, log: Log, debugging: boolean): void {
  const expected = error instanceof InputError || error instanceof HostError || (error instanceof Error && ["EngineError", "UsageError", "GitHubError"].includes(error.name));
  const sentences = error instanceof Error ? error.message : String(error);
  const code = error instanceof HostError && error.code !== undefined ? ` (${error.code})` : "";
  const title = `towpath ${action} could not run${code}`;
  if (expected) for (const sentence of sentences.split("\n")) log.error(sentence, title);
  else log.error(`${sentences.split("\n")[0] ?? ""} (unexpected: run the job again with debug logging to see where, and report it)`, title);
  if (debugging && error instanceof Error && error.stack !== undefined) log.info(error.stack);
}

/** Aborts the work when the run is cancelled, and ends the process when the work does not end by itself before it is killed. */
function leaveInTime(controller: AbortController, log: Log): () => void {
  let leaving: NodeJS.Timeout | undefined;
  let leavesAt = Number.POSITIVE_INFINITY;
  const stop = (signal: NodeJS.Signals): void => {
    if (!controller.signal.aborted) log.info("the run is cancelled: stopping");
    controller.abort();
    // A second signal never gives more time than the first has left: on a busy machine it may come before an end that is due.
    leavesAt = Math.min(leavesAt, performance.now() + (signal === "SIGINT" ? AFTER_SIGINT : AFTER_SIGTERM));
    clearTimeout(leaving);
    leaving = setTimeout(() => process.exit(2), leavesAt - performance.now());
    leaving.unref();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return () => {
    clearTimeout(leaving);
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

/** Standard output to a pipe is asynchronous on some systems; the last annotation must not be lost. */
function flushed(): Promise<void> {
  return new Promise((resolve) => process.stdout.write("", () => resolve()));
}
