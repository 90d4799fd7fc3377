import type { Call } from "../command.ts";
import { showEnvironments } from "../show-environments.ts";

export function run(call: Call): Promise<0 | 1 | 2> {
  return showEnvironments(call);
}
