import { OPTIONS, type Command, type OptionName } from "./command.ts";

/** `towpath --help`. */
export function renderHelp(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `towpath ${version}: data pipelines and ML models from pull request to production`,
    "",
    "Usage: towpath <command> [options]",
    "",
    "Commands:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "towpath <command> --help explains a command. Exit codes: 0 holds, 1 found problems, 2 could not run.",
    "",
  ].join("\n");
}

/** `towpath <command> --help`. */
export function renderCommandHelp(command: Command): string {
  const rows = [...command.options, "help" as const].map((name) => [signature(name), name === "format" ? (command.formats ?? OPTIONS[name].help) : OPTIONS[name].help] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `towpath ${command.name}: ${command.summary}`,
    "",
    `Usage: towpath ${command.name}${command.usage === "" ? "" : ` ${command.usage}`} [options]`,
    "",
    "Options:",
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

function signature(name: OptionName): string {
  const option: { help: string; short?: string; value?: string } = OPTIONS[name];
  const short = option.short === undefined ? "    " : `-${option.short}, `;
  return `${short}--${name}${option.value === undefined ? "" : ` ${option.value}`}`;
}
