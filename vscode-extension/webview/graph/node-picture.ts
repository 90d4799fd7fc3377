import { shapes } from "../../../shared/report/html/icons.ts";
import type { NodeSize } from "./node-size.ts";
import type { NodePicture } from "./look-of-node.ts";
import type { Theme } from "./theme.ts";

const SVG = "http://www.w3.org/2000/svg";
/** A drum for what is read from outside, a screen for who reads. */
const KINDS = {
  source: '<ellipse cx="8" cy="3.6" rx="5.75" ry="2.4" class="ring"/><path d="M2.25 3.6v8.8c0 1.33 2.57 2.4 5.75 2.4s5.75-1.07 5.75-2.4V3.6M2.25 8c0 1.33 2.57 2.4 5.75 2.4s5.75-1.07 5.75-2.4" class="ring"/>',
  exposure: '<rect x="1.25" y="2.25" width="13.5" height="9.5" rx="1.5" class="ring"/><path d="M5 14.25h6M4.5 9V7.5M8 9V5M11.5 9V6.25" class="ring"/>',
} as const;

/** An address of an SVG picture. Text comes in by textContent only, so no name can become markup. */
export function nodePicture({ look, kind, detail, badge, flow }: NodePicture, theme: Theme, size: NodeSize): string {
  const made = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ width: size.width * 2, height: size.height * 2, viewBox: `0 0 ${size.width} ${size.height}`, "font-family": theme.font })) made.setAttribute(name, String(value));
  const sign = look === "idle" && kind !== "task" ? KINDS[kind] : shapes[look];
  const colour = look === "idle" && kind !== "task" ? theme.soft : theme[look];
  made.append(icon(sign, colour, theme));
  made.append(text(detail, { x: "38", y: "36", "font-size": "11", fill: flow ? theme.flow : theme.soft, ...(flow ? { "font-weight": "600" } : {}) }));
  if (badge !== undefined) made.append(text(badge.text, { x: String(size.width - 12), y: "36", "font-size": "10.5", "text-anchor": "end", "font-weight": "600", fill: badge.tone === "stale" ? theme.warn : theme[badge.tone] }));
  return `data:image/svg+xml;utf8,${encodeURIComponent(new XMLSerializer().serializeToString(made))}`;
}

const icons = new Map<string, Element>();

function icon(sign: string, colour: string, theme: Theme): Node {
  const key = `${sign} ${colour} ${theme.node}`;
  const known = icons.get(key);
  if (known !== undefined) return known.cloneNode(true);
  const read = new DOMParser().parseFromString(`<svg xmlns="${SVG}" x="12" y="16" width="16" height="16" viewBox="0 0 16 16">${sign}</svg>`, "image/svg+xml").documentElement;
  for (const each of read.querySelectorAll(".cut")) paint(each, "none", theme.node, "1.7");
  for (const each of read.querySelectorAll(".ring")) paint(each, "none", colour, "1.4");
  for (const each of read.querySelectorAll("[fill=currentColor]")) each.setAttribute("fill", colour);
  const made = document.importNode(read, true);
  icons.set(key, made);
  return made.cloneNode(true);
}

function paint(element: Element, fill: string, stroke: string, width: string): void {
  for (const [name, value] of Object.entries({ fill, stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" })) element.setAttribute(name, value);
}

function text(content: string, attributes: Readonly<Record<string, string>>): SVGTextElement {
  const made = document.createElementNS(SVG, "text");
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = content;
  return made;
}
