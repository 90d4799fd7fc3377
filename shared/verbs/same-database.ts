import type { Environment } from "../pipeline/model.ts";
import { expandSecrets } from "../pipeline/secrets.ts";

/** Whether two environments connect to one database in the same way; where each keeps its models does not matter. */
export function sameDatabase(one: Environment, two: Environment, env: Readonly<Record<string, string | undefined>>): boolean {
  const [first, second] = [expandSecrets(one, env), expandSecrets(two, env)];
  return one.engine === two.engine && "options" in first && "options" in second && connection(first.options) === connection(second.options);
}

function connection(options: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(options).filter(([name]) => !name.startsWith("models")).toSorted());
}
