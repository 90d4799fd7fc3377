import { parseDocument } from "yaml";

export type ParamValues = Record<string, string | number | boolean>;

const MOST = 200;
const MOST_TEXT = 200;
const DEEPEST = 8;

/** Values of a file of parameters, JSON or YAML, nested names joined by dots; lists as they would be written. Undefined when it is neither. */
export function readParams(text: string): ParamValues | undefined {
  let data: unknown;
  try {
    const document = parseDocument(text, { logLevel: "silent" });
    if (document.errors.length > 0) return undefined;
    // Aliases could blow a small file up to gigabytes.
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const found: [string, string | number | boolean][] = [];
  collect(data, "", 0, found);
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST));
}

function collect(data: unknown, name: string, depth: number, found: [string, string | number | boolean][]): void {
  if (typeof data === "number" || typeof data === "boolean") found.push([name, data]);
  else if (typeof data === "string") found.push([name, data.slice(0, MOST_TEXT)]);
  else if (Array.isArray(data)) found.push([name, JSON.stringify(data).slice(0, MOST_TEXT)]);
  else if (typeof data === "object" && data !== null && depth < DEEPEST) for (const [key, below] of Object.entries(data)) collect(below, name === "" ? key : `${name}.${key}`, depth + 1, found);
}

/** The seed among parameters, by its usual names. */
export function seedOf(params: Readonly<ParamValues> | undefined): number | undefined {
  const found = Object.entries(params ?? {}).find(([name, value]) => /(?:^|\.)(?:seed|random_seed|random_state)$/iu.test(name) && Number.isInteger(value));
  return typeof found?.[1] === "number" ? found[1] : undefined;
}
