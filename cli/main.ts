import { parseArgs } from "node:util";
import { closest } from "../shared/pipeline/did-you-mean.ts";
import { HostError } from "../shared/host/ports.ts";
import { OPTIONS, UsageError, type Call, type Command, type OptionName } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { findRoot } from "./find-root.ts";
import { renderCommandHelp, renderHelp } from "./help.ts";
import { VERSION } from "./version.ts";

/** Runs one command line; gives the exit code. */
export async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const [first = "--help", ...rest] = argv;
  if (first === "--version" || first === "-v") return print(`${VERSION}\n`);
  if (first === "--help" || first === "-h" || first === "help") {
    const about = COMMANDS.find(({ name }) => name === rest[0]);
    return print(about === undefined ? renderHelp(COMMANDS, VERSION) : renderCommandHelp(about));
  }
  const command = COMMANDS.find(({ name }) => name === first);
  if (command === undefined) {
    const near = closest(first, COMMANDS.map(({ name }) => name));
    throw new UsageError(`there is no command ${JSON.stringify(first)}${near === undefined ? "" : `; did you mean "${near}"?`} (towpath --help lists them)`);
  }
  const { values, positionals } = parse(command, rest);
  if (values["help"] === true) return print(renderCommandHelp(command));

  const controller = new AbortController();
  const stop = interruptOnce(controller);
  try {
    const texts = (option: OptionName): string[] => [values[option] ?? []].flat().filter((value) => typeof value === "string");
    const text = (option: OptionName): string | undefined => texts(option).at(-1);
    const call: Call = {
      command: command.name,
      root: command.name === "init" || command.name === "explain" ? process.cwd() : await findRoot(text("project") ?? process.cwd(), text("project") !== undefined),
      positionals,
      text,
      texts,
      on: (option) => values[option] === true,
      signal: controller.signal,
      out: process.stdout,
      err: process.stderr,
      env: process.env,
      clock: { now: Date.now },
    };
    const { run } = await command.load();
    return await run(call);
  } finally {
    stop();
  }
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  const known = [...command.options, "help" as const];
  const options = Object.fromEntries(
    known.map((name) => {
      const { type, multiple = false, short }: { type: "string" | "boolean"; multiple?: boolean; short?: string } = OPTIONS[name];
      return [name, short === undefined ? { type, multiple } : { type, multiple, short }];
    }),
  );
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > 0 && command.usage === "") {
      throw new UsageError(`towpath ${command.name} takes no argument, got ${JSON.stringify(parsed.positionals[0])}; name tasks with --select`);
    }
    return { values: { ...parsed.values } as Values, positionals: parsed.positionals };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    const typed = /'--?([\w-]+)/.exec(error.message)?.[1] ?? "";
    const near = closest(typed, known);
    const hint = near === undefined || near === typed ? `towpath ${command.name} --help lists the options` : `did you mean --${near}?`;
    throw new UsageError(`${error.message.replace(/\. To specify.*$/s, "")}; ${hint}`);
  }
}

/** The first Ctrl-C asks the work to stop cleanly, the second ends the process. */
function interruptOnce(controller: AbortController): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(signal);
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return () => void process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

/** Nothing that a user can cause ends in a stack trace; `TOWPATH_DEBUG=1` shows it all the same. */
function explain(error: unknown): string {
  if (process.env["TOWPATH_DEBUG"] !== undefined && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof UsageError) return error.message;
  if (error instanceof HostError) return error.code === undefined ? error.message : `${error.message} [${error.code}]`;
  const message = error instanceof Error ? error.message : String(error);
  // By name: neither is loaded for `--help`. A database that is locked, missing or refuses us is no fault of Towpath, nor is GitHub.
  if (error instanceof Error && (error.name === "EngineError" || error.name === "GitHubError")) return message;
  return `internal error: ${message} (TOWPATH_DEBUG=1 shows where; please report it)`;
}

// A reader that went away (`towpath graph | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`towpath: ${explain(error)}\n`);
  process.exitCode = 2;
}
