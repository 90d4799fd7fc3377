import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { ColumnFlow } from "../../../shared/language/column-flow.ts";
import type { GraphEdge, GraphNode } from "../../../shared/language/graph-model.ts";
import type { NodeStatus } from "../../../shared/language/graph-status.ts";
import { visible } from "../../../shared/report/escape/visible.ts";
import { edgeCurve } from "./edge-curve.ts";
import { graphStyle } from "./graph-style.ts";
import type { Layout, Point } from "./lay-out.ts";
import { lookOfNode } from "./look-of-node.ts";
import { nodeSize, type NodeSize } from "./node-size.ts";
import { pictureCache } from "./picture-cache.ts";
import { readTheme } from "./theme.ts";
import type { GraphWords } from "./words.ts";

/** Below this nothing in a node can be read: only its colour is left. */
const FAR = 0.32;
/** Moving more than this costs more than it explains. */
const MOST_MOVED = 120;
/** A large graph that is fitted to the rest of the window would jump, and be no more readable. */
const MOST_REFITTED = 60;
/** Around all nodes: also room for the controls above and below. */
const MARGIN = { x: 28, y: 64 } as const;
/** Around the nodes of a pipeline. */
const BLOCK_MARGIN = 60;
/** Names can be read from here on. */
const READABLE = 0.42;
const LOOKS = "pass reused warn fail skipped cancelled idle";

export interface Drawn {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  layout: Layout;
  size: NodeSize;
  statuses: Readonly<Record<string, NodeStatus>>;
  flow: ColumnFlow | undefined;
  /** The reader has seen the same nodes at the same places. */
  keepView: boolean;
}

export interface DrawingOptions {
  words: GraphWords;
  onChoose(id: string | undefined): void;
  onOpen(id: string): void;
}

/** The canvas with nodes and edges. It draws what it is told and decides nothing. */
export class Drawing {
  readonly #cy: Core;
  readonly #words: GraphWords;
  #nodes = new Map<string, GraphNode>();
  #manyPipelines = false;
  #statuses: Readonly<Record<string, NodeStatus>> = {};
  #flow = new Map<string, string[]>();
  #size = nodeSize([]);
  #pictures = pictureCache(readTheme(), this.#size);
  #far = false;
  /** Everything is in sight, and nobody has moved it since. */
  #fitted = true;

