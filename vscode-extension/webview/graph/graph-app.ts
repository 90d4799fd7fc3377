import type { GraphModel, GraphNode } from "../../../shared/language/graph-model.ts";
import type { NodeStatus } from "../../../shared/language/graph-status.ts";
import { details } from "./details.ts";
import { Drawing } from "./drawing.ts";
import { byId } from "./element.ts";
import { layoutClient } from "./layout-client.ts";
import { listenToKeys } from "./keys.ts";
import type { FromView, PageOptions, SavedState, ToView } from "./messages.ts";
import { links, neighbourhood, type Links, type Side } from "./neighbourhood.ts";
import { nodeSize } from "./node-size.ts";
import { searchBox } from "./search-box.ts";
import { onThemeChange } from "./theme.ts";
import { walk } from "./walk.ts";
import { fill } from "./words.ts";

export interface AppOptions extends PageOptions {
  post(message: FromView): void;
  saved: SavedState;
  save(state: SavedState): void;
}

type Columns = Omit<Extract<ToView, { type: "columns" }>, "type" | "node">;

/** The page: what is shown of which graph, and what follows from a click, a key or a message. */
export function graphApp({ words, layoutScript, post, saved, save }: AppOptions): { receive(message: ToView): void } {
  const layouts = layoutClient(layoutScript);
  let graph: GraphModel = { version: 0, project: "", nodes: [], edges: [] };
  let project: string | undefined;
  let nodes = new Map<string, GraphNode>();
  let around: Links = links([]);
  let statuses: Readonly<Record<string, NodeStatus>> = {};
  let chosen: string | undefined;
  let focus: { id: string; side: Side } | undefined;
  let columns: Columns | undefined;
  let drawnShape = "";
  let drawing = 0;

  const canvas = byId("canvas");
  const panel = byId("details");
  const view = new Drawing(byId("drawing"), { words, onChoose: choose, onOpen: (id) => post({ type: "open", id, part: "code" }) });
  const search = searchBox({ words, nodes: () => graph.nodes, say, onLeave: () => canvas.focus(), onChoose: (id) => find(id) });

  function receive(message: ToView): void {
    if (message.type === "graph") takeGraph(message);
    else if (message.type === "statuses") {
      statuses = message.statuses;
      view.setStatuses(statuses);
      showDetails();
    } else if (message.type === "show") showOnly(message.id, "both");
    else if (message.type === "columns") {
      if (message.node !== chosen) return;
      columns = message;
      view.showFlow(message.flow);
      showDetails();
      if (message.flow !== undefined) say(`${fill(words.column, message.flow.of.column)}: ${words.comesFrom} ${message.flow.upstream.length}, ${words.goesTo} ${message.flow.downstream.length}`);
    } else notice(words.noProject);
  }

  function takeGraph(message: Extract<ToView, { type: "graph" }>): void {
    const first = project !== message.project;
    ({ graph, statuses } = message);
    project = message.project;
    nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    around = links(graph.edges);
    if (first) {
      const of = saved.project === project ? saved : {};
      chosen = of.selected;
      focus = of.focus;
    }
    if (chosen !== undefined && !nodes.has(chosen)) chosen = undefined;
    if (focus !== undefined && !nodes.has(focus.id)) focus = undefined;
    canvas.setAttribute("aria-label", fill(words.graphOf, graph.project, graph.nodes.length));
    if (message.show !== undefined && nodes.has(message.show)) {
      chosen = message.show;
      focus = { id: message.show, side: "both" };
    }
    void draw().then(() => (chosen === undefined ? showDetails() : choose(chosen)));
  }

  /** Lays out what is to be seen and draws it; when only words have changed, the places stay. */
  async function draw(): Promise<void> {
    const seen = focus === undefined ? undefined : neighbourhood(focus.id, focus.side, around);
    const shown = seen === undefined ? graph.nodes : graph.nodes.filter(({ id }) => seen.has(id));
    const edges = graph.edges.filter(({ from, to }) => seen === undefined || (seen.has(from) && seen.has(to)));
    showFocus(shown.length);
    notice(graph.nodes.length === 0 ? words.noTasks : undefined);
    const request = { nodes: shown.map(({ id, pipeline }) => ({ id, pipeline })), edges: edges.map(({ from, to }) => [from, to] as const) };
    const size = nodeSize(shown.map(({ name }) => name));
    const shape = JSON.stringify([focus, request]);
    const turn = ++drawing;
    canvas.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => notice(words.layingOut), 300);
    try {
      const layout = await layouts.layOut({ ...request, size });
      if (turn !== drawing) return;
      performance.mark("towpath-laid-out");
      view.draw({ nodes: shown, edges, layout, size, statuses, flow: columns?.flow, keepView: shape === drawnShape });
      drawnShape = shape;
      canvas.setAttribute("aria-busy", "false");
      performance.mark("towpath-drawn");
      notice(graph.nodes.length === 0 ? words.noTasks : undefined);
    } catch (error) {
      notice(`${words.notDrawn} ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      clearTimeout(slow);
    }
  }

  function choose(id: string | undefined): void {
    const other = id !== chosen || columns === undefined;
    chosen = id;
    if (other) {
      columns = undefined;
      view.showFlow(undefined);
      if (id !== undefined) post({ type: "columns", id });
    }
    view.choose(id);
    if (id !== undefined) view.reveal(id);
    showDetails();
    remember();
    const node = id === undefined ? undefined : nodes.get(id);
    if (node !== undefined) say(describe(node));
  }

  /** Chooses a node wherever it is: what hides it is taken away. */
  function find(id: string): void {
    if (view.at(id) !== undefined) {
      choose(id);
      return;
    }
    focus = undefined;
    void draw().then(() => choose(id));
  }

  function showOnly(id: string | undefined, side: Side): void {
    focus = id === undefined || !nodes.has(id) ? undefined : { id, side };
    void draw().then(() => choose(focus?.id ?? chosen));
  }

  function describe(node: GraphNode): string {
    const status = statuses[node.id];
    return [
      node.name, words.kind[node.kind], node.pipeline, ...(node.kind === "task" ? [words.look[status?.look ?? "idle"]] : []),
      ...(status?.mark === undefined ? [] : [words.mark[status.mark]]), ...(status?.stale === true ? [words.stale] : []), ...(node.errors > 0 ? [fill(words.errors, node.errors)] : []),
      fill(words.readsAndReaders, around.inputs(node.id).length, around.readers(node.id).length),
    ].join(", ");
  }

  function showDetails(): void {
    const node = chosen === undefined ? undefined : nodes.get(chosen);
    for (const id of ["open", "upstream", "downstream", "both"]) (byId(id) as HTMLButtonElement).disabled = node === undefined;
    panel.hidden = node === undefined;
    document.body.classList.toggle("with-details", node !== undefined);
    if (node === undefined) return;
    const back = panel.contains(document.activeElement) ? [...panel.querySelectorAll("button")].indexOf(document.activeElement as HTMLButtonElement) : -1;
    byId("details-body").replaceChildren(...details({ node, status: statuses[node.id], links: around, known: (id) => nodes.get(id), ...(columns === undefined ? {} : { columns }) }, { words, onChoose: find, onColumn: (id, column) => (column === undefined ? noFlow() : post({ type: "columns", id, column })) }));
    // A press makes the list anew; who pressed stays where they were.
    if (back >= 0) panel.querySelectorAll("button")[back]?.focus();
  }

  function noFlow(): void {
    if (columns !== undefined) columns = { columns: columns.columns, complete: columns.complete };
    view.showFlow(undefined);
    showDetails();
  }

  function showFocus(shown: number): void {
    const chip = byId("focus");
    chip.hidden = focus === undefined;
    const text = focus === undefined ? "" : `${fill(words.side[focus.side], nodes.get(focus.id)?.name ?? focus.id)} · ${fill(words.shown, shown, graph.nodes.length)}`;
    byId("focus-text").textContent = text;
    for (const side of ["upstream", "downstream", "both"]) byId(side).setAttribute("aria-pressed", String(focus?.side === side));
    if (text !== "") say(text);
  }

  function remember(): void {
    save({ ...(project === undefined ? {} : { project }), ...(chosen === undefined ? {} : { selected: chosen }), ...(focus === undefined ? {} : { focus }) });
  }

  const side = (which: Side): void => {
    if (chosen !== undefined) showOnly(focus?.id === chosen && focus.side === which ? undefined : chosen, which);
  };
  const step = (direction: "left" | "right" | "up" | "down"): void => {
    const all = focus === undefined ? graph.nodes.map(({ id }) => id) : graph.nodes.map(({ id }) => id).filter((id) => view.at(id) !== undefined);
    const places = { at: (id: string) => view.at(id), ...around, all: () => all };
    const from = chosen !== undefined && view.at(chosen) !== undefined ? chosen : undefined;
    const next = from === undefined ? all[0] : walk(from, direction, places);
    if (next !== undefined) choose(next);
  };
  listenToKeys(canvas, {
    step, side,
    open: (part) => chosen !== undefined && post({ type: "open", id: chosen, part }),
    search: () => search.focus(),
    back() {
      if (columns?.flow !== undefined) noFlow();
      else if (focus !== undefined) showOnly(undefined, "both");
      else choose(undefined);
    },
    fit: () => view.fit(),
    zoom: (factor) => view.zoomBy(factor),
    columns: () => panel.querySelector<HTMLElement>("button.column")?.focus(),
    leavePanel: () => canvas.focus(),
  });
  for (const which of ["upstream", "downstream", "both"] as const) byId(which).addEventListener("click", () => side(which));
  byId("open").addEventListener("click", () => chosen !== undefined && post({ type: "open", id: chosen, part: "code" }));
  byId("everything").addEventListener("click", () => showOnly(undefined, "both"));
  byId("fit").addEventListener("click", () => view.fit());
  byId("zoom-in").addEventListener("click", () => view.zoomBy(1.3));
  byId("zoom-out").addEventListener("click", () => view.zoomBy(1 / 1.3));
  byId("close-details").addEventListener("click", () => {
    choose(undefined);
    canvas.focus();
  });
  onThemeChange(() => view.restyle());
  new ResizeObserver(() => view.resize()).observe(canvas);
  return { receive };
}

/** Read out, and not shown. */
function say(text: string): void {
  byId("said").textContent = text;
}

/** Stands in place of the drawing. */
function notice(text: string | undefined): void {
  byId("notice").textContent = text ?? "";
  byId("notice").hidden = text === undefined;
}
