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

/** What a finding says is missing, as edits that write it: an owner, a first check, the contract that the query fulfils already. */
export function missingParts(view: ProjectView, finding: Finding, language: Language): Offer[] {
  const said = words(language);
  const offers: Offer[] = [];
  const pipeline = view.workspace.project.pipelines.find(({ name }) => name === finding.pipeline);
  const task = pipeline?.tasks.find(({ name }) => name === finding.task);
  if (finding.rule === "governance/missing-owner" && pipeline !== undefined) offers.push(offer(view, said.addOwner, pipeline.at.file, "/owner", "@team"));
  if (task === undefined) return offers.filter(({ edits }) => edits.length > 0);
  if (finding.rule === "checks/none") offers.push(offer(view, said.addCheck, task.at.file, `${task.at.pointer}/checks`, [{ row_count: { min: 1 } }]));
  if (finding.rule === "contract/none") {
    const columns = contractOf(view, finding.pipeline ?? "", task);
    if (columns !== undefined) offers.push(offer(view, said.addContract, task.at.file, `${task.at.pointer}/columns`, columns));
  }
  if (finding.rule === "contract/extra-column" || finding.rule === "contract/missing-column") {
    const columns = contractOf(view, finding.pipeline ?? "", task);
    const first = Object.entries(columns ?? {}).find(([name]) => !task.columns.some((column) => column.name.toLowerCase() === name.toLowerCase()));
    const text = view.text(task.at.file);
    if (text !== undefined && first !== undefined) offers.push(offer(view, said.addContract, task.at.file, `${task.at.pointer}/columns/${first[0].replaceAll("~", "~0").replaceAll("/", "~1")}`, first[1]));
  }
  return offers.filter(({ edits }) => edits.length > 0);
}

function offer(view: ProjectView, title: string, file: string, pointer: string, value: unknown): Offer {
  const text = view.text(file);
  return { title, edits: text === undefined ? [] : setValue({ file, text }, pointer, value) };
}

/** Columns and types that a query has; undefined when not all of them are known. */
function contractOf(view: ProjectView, pipeline: string, task: Task): Record<string, string> | undefined {
  const analysis = view.workspace.sql.get(`${pipeline}.${task.name}`)?.analysis;
  if (analysis === undefined || !analysis.complete || analysis.output.some(({ type }) => type === undefined)) return undefined;
  return Object.fromEntries(analysis.output.map(({ name, type }) => [name, (type ?? "").toLowerCase()]));
}