  constructor(container: HTMLElement, { words, onChoose, onOpen }: DrawingOptions) {
    this.#words = words;
    this.#cy = cytoscape({ container, style: graphStyle(readTheme(), this.#size), minZoom: 0.02, maxZoom: 1.75, autoungrabify: true, boxSelectionEnabled: false, autounselectify: true });
    this.#cy.on("tap", ({ target }) => onChoose(target === this.#cy ? undefined : idOf(target.id())));
    this.#cy.on("dbltap", "node", ({ target }) => {
      const id = idOf(target.id());
      if (id !== undefined) onOpen(id);
    });
    this.#cy.on("mouseover mouseout", "node[^width]", ({ target, type }) => {
      // From far away nobody sees it, and every change of a node costs the whole picture of a large graph.
      if (type === "mouseover" && !this.#far) target.addClass("hover");
      else if (target.hasClass("hover")) target.removeClass("hover");
      container.classList.toggle("pointing", type === "mouseover");
    });
    this.#cy.on("zoom", () => this.#setFar());
    this.#cy.on("dragpan scrollzoom pinchzoom", () => (this.#fitted = false));
  }

  /** Puts other nodes, edges or places on the canvas; what stays moves there. */
  draw({ nodes, edges, layout, size, statuses, flow, keepView }: Drawn): void {
    const cy = this.#cy;
    const places = new Map(nodes.map(({ id }, index) => [id, layout.nodes[index] ?? { x: 0, y: 0 }]));
    const before = new Map(cy.nodes("[^width]").map((node) => [node.id(), { ...node.position() }]));
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#manyPipelines = new Set(nodes.map(({ pipeline }) => pipeline)).size > 1;
    this.#statuses = statuses;
    this.#flow = columnsOf(flow);
    cy.resize();
    const fitted = viewOf(places.values(), layout, size, { width: cy.width(), height: cy.height() });
    this.#far = (keepView ? cy.zoom() : fitted.zoom) < FAR;
    const far = this.#far ? ["far"] : [];
    // Everything is styled once, with all that is known.
    cy.batch(() => {
      cy.elements().remove();
      if (size.width !== this.#size.width) this.#restyle(size);
      cy.add([
        ...layout.blocks.map(({ pipeline, x, y, width, height }): ElementDefinition => ({ group: "nodes", classes: ["block", ...far], data: { id: `b:${pipeline}`, label: oneLine(pipeline), width: width + 2 * BLOCK_MARGIN, height: height + 2 * BLOCK_MARGIN }, position: { x: x + width / 2, y: y + height / 2 } })),
        ...nodes.map((node): ElementDefinition => {
          const { picture, classes } = this.#look(node);
          return { group: "nodes", classes: [...classes, ...far], data: { id: `n:${node.id}`, label: oneLine(node.name), picture }, position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) } };
        }),
        ...edges.map(({ from, to }, index): ElementDefinition => {
          const [start, end] = [places.get(from), places.get(to)];
          const curve = edgeCurve({ x: (start?.x ?? 0) + size.width / 2, y: start?.y ?? 0 }, layout.edges[index] ?? [], { x: (end?.x ?? 0) - size.width / 2, y: end?.y ?? 0 });
          const between = layout.blocks.length > 0 && this.#nodes.get(from)?.pipeline !== this.#nodes.get(to)?.pipeline;
          return { group: "edges", classes: [...(between ? ["between"] : []), ...far], data: { id: `e:${from}\0${to}`, source: `n:${from}`, target: `n:${to}`, ...curve } };
        }),
      ]);
      if (flow !== undefined) this.#markFlow(flow);
    });
    if (!keepView) {
      this.#fitted = true;
      cy.viewport(fitted);
    }
    if (nodes.length <= MOST_MOVED && !reducedMotion()) this.#moveFrom(before);
  }

  setStatuses(statuses: Readonly<Record<string, NodeStatus>>): void {
    this.#statuses = statuses;
    this.#cy.batch(() => this.#paint());
  }

  /** Marks the chosen node and the edges at it. */
  choose(id: string | undefined): void {
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements(".chosen, .beside").removeClass("chosen beside");
      if (id === undefined) return;
      const node = cy.getElementById(`n:${id}`);
      node.addClass("chosen");
      node.connectedEdges().addClass("beside");
    });
  }

  /** Shows the way of a column: the nodes it passes with the columns there, and the edges between. */
  showFlow(flow: ColumnFlow | undefined): void {
    if (flow === undefined && this.#flow.size === 0) return;
    this.#flow = columnsOf(flow);
    this.#cy.batch(() => {
      this.#cy.elements().removeClass("flow dim assumed");
      if (flow !== undefined) this.#markFlow(flow);
      this.#paint();
    });
  }

  restyle(): void {
    this.#cy.batch(() => {
      this.#restyle(this.#size);
      this.#paint();
    });
  }

  fit(): void {
    const cy = this.#cy;
    cy.resize();
    this.#fitted = true;
    const blocks = cy.nodes(".block").map((block) => ({ x: block.position("x") - block.data("width") / 2, y: block.position("y") - block.data("height") / 2, width: block.data("width"), height: block.data("height") }));
    cy.viewport(viewOf(cy.nodes("[^width]").map((node) => node.position()), { blocks }, this.#size, { width: cy.width(), height: cy.height() }));
  }

  zoomBy(factor: number): void {
    this.#fitted = false;
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  /** Brings a node into sight, large enough to read. */
  reveal(id: string): void {
    const cy = this.#cy;
    const node = cy.getElementById(`n:${id}`);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const [beside, above] = [(this.#size.width / 2) * cy.zoom(), (this.#size.height / 2) * cy.zoom()];
    if (cy.zoom() >= READABLE && x >= beside && y >= above && x + beside <= cy.width() && y + above <= cy.height()) return;
    this.#fitted = false;
    const zoom = Math.max(cy.zoom(), 0.8);
    const pan = { x: cy.width() / 2 - node.position("x") * zoom, y: cy.height() / 2 - node.position("y") * zoom };
    if (reducedMotion()) cy.viewport({ zoom, pan });
    else cy.animate({ zoom, pan, duration: 180, easing: "ease-out" });
  }

  /** Middle of a drawn node. */
  at(id: string): Point | undefined {
    const node = this.#cy.getElementById(`n:${id}`);
    return node.empty() ? undefined : node.position();
  }

  /** The canvas has another size: what was wholly in sight stays so. */
  resize(): void {
    if (this.#fitted && this.#nodes.size <= MOST_REFITTED) this.fit();
    else this.#cy.resize();
  }

  #restyle(size: NodeSize): void {
    const theme = readTheme();
    this.#size = size;
    this.#pictures = pictureCache(theme, size);
    this.#cy.style(graphStyle(theme, size));
  }

  #look(node: GraphNode): { picture: string; classes: string[] } {
    const flow = this.#flow.get(node.id);
    const look = lookOfNode(node, this.#statuses[node.id], { words: this.#words, manyPipelines: this.#manyPipelines, size: this.#size, ...(flow === undefined ? {} : { flow }) });
    return { picture: this.#pictures(look), classes: [node.kind, look.look] };
  }

  #paint(): void {
    for (const [id, node] of this.#nodes) {
      const drawn = this.#cy.getElementById(`n:${id}`);
      const { picture, classes } = this.#look(node);
      if (drawn.data("picture") !== picture) drawn.data("picture", picture);
      if (!classes.every((each) => drawn.hasClass(each))) drawn.removeClass(LOOKS).addClass(classes);
    }
  }

  #markFlow({ upstream, downstream }: ColumnFlow): void {
    const cy = this.#cy;
    cy.elements("[^width]").addClass("dim");
    for (const node of this.#flow.keys()) cy.getElementById(`n:${node}`).removeClass("dim").addClass("flow");
    for (const { from, to, transform } of [...upstream, ...downstream]) cy.getElementById(`e:${from.node}\0${to.node}`).removeClass("dim").addClass(transform === "unknown" ? "flow assumed" : "flow");
  }

  #moveFrom(before: ReadonlyMap<string, Point>): void {
    for (const node of this.#cy.nodes("[^width]")) {
      const [from, to] = [before.get(node.id()), { ...node.position() }];
      if (from === undefined || (from.x === to.x && from.y === to.y)) continue;
      node.position(from);
      node.animate({ position: to, duration: 220, easing: "ease-out" });
    }
  }

  #setFar(): void {
    const far = this.#cy.zoom() < FAR;
    if (far === this.#far) return;
    this.#far = far;
    this.#cy.batch(() => this.#cy.elements().toggleClass("far", far));
  }
}

/** For each node that a column passes: the columns there. */
function columnsOf(flow: ColumnFlow | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { node, column } of flow === undefined ? [] : [flow.of, ...[...flow.upstream, ...flow.downstream].flatMap(({ from, to }) => [from, to])]) {
    const known = found.get(node) ?? [];
    if (!known.includes(column)) found.set(node, [...known, column]);
  }
  return found;
}

/** Zoom and pan with which everything is in sight, never larger than it is. */
function viewOf(middles: Iterable<Point>, { blocks }: { blocks: readonly { x: number; y: number; width: number; height: number }[] }, node: NodeSize, { width, height }: NodeSize): { zoom: number; pan: Point } {
  const corners = [...middles].flatMap(({ x, y }) => [{ x: x - node.width / 2, y: y - node.height / 2 }, { x: x + node.width / 2, y: y + node.height / 2 }]);
  for (const block of blocks) corners.push({ x: block.x - BLOCK_MARGIN, y: block.y - 3 * BLOCK_MARGIN }, { x: block.x + block.width + BLOCK_MARGIN, y: block.y + block.height + BLOCK_MARGIN });
  const bound = (pick: (...values: number[]) => number, axis: "x" | "y"): number => corners.reduce((best, corner) => pick(best, corner[axis]), corners[0]?.[axis] ?? 0);
  const [left, right, top, bottom] = [bound(Math.min, "x"), bound(Math.max, "x"), bound(Math.min, "y"), bound(Math.max, "y")];
  const zoom = Math.min(1, (width - 2 * MARGIN.x) / Math.max(1, right - left), (height - 2 * MARGIN.y) / Math.max(1, bottom - top));
  const safe = zoom > 0 ? zoom : 0.02;
  return { zoom: safe, pan: { x: width / 2 - ((left + right) / 2) * safe, y: height / 2 - ((top + bottom) / 2) * safe } };
}

function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function oneLine(name: string): string {
  return visible(name).replaceAll("\n", " ");
}

/** Blocks and edges stand for no node. */
function idOf(elementId: string): string | undefined {
  return elementId.startsWith("n:") ? elementId.slice(2) : undefined;
}
