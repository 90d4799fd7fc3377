import type { ModelRecord } from "../../results/record.ts";
import { code, md, tableRow, type Markdown } from "../escape/markdown.ts";
import { bytes, count, instant } from "../figures.ts";
import { metricRows, outcomeWord, sliceFigures, sliceName } from "../model-words.ts";
import type { CardInput } from "./card-input.ts";
import { frontMatter } from "./front-matter.ts";

const MOST_PACKAGES = 40;
const MOST_SLICES = 12;
const STATUS: Readonly<Record<ModelRecord["gates"][number]["status"], string>> = { pass: "pass", fail: "**fail**", inconclusive: "inconclusive", error: "**could not be judged**", skipped: "not judged" };

/** A model card: metadata as Hugging Face reads it, then what the model is for, how it was judged, and what it was made from. */
export function modelCard(input: CardInput): string {
  const { name, description, owner, card, model } = input;
  const parts = [
    md`# ${name}`.markdown,
    ...(description === undefined ? [] : [said(description)]),
    md`Owner: ${owner === undefined ? "not declared" : code(owner)}`.markdown,
    `## Intended use\n\n${said(card?.intendedUse)}`,
    ...(card?.outOfScope === undefined ? [] : [`### Out of scope\n\n${said(card.outOfScope)}`]),
    `## Limitations\n\n${said(card?.limitations)}`,
    `## Evaluation\n\n${evaluation(model)}`,
    ...((model.slices ?? []).length === 0 ? [] : [`### Groups\n\n${slices(model)}`]),
    `## Training data\n\n${data(model)}`,
    `## Training\n\n${training(input)}`,
    `## Provenance\n\n${provenance(input)}`,
  ];
  return `${frontMatter(input)}\n${parts.join("\n\n")}\n`;
}

/** A paragraph for each line that people wrote. */
function said(text: string | undefined): string {
  return text === undefined ? "Not declared." : text.split(/\n+/u).filter((line) => line.trim() !== "").map((line) => md`${line}`.markdown).join("\n\n");
}

function evaluation({ gates, verdict, plots, predictions }: ModelRecord): string {
  const rows = gates.map((gate) => `${tableRow([code(gate.metric), gate.expected, gate.observed]).markdown} ${STATUS[gate.status]} |`);
  const table = rows.length === 0 ? "No gate is declared, so no figure is given." : `| Gate | Required | Observed | |\n| :-- | :-- | :-- | :-- |\n${rows.join("\n")}`;
  const size = plots?.rows ?? predictions?.rows;
  const compared = metricRows({ ...(verdict && { verdict }) }).filter(({ gated }) => gated);
  const against = verdict === undefined || compared.length === 0 ? [] : [
    md`Compared with the base: ${verdict.sentence}`.markdown,
    `| Metric | Base | This model | Gain | 95 % interval | |\n| :-- | --: | --: | --: | :-- | :-- |\n${compared.map((row) => tableRow([code(row.name), row.base, row.head, row.difference, row.interval, row.outcome]).markdown).join("\n")}`,
  ];
  return [...(size === undefined ? [] : [`Judged by ${count(size)} predictions.`]), table, ...against].join("\n\n");
}

function slices({ slices: all = [] }: ModelRecord): string {
  const rows = all.slice(0, MOST_SLICES).map((slice) => {
    const { rows: size, base, head, interval } = sliceFigures(slice);
    return tableRow([code(sliceName(slice)), code(slice.metric), size, base, head, interval, slice.gain === undefined ? "" : outcomeWord(slice.outcome)]).markdown;
  });
  const more = all.length > MOST_SLICES ? `\n\nand ${all.length - MOST_SLICES} more` : "";
  return `| Group | Metric | Rows | Base | This model | 95 % interval of the gain | |\n| :-- | :-- | --: | --: | --: | :-- | :-- |\n${rows.join("\n")}${more}`;
}

function data({ origin }: ModelRecord): string {
  if (origin === undefined || origin.data.length === 0) return "Not recorded.";
  const rows = origin.data.map(({ name, where, rows: size, columns, digest, problem }) => tableRow([code(name), where === undefined ? "all" : code(where), count(size), count(columns), problem ?? code(digest ?? "")]).markdown);
  return `| Data | Rows that | Rows | Columns | Fingerprint, whatever the order of rows |\n| :-- | :-- | --: | --: | :-- |\n${rows.join("\n")}`;
}

function training({ model: { origin, artifact, inspection } }: CardInput): string {
  const params = Object.entries(origin?.params ?? {});
  const packages = Object.entries(origin?.environment.packages ?? {});
  const danger = (inspection?.findings ?? []).filter(({ level }) => level === "code");
  const lines: Markdown[] = [
    ...(artifact === undefined ? [] : [md`- Artifact: ${code(artifact.path)}, ${bytes(artifact.bytes)}, ${code(artifact.digest)}`]),
    ...danger.map(({ file, sentence }) => md`- Loading ${code(file)} runs code: ${sentence}`),
    ...(origin === undefined ? [] : [md`- Code: ${code(origin.code)}`, md`- Seed: ${origin.seed === undefined ? "not declared" : String(origin.seed)}`]),
    ...(origin === undefined ? [] : [md`- Environment: ${[origin.environment.platform, ...(origin.environment.python === undefined ? [] : [`Python ${origin.environment.python}`])].join(", ")}`]),
  ];
  const shown = packages.slice(0, MOST_PACKAGES).map(([name, version]) => `${name} ${version}`).join(", ");
  const more = packages.length > MOST_PACKAGES ? ` and ${packages.length - MOST_PACKAGES} more` : "";
  return [
    lines.length === 0 ? "Not recorded." : lines.map(({ markdown }) => markdown).join("\n"),
    ...(params.length === 0 ? [] : [`| Parameter | Value |\n| :-- | :-- |\n${params.map(([name, value]) => tableRow([code(name), code(String(value))]).markdown).join("\n")}`]),
    ...(packages.length === 0 ? [] : [md`Packages: ${`${shown}${more}`}.`.markdown]),
  ].join("\n\n");
}

function provenance({ id, project, run }: CardInput): string {
  const commit = run.commit === undefined ? "not known" : code(run.commit.sha);
  const dirty = run.commit?.dirty === true ? " with uncommitted changes" : "";
  return [
    md`- Made by ${code(id)} of project ${code(project)}`, md`- Run ${code(run.id)}, ${code(instant(run.finishedAt))}${run.environment === undefined ? "" : md`, environment ${code(run.environment.name)}`}`,
    md`- Commit ${commit}${dirty}`, md`- Written by Towpath from that run; the metadata holds only figures of gates that passed.`,
  ].map(({ markdown }) => markdown).join("\n");
}
