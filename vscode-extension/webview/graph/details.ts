import type { ColumnFlow, ColumnInfo, ColumnStep } from "../../../shared/language/column-flow.ts";
import type { GraphNode } from "../../../shared/language/graph-model.ts";
import type { NodeStatus } from "../../../shared/language/graph-status.ts";
import { element } from "./element.ts";
import type { Links } from "./neighbourhood.ts";
import { fill, type GraphWords } from "./words.ts";

/** More would be too much to read, and too much for the page. */
const MOST_COLUMNS = 60;
const MOST_LISTED = 24;

export interface DetailsOptions {
  words: GraphWords;
  onChoose(id: string): void;
  onColumn(id: string, column: string | undefined): void;
}

export interface Details {
  node: GraphNode;
  status: NodeStatus | undefined;
  links: Links;
  known(id: string): GraphNode | undefined;
  columns?: { columns: readonly ColumnInfo[]; complete: boolean; flow?: ColumnFlow };
}

/** All that is known of the chosen node, as text and buttons: the drawing for who does not see it. */
export function details(of: Details, options: DetailsOptions): Node[] {
  const { node, status, links } = of;
  const { words } = options;
  return [
    element("h2", { id: "chosen-name", tabindex: "-1" }, node.name),
    element("p", { class: "soft" }, [words.kind[node.kind], node.form, ...(node.kept === undefined || node.kept === node.form ? [] : [node.kept]), node.pipeline].join(" · ")),
    ...(node.description === undefined ? [] : [element("p", {}, node.description)]),
    ...results(node, status, words),
    ...(node.owner === undefined ? [] : [element("p", { class: "soft" }, `${words.owner}: ${node.owner}`)]),
    ...nodeList(words.reads, links.inputs(node.id), of, options),
    ...nodeList(words.readBy, links.readers(node.id), of, options),
    ...(node.kind === "exposure" ? [] : columnList(of, options)),
  ];
}

function results({ kind, errors, warnings }: GraphNode, status: NodeStatus | undefined, words: GraphWords): Node[] {
  const lines = status?.lines ?? [];
  const facts = [
    ...(errors > 0 ? [element("li", { class: "bad" }, fill(words.errors, errors))] : []),
    ...(warnings > 0 ? [element("li", {}, fill(words.warnings, warnings))] : []),
    ...(status?.mark === undefined ? [] : [element("li", { class: status.mark }, words.mark[status.mark])]),
    ...lines.map((line) => element("li", {}, line)),
    ...(status?.message === undefined ? [] : [element("li", { class: "bad message" }, status.message)]),
    ...(kind === "task" && lines.length === 0 ? [element("li", { class: "soft" }, words.neverRan)] : []),
  ];
  return facts.length === 0 ? [] : [element("ul", { class: "results", "aria-label": words.lastResults }, ...facts)];
}

function nodeList(title: string, ids: readonly string[], { known }: Details, { onChoose, words }: DetailsOptions): Node[] {
  const items = ids.slice(0, MOST_LISTED).map((id) => {
    const button = element("button", { type: "button", class: "link" }, known(id)?.name ?? id);
    button.addEventListener("click", () => onChoose(id));
    return element("li", {}, button);
  });
  if (ids.length > MOST_LISTED) items.push(element("li", { class: "soft" }, fill(words.more, ids.length - MOST_LISTED)));
  return [element("h3", {}, title, element("span", { class: "count" }, String(ids.length))), items.length === 0 ? element("p", { class: "soft" }, words.none) : element("ul", { class: "chips" }, ...items)];
}

function columnList({ node, columns, known }: Details, { words, onColumn, onChoose }: DetailsOptions): Node[] {
  if (columns === undefined) return [];
  const shown = columns.flow?.of.column;
  const items = columns.columns.slice(0, MOST_COLUMNS).map(({ name, type, description }) => {
    const pressed = shown?.toLowerCase() === name.toLowerCase();
    const button = element("button", { type: "button", class: "column", "aria-pressed": String(pressed), title: description }, element("span", {}, name), element("span", { class: "soft" }, type ?? ""));
    button.addEventListener("click", () => onColumn(node.id, pressed ? undefined : name));
    return element("li", {}, button, ...(pressed && columns.flow !== undefined ? [flowText(columns.flow, known, words, onChoose)] : []));
  });
  const rest = columns.columns.length - MOST_COLUMNS;
  return [
    element("h3", {}, words.columns, element("span", { class: "count" }, String(columns.columns.length))),
    ...(items.length === 0 ? [element("p", { class: "soft" }, words.noColumns)] : [element("ul", { class: "columns" }, ...items)]),
    ...(rest > 0 ? [element("p", { class: "soft" }, fill(words.more, rest))] : []),
    ...(columns.complete || items.length === 0 ? [] : [element("p", { class: "soft" }, words.columnsIncomplete)]),
  ];
}

function flowText({ upstream, downstream, cut }: ColumnFlow, known: Details["known"], words: GraphWords, onChoose: DetailsOptions["onChoose"]): Node {
  const list = (title: string, empty: string, steps: readonly ColumnStep[], end: "from" | "to"): Node[] => {
    const seen = new Set<string>();
    const ends = steps.filter((step) => {
      const key = `${step[end].node}\0${step[end].column}`;
      return !seen.has(key) && seen.add(key);
    });
    const items = ends.slice(0, MOST_LISTED).map((step) => {
      const { node, column } = step[end];
      const name = `${known(node)?.name ?? node}${column === "*" ? "" : `.${column}`}`;
      const button = element("button", { type: "button", class: "link" }, name);
      button.addEventListener("click", () => onChoose(node));
      return element("li", {}, button, element("span", { class: "soft" }, ` ${column === "*" && known(node)?.kind !== "exposure" ? `${words.allColumns}, ` : ""}${words.transform[step.transform]}`));
    });
    if (ends.length > MOST_LISTED) items.push(element("li", { class: "soft" }, fill(words.more, ends.length - MOST_LISTED)));
    return [element("h4", {}, title), items.length === 0 ? element("p", { class: "soft" }, empty) : element("ul", {}, ...items)];
  };
  return element("div", { class: "flow" }, ...list(words.comesFrom, words.madeHere, upstream, "from"), ...list(words.goesTo, words.readByNobody, downstream, "to"), ...(cut ? [element("p", { class: "soft" }, words.cut)] : []));
}
