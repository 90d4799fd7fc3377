import { renderReproduction } from "../../shared/report/text/reproduction.ts";
import { reproduceModel } from "../../shared/verbs/reproduce-model.ts";
import { UsageError, type Call } from "../command.ts";
import { createProgress } from "../live.ts";
import { localDay } from "../local-day.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, languageOf, unicodeOf, widthOf } from "../settings.ts";
import { showFindings } from "../show-findings.ts";
import { VERSION } from "../version.ts";

/** Trains a model again and says whether its metrics come out as recorded. 0 only when they do. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "json"]);
  const [model, more] = call.positionals;
  if (model === undefined || more !== undefined) throw new UsageError("name one model: towpath repro delay_model");
  const environment = call.text("environment");
  const { err } = call;
  const progress = createProgress({ stream: err, tty: err.isTTY && call.env["CI"] === undefined, width: widthOf(call, err), color: colorOf(call, err), unicode: unicodeOf(call), quiet: call.on("quiet") });
  const found = await reproduceModel({
    root: call.root, model, cache: !call.on("no-cache"), today: localDay(call), version: VERSION, language: languageOf(call), signal: call.signal, events: progress.onEvent, env: call.env,
    ...(environment === undefined ? {} : { environment }),
  }).finally(() => progress.stop());
  if (!("document" in found)) return showFindings(call, found.findings, found.opened.documents);
  const { document } = found;
  if (format === "json") await deliver(call, `${JSON.stringify(document, undefined, 2)}\n`);
  else await deliver(call, renderReproduction(document, { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call), language: languageOf(call) }));
  return document.outcome === "reproduced" || document.outcome === "agrees" ? 0 : 1;
}
