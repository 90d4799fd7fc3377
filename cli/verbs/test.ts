import { build } from "../build.ts";
import type { Call } from "../command.ts";

export function run(call: Call): Promise<0 | 1 | 2> {
  return build(call, "test");
}
