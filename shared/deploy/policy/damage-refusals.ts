import type { StoredRow } from "../log/chain.ts";
import { openDamage } from "../log/damage.ts";
import type { Refusal } from "./gates.ts";

/** A log that was changed past Towpath may say anything of what consumers see; who has looked at it may go on. */
export function damageRefusals(environment: string, stored: readonly StoredRow[]): Refusal[] {
  return openDamage(stored).map(({ text }) => ({
    gate: "log", overridable: true,
    text: `the log of ${environment} cannot be trusted: ${text}. \`towpath audit\` says more; find out who did it, and go on with --override and the reason, which is kept in the log. This damage is then only told by audits`,
  }));
}
