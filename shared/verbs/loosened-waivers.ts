import type { Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import { allWaivers, type WrittenWaiver } from "../rules/read-waivers.ts";

/** Comments that accept a finding and that the base does not have, or not for so long: what they are about is shown to nobody any more. */
export function loosenedWaivers(base: Workspace, head: Workspace): Finding[] {
  const left = allWaivers(base).waivers.filter(holds);
  const files = new Set([...head.texts.keys(), ...head.documents.keys()]);
  return allWaivers(head).waivers.filter(holds).flatMap((waiver): Finding[] => {
    // A file that is gone may have been renamed.
    const known = left.filter((old) => old.rule === waiver.rule && old.reason === waiver.reason && (old.file === waiver.file || !files.has(old.file)) && lastsAsLong(old, waiver));
    const same = known.find(({ file }) => file === waiver.file) ?? known[0];
    if (same !== undefined) {
      left.splice(left.indexOf(same), 1);
      return [];
    }
    return [{ rule: "change/loosened-policy", variant: "waiver", args: { rule: waiver.rule, reason: waiver.reason }, severity: "warning", place: { file: waiver.file, span: waiver.span } }];
  });
}

/** Without a reason it waives nothing. */
function holds({ reason }: WrittenWaiver): boolean {
  return reason !== "";
}

function lastsAsLong({ until: old }: WrittenWaiver, { until }: WrittenWaiver): boolean {
  return old === undefined || (until !== undefined && until <= old);
}
