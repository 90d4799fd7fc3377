/**
 * How GitHub's runner reads a line of a step's output, rewritten after the behaviour of `ActionCommand.TryParseV2` and `TryParse`
 * (actions/runner, src/Runner.Common/ActionCommand.cs): `::name key=value,…::data` after leading white space, else `##[name …]data`
 * anywhere. Both use linguistic comparison on Linux, which skips ignorable characters, and cut by fixed offsets.
 */
export interface ParsedCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const registered = new Set(
  ["add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "internal-set-repo-path", "notice", "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning"].concat(
    // A resume token or a command that is registered later must not get through either.
    ["command", "section", "tok", "x"],
  ),
);
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

export function parseCommand(line: string): ParsedCommand | undefined {
  return parseV2(line) ?? parseV1(line);
}

function parseV2(line: string): ParsedCommand | undefined {
  const message = line.replace(/^[\s\u0085]+/u, "");
  if (linguisticIndex(message, "::", 0) !== 0) return undefined;
  const end = linguisticIndex(message, "::", 2);
  if (end < 0) return undefined;
  const info = message.slice(2, end);
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!registered.has(name)) return undefined;
  const properties = space > 0 ? pairs(info.slice(space + 1).trim(), ",", { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" }) : {};
  return { name, properties, data: replaceEach(message.slice(end + 2), { "%0D": "\r", "%0A": "\n", "%25": "%" }) };
}

function parseV1(line: string): ParsedCommand | undefined {
  const start = linguisticIndex(line, "##[", 0);
  if (start < 0) return undefined;
  const end = line.indexOf("]", start);
  if (end < 0) return undefined;
  const info = line.slice(start + 3, end);
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  const tokens = { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" };
  return registered.has(name) ? { name, properties: space > 0 ? pairs(info.slice(space + 1), ";", tokens) : {}, data: replaceEach(line.slice(end + 1), tokens) } : undefined;
}

/** First index at which the letters follow each other when ignorable characters between and before them are skipped. */
function linguisticIndex(text: string, letters: string, from: number): number {
  for (let start = from; start < text.length; start += 1) {
    let at = start;
    let matched = 0;
    while (at < text.length && matched < letters.length) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (character === letters[matched]) matched += 1;
      else if (!ignorable.test(character)) break;
      at += character.length;
    }
    if (matched === letters.length) return start;
  }
  return -1;
}

function pairs(text: string, separator: string, tokens: Record<string, string>): Record<string, string> {
  const parsed: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const equals = part.indexOf("=");
    if (equals > 0 && equals < part.length - 1) parsed[part.slice(0, equals)] = replaceEach(part.slice(equals + 1), tokens);
  }
  return parsed;
}

function replaceEach(text: string, tokens: Record<string, string>): string {
  return Object.entries(tokens).reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
