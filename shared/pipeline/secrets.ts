import type { Environment } from "./model.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import { child } from "./json-pointer.ts";

const reference = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Names of the variables that an environment needs, each once, in order. */
export function secretNames(environment: Environment): string[] {
  const names = Object.values(environment.options).flatMap((value) => [...value.matchAll(reference)].map(([, name = ""]) => name));
  return [...new Set(names)];
}

export type ExpandedSecrets = { options: Record<string, string> } | { missing: string[]; findings: Finding[] };

/**
 * Replaces `${NAME}` in the options of an environment. A variable that is not set (or empty) is a finding that names it; no value
 * ever gets into a finding. Replaced once: a value that itself looks like `${NAME}` stays as it is.
 */
export function expandSecrets(environment: Environment, env: Readonly<Record<string, string | undefined>>, document?: Document): ExpandedSecrets {
  const findings: Finding[] = [];
  const options = Object.entries(environment.options).map(([key, written]) => {
    const value = written.replaceAll(reference, (_, name: string) => {
      const set = Object.hasOwn(env, name) ? env[name] : undefined;
      if (set === undefined || set === "") findings.push(missing(environment, key, name, document));
      return set ?? "";
    });
    return [key, value] as const;
  });
  if (findings.length === 0) return { options: Object.fromEntries(options) };
  return { missing: [...new Set(findings.map(({ args }) => String(args["name"])))], findings };
}

function missing(environment: Environment, key: string, name: string, document: Document | undefined): Finding {
  const { file, pointer } = environment.at;
  const span = document?.span(child(pointer, key)) ?? { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 };
  return { rule: "schema/variable", args: { name, environment: environment.name, option: key }, severity: "error", place: { file, span } };
}
