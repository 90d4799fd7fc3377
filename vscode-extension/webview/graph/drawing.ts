import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { ColumnFlow } from "../../../shared/language/column-flow.ts";
import type { GraphEdge, GraphNode } from "../../../shared/language/graph-model.ts";
import type { NodeStatus } from "../../../shared/language/graph-status.ts";
import { visible } from "../../../shared/report/escape/visible.ts";
import { edgeCurve } from "./edge-curve.ts";
import { graphStyle } from "./graph-style.ts";
import { NODE, type Layout } from "./lay-out.ts";
import { lookOfNode } from "./look-of-node.ts";
import { nodePicture } from "./node-picture.ts";
import { readTheme } from "./theme.ts";
import type { GraphWords } from "./words.ts";

/** Below this nothing in a node can be read: only its colour is left. */
const FAR = 0.32;
/** Moving more than this costs more than it explains. */
const MOST_MOVED = 120;
/** A large graph that is fitted to the rest of the window would jump, and be no more readable. */
const MOST_REFITTED = 60;

export interface Drawn {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  layout: Layout;
}

export interface DrawingOptions {
  words: GraphWords;
  manyPipelines(): boolean;
  onChoose(id: string | undefined): void;
  onOpen(id: string): void;
}

/** The canvas with nodes and edges. It draws what it is told and decides nothing. */
export class Drawing {
  readonly #cy: Core;
  readonly #options: DrawingOptions;
  readonly #nodes = new Map<string, GraphNode>();
  #statuses: Readonly<Record<string, NodeStatus>> = {};
  #flow = new Map<string, string[]>();
  #theme = readTheme();
  #far = false;
  /** Everything is in sight, and nobody has moved it since. */
  #fitted = true;

