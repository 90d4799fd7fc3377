import type { ModelRecord } from "../../results/record.ts";
import { code, codeInHtml, folded, md, tableRow, textInHtml, type Markdown } from "../escape/markdown.ts";
import { rowsOf } from "../figures.ts";
import type { FitPart } from "../fit.ts";
import { intervalBar, metricRows, modelNotes, outcomeWord, sliceFigures, sliceName, unpaired } from "../model-words.ts";
import { plotLegend, plotLines } from "../plot-lines.ts";
import type { Sheet } from "./sheet.ts";

const mostSlices = 8;

/** One part for each model that was compared: the verdict in a sentence, the metrics and the groups that became worse behind it. */
export function modelPart(sheet: Sheet, cap: number): FitPart[] {
  const compared = sheet.tasks.filter(({ model }) => model?.verdict !== undefined || (model !== undefined && modelNotes(model).some(({ bad }) => bad)));
  const heading = "#### Models";
  return compared.slice(0, cap).flatMap((task): FitPart[] => {
    const { model } = task;
    if (model === undefined) return [];
    const sentence = model.verdict?.sentence ?? "not compared with a base.";
    const line = md`- ${sheet.name(task.id)}: ${sentence}`.markdown;
    const detail = details(model);
    const whole = detail === "" ? line : folded(md`${codeInHtml(sheet.shortName(task.id))} ${textInHtml(sentence)}`, detail);
    const drawn = plots(model);
    const shown = drawn === "" ? whole : folded(md`${codeInHtml(sheet.shortName(task.id))} ${textInHtml(sentence)}`, [detail, drawn].filter((part) => part !== "").join("\n\n"));
    const shorter = [...(drawn === "" ? [] : [{ text: whole, omits: { plots: 1 } }]), ...(detail === "" ? [] : [{ text: line, omits: { metrics: 1 } }])];
    return [{ heading, importance: 60, forms: [{ text: shown }, ...shorter, { text: "", omits: { models: 1 } }] }];
  });
}

function details(model: ModelRecord): string {
  const notes = modelNotes(model).slice(0, 12).map(({ bad, text }) => (bad ? md`- **${text}**` : md`- ${text}`).markdown).join("\n");
  return [metricTable(model), sliceTable(model), notes, paired(model)].filter((part) => part !== "").join("\n\n");
}

/** Only where two models stand beside each other; a model alone is drawn in the report. */
function plots({ plots: drawn }: ModelRecord): string {
  if (drawn === undefined || (drawn.calibration ?? drawn.roc ?? drawn.residuals)?.base === undefined) return "";
  const options = { unicode: true, language: "en" } as const;
  return folded(md`Plots over ${rowsOf(drawn.rows)} (${plotLegend(drawn, options)})`, fence(plotLines(drawn, options)));
}

/** Figures and our own words only: nothing in it can end the fence. */
function fence(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

function metricTable(model: ModelRecord): string {
  const rows = metricRows(model);
  if (rows.length === 0) return "";
  const lines = rows.map(({ name, base, head, difference, interval, outcome, gated }, at) => {
    const bar = intervalBar(model.verdict?.metrics[at] ?? {}, 15);
    return tableRow([md`${code(name)}${gated && md` (gate)`}`, base, head, difference, interval, bar === undefined ? "" : code(bar.replaceAll(" ", "\u2007")), outcome]).markdown;
  });
  return `| Metric | Base | Head | Gain | 95 % interval | | Outcome |\n| :-- | --: | --: | --: | :-- | :-- | :-- |\n${lines.join("\n")}`;
}

function sliceTable({ slices = [] }: ModelRecord): string {
  if (slices.length === 0) return "";
  const lines = slices.slice(0, mostSlices).map((slice) => {
    const { rows, base, head, gain, interval } = sliceFigures(slice);
    return tableRow([code(sliceName(slice)), code(slice.metric), rows, base, head, gain, interval, outcomeCell(slice.outcome)]).markdown;
  });
  const more = slices.length > mostSlices ? `\n\n<sub>and ${slices.length - mostSlices} more groups</sub>` : "";
  return `| Group | Metric | Rows | Base | Head | Gain | 95 % interval | Outcome |\n| :-- | :-- | --: | --: | --: | --: | :-- | :-- |\n${lines.join("\n")}${more}`;
}

function outcomeCell(outcome: Parameters<typeof outcomeWord>[0]): Markdown {
  return outcome === "worse" ? md`**${outcomeWord(outcome)}**` : md`${outcomeWord(outcome)}`;
}

function paired(model: ModelRecord): string {
  const rows = unpaired(model);
  const { disagreement } = model.verdict ?? {};
  const parts = [rows, disagreement === undefined ? undefined : `only the base is right in ${rowsOf(disagreement.onlyBase)}, only the head in ${disagreement.onlyHead} (McNemar p = ${disagreement.p.toPrecision(2)})`];
  const text = parts.filter((part) => part !== undefined).join("; ");
  return text === "" ? "" : md`<sub>${text}.</sub>`.markdown;
}
