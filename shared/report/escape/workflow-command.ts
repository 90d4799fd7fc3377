import { visible } from "./visible.ts";

export type WorkflowCommand = "error" | "warning" | "notice" | "group" | "endgroup";

/**
 * Text for a GitHub log that the runner must not read as a command. It looks for `::name::` at a line's start and for `##[name]`
 * anywhere in a line; a zero-width space inside both marks keeps them readable and makes them inert.
 * (The runner compares linguistically, which ignores the space, but then cuts the name at fixed offsets, so that it never matches.)
 */
export function workflowLine(text: string): string {
  return inertMarks(visible(text));
}

/** The same for text that is already visible and may hold colours of our own. */
export function inertMarks(text: string): string {
  return text.replaceAll(/:(?=:)|#(?=#\[)|#(?=\[)/gu, "$&\u200b");
}

/** One workflow command on one line: `::error file=a.sql,line=3,title=…::message`. Everything in it may be untrusted but the name. */
export function workflowCommand(name: WorkflowCommand, properties: Readonly<Record<string, string | number | undefined>> = {}, message = ""): string {
  const pairs = Object.entries(properties)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== "")
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(",")}` : ""}::${data(workflowLine(message))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  // An invisible character at the very end would move the place where the runner finds the marks that follow.
  return data(visible(text).replace(/\p{Default_Ignorable_Code_Point}+$/u, "")).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
