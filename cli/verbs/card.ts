import { modelCard } from "../../shared/report/card/model-card.ts";
import { cardModel } from "../../shared/verbs/card-model.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver } from "../report.ts";
import { showFindings } from "../show-findings.ts";

/** Writes the card of a model from its declaration and its last recorded result. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const [model, more] = call.positionals;
  if (model === undefined || more !== undefined) throw new UsageError("name one model: towpath card delay_model");
  const environment = call.text("environment");
  const found = await cardModel({ root: call.root, model, cache: !call.on("no-cache"), ...(environment === undefined ? {} : { environment }) });
  if ("findings" in found) return showFindings(call, found.findings, found.opened.documents);
  const { named: { id, task, pipeline, model: declared }, recorded, workspace } = found;
  const owner = task.owner ?? pipeline.owner;
  await deliver(call, modelCard({
    name: task.name, id, project: workspace.project.name, model: recorded.model, run: recorded.run,
    ...(task.description === undefined ? {} : { description: task.description }), ...(owner === undefined ? {} : { owner }),
    ...(declared.card === undefined ? {} : { card: declared.card }), ...(declared.predictions === undefined ? {} : { predictions: declared.predictions }),
  }));
  return 0;
}
