import { child } from "../pipeline/json-pointer.ts";
import type { OutputColumn } from "../sql/analysis.ts";
import type { Task } from "../pipeline/model.ts";
import { setValue } from "../pipeline/edit.ts";
import type { Edit, Finding } from "../pipeline/finding.ts";
import type { Language } from "../messages/message.ts";
import type { ProjectView } from "./project-view.ts";
import { words } from "./words.ts";

export interface Offer {
  title: string;
  edits: Edit[];
}

/** What a finding says is missing, as edits that write it: an owner, a first check, the contract that the query fulfils already, or a column of it. */
export function missingParts(view: ProjectView, finding: Finding, language: Language): Offer[] {
  const said = words(language);
  const offers: Offer[] = [];
  const pipeline = view.workspace.project.pipelines.find(({ name }) => name === finding.pipeline);
  const task = pipeline?.tasks.find(({ name }) => name === finding.task);
  if (finding.rule === "governance/missing-owner" && pipeline !== undefined) offers.push(offer(view, said.addOwner, pipeline.at.file, "/owner", "@team"));
  const exposure = finding.rule === "governance/exposure-without-owner" ? pipeline?.exposures.find(({ name }) => name === finding.args["exposure"]) : undefined;
  if (exposure !== undefined) offers.push(offer(view, said.addExposureOwner, exposure.at.file, `${exposure.at.pointer}/owner`, "@team"));
  if (task === undefined) return offers.filter(({ edits }) => edits.length > 0);
  if (finding.rule === "checks/none") offers.push(offer(view, said.addCheck, task.at.file, `${task.at.pointer}/checks`, [{ row_count: { min: 1 } }]));
  if (finding.rule === "contract/none") {
    const columns = contractOf(view, finding.pipeline ?? "", task);
    if (columns !== undefined) offers.push(offer(view, said.addContract, task.at.file, `${task.at.pointer}/columns`, columns));
  }
  if (finding.rule === "contract/extra-column") {
    const name = String(finding.args["column"]);
    const made = outputOf(view, finding.pipeline ?? "", task)?.find((column) => column.name === name);
    if (made?.type !== undefined) offers.push(offer(view, said.addColumn(name), task.at.file, child(`${task.at.pointer}/columns`, name), made.type.toLowerCase()));
  }
  return offers.filter(({ edits }) => edits.length > 0);
}

function offer(view: ProjectView, title: string, file: string, pointer: string, value: unknown): Offer {
  const text = view.text(file);
  return { title, edits: text === undefined ? [] : setValue({ file, text }, pointer, value) };
}

/** Columns and types that a query has; undefined when not all of them are known. */
function contractOf(view: ProjectView, pipeline: string, task: Task): Record<string, string> | undefined {
  const output = outputOf(view, pipeline, task);
  if (output === undefined || output.some(({ type }) => type === undefined)) return undefined;
  return Object.fromEntries(output.map(({ name, type }) => [name, (type ?? "").toLowerCase()]));
}

function outputOf(view: ProjectView, pipeline: string, task: Task): readonly OutputColumn[] | undefined {
  const analysis = view.workspace.sql.get(`${pipeline}.${task.name}`)?.analysis;
  return analysis?.complete === true ? analysis.output : undefined;
}
