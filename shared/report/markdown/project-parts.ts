import type { RunRecord } from "../../results/record.ts";
import type { FitPart } from "../fit.ts";
import { changesTable } from "./changes-table.ts";
import { contractChanges } from "./contracts.ts";
import { dataDiff } from "./data-diff.ts";
import { impactGraph } from "./impact-graph.ts";
import { modelPart } from "./model-part.ts";
import { problemList } from "./problem-list.ts";
import { reproduce } from "./reproduce.ts";
import { openSheet, type SheetOptions } from "./sheet.ts";
import { untestedList } from "./untested.ts";

/** The parts of one project's report, in the order in which a reviewer asks: what changes, who is hit, what does it do to the data, what is wrong. */
export function projectParts(record: RunRecord, options: SheetOptions, cap: number): FitPart[] {
  const sheet = openSheet(record, options);
  return [
    ...changesTable(sheet, cap),
    ...impactGraph(sheet),
    ...contractChanges(sheet, cap),
    ...modelPart(sheet, cap),
    ...dataDiff(sheet, cap),
    ...problemList(sheet, cap),
    ...untestedList(sheet, cap),
    ...reproduce(sheet, options.pathPrefix),
  ];
}
