import type { RunRecord } from "../../shared/results/record.ts";
import { runStore } from "../../shared/results/run-store.ts";
import { recordFiles } from "../../shared/run/record-files.ts";
import { renderHistory } from "../../shared/report/text/history.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver, report } from "../report.ts";
import { showEnvironments } from "../show-environments.ts";
import { showLedger } from "../show-ledger.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "../settings.ts";

const SHOWN = 20;

/** Shows what is recorded; the exit code speaks of the last run, as if it had just ended. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  if (call.on("ledger")) return showLedger(call);
  if (call.on("all") || call.text("environment") !== undefined) return showEnvironments(call);
  const store = runStore(recordFiles(call.root));
  if (call.on("history")) {
    const records: RunRecord[] = await store.recent(SHOWN);
    if (choiceOf(call, ["text", "json"]) === "json") await deliver(call, `${JSON.stringify({ version: 1, runs: records.map(summary) }, undefined, 2)}\n`);
    else await deliver(call, renderHistory(records, { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call) }));
    return 0;
  }
  const last = await store.last();
  if (last === undefined) throw new UsageError("nothing was run here yet; `towpath check` tests the project, `towpath run` builds it");
  return report(call, last);
}

function summary({ id, command, startedAt, durationMs, verdict, reasons, environment, published }: RunRecord): object {
  return { id, command, startedAt, durationMs, verdict, reason: reasons[0] ?? "", environment: environment?.name, published };
}