  constructor(container: HTMLElement, options: DrawingOptions) {
    this.#options = options;
    this.#cy = cytoscape({ container, style: graphStyle(this.#theme), minZoom: 0.02, maxZoom: 2.5, autoungrabify: true, boxSelectionEnabled: false, selectionType: "single", autounselectify: true });
    this.#cy.on("tap", ({ target }) => options.onChoose(target === this.#cy || target.isEdge() ? undefined : this.#idOf(target.id())));
    this.#cy.on("dbltap", "node", ({ target }) => options.onOpen(this.#idOf(target.id()) ?? ""));
    this.#cy.on("mouseover", "node", ({ target }) => {
      target.addClass("hover");
      container.classList.add("pointing");
    });
    this.#cy.on("mouseout", "node", ({ target }) => {
      target.removeClass("hover");
      container.classList.remove("pointing");
    });
    this.#cy.on("zoom", () => this.#setFar());
    this.#cy.on("dragpan scrollzoom pinchzoom", () => (this.#fitted = false));
  }

  /** Puts other nodes, edges or places on the canvas; what stays moves there. */
  draw({ nodes, edges, layout }: Drawn, { keepView }: { keepView: boolean }): void {
    const cy = this.#cy;
    const places = new Map(nodes.map(({ id }, index) => [id, layout.nodes[index] ?? { x: 0, y: 0 }]));
    const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    this.#nodes.clear();
    for (const node of nodes) this.#nodes.set(node.id, node);
    const elements: ElementDefinition[] = [
      ...nodes.map((node): ElementDefinition => ({ group: "nodes", data: { id: `n:${node.id}`, label: visible(node.name).replaceAll("\n", " ") }, position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) } })),
      ...edges.map(({ from, to }, index): ElementDefinition => {
        const [start, end] = [places.get(from), places.get(to)];
        const curve = edgeCurve({ x: (start?.x ?? 0) + NODE.width / 2, y: start?.y ?? 0 }, layout.edges[index] ?? [], { x: (end?.x ?? 0) - NODE.width / 2, y: end?.y ?? 0 });
        return { group: "edges", data: { id: `e:${from}\0${to}`, source: `n:${from}`, target: `n:${to}`, ...curve } };
      }),
    ];
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elements);
      this.#paint();
      this.#far = false;
      this.#setFar();
    });
    if (!keepView) this.fit();
    this.#setFar();
    if (nodes.length > MOST_MOVED || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const node of cy.nodes()) {
      const [from, to] = [before.get(node.id()), { ...node.position() }];
      if (from === undefined || (from.x === to.x && from.y === to.y)) continue;
      node.position(from);
      node.animate({ position: to, duration: 220, easing: "ease-out" });
    }
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
    const cy = this.#cy;
    this.#flow = new Map();
    cy.batch(() => {
      cy.elements().removeClass("flow dim assumed");
      if (flow !== undefined) {
        for (const { node, column } of [flow.of, ...[...flow.upstream, ...flow.downstream].flatMap(({ from, to }) => [from, to])]) {
          const known = this.#flow.get(node) ?? [];
          if (!known.includes(column)) this.#flow.set(node, [...known, column]);
        }
        cy.elements().addClass("dim");
        for (const node of this.#flow.keys()) cy.getElementById(`n:${node}`).removeClass("dim").addClass("flow");
        for (const { from, to, transform } of [...flow.upstream, ...flow.downstream]) cy.getElementById(`e:${from.node}\0${to.node}`).removeClass("dim").addClass(transform === "unknown" ? "flow assumed" : "flow");
      }
      this.#paint();
    });
  }

  restyle(): void {
    this.#theme = readTheme();
    this.#cy.batch(() => {
      this.#cy.style(graphStyle(this.#theme));
      this.#paint();
    });
  }

  fit(): void {
    this.#fitted = true;
    this.#cy.resize();
    this.#cy.fit(undefined, 48);
    if (this.#cy.zoom() > 1) {
      this.#cy.zoom(1);
      this.#cy.center();
    }
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
    const { x1, x2, y1, y2 } = node.renderedBoundingBox();
    if (cy.zoom() >= 0.5 && x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height()) return;
    this.#fitted = false;
    const to = { zoom: Math.max(cy.zoom(), 0.8), center: { eles: node } };
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      cy.zoom(to.zoom);
      cy.center(node);
    } else cy.animate({ ...to, duration: 180, easing: "ease-out" });
  }

  /** Middle of a drawn node. */
  at(id: string): { x: number; y: number } | undefined {
    const node = this.#cy.getElementById(`n:${id}`);
    return node.empty() ? undefined : node.position();
  }

  /** The canvas has another size: what was wholly in sight stays so. */
  resize(): void {
    if (this.#fitted && this.#nodes.size <= MOST_REFITTED) this.fit();
    else this.#cy.resize();
  }

  #idOf(elementId: string): string | undefined {
    return elementId.startsWith("n:") ? elementId.slice(2) : undefined;
  }

  #paint(): void {
    const pictures = new Map<string, string>();
    for (const [id, node] of this.#nodes) {
      const flow = this.#flow.get(id);
      const picture = lookOfNode(node, this.#statuses[id], { words: this.#options.words, manyPipelines: this.#options.manyPipelines(), ...(flow === undefined ? {} : { flow }) });
      const key = JSON.stringify(picture);
      let address = pictures.get(key);
      if (address === undefined) pictures.set(key, (address = nodePicture(picture, this.#theme)));
      const drawn = this.#cy.getElementById(`n:${id}`);
      if (drawn.data("picture") !== address) drawn.data("picture", address);
      const classes = [node.kind, picture.look];
      if (!classes.every((each) => drawn.hasClass(each))) drawn.removeClass("pass reused warn fail skipped cancelled idle").addClass(classes);
    }
  }

  #setFar(): void {
    const far = this.#cy.zoom() < FAR;
    if (far === this.#far) return;
    this.#far = far;
    this.#cy.batch(() => this.#cy.elements().toggleClass("far", far));
  }
}
