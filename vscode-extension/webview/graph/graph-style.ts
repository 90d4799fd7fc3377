import type { StylesheetJson } from "cytoscape";
import type { NodeLook } from "../../../shared/language/graph-status.ts";
import { TEXT_LEFT, type NodeSize } from "./node-size.ts";
import type { Theme } from "./theme.ts";

const LOOKS: readonly NodeLook[] = ["pass", "reused", "warn", "fail", "skipped", "cancelled", "idle"];

/** A press changes no property of what is pressed, so that nothing has to be drawn anew. */
const NO_OVERLAY = { "overlay-opacity": 0, "overlay-padding": 0, "overlay-color": "#000" } as const;

/** How nodes and edges look in a theme. Status is told by sign, colour and border, so nobody needs the colour. */
export function graphStyle(theme: Theme, size: NodeSize): StylesheetJson {
  const dim = theme.highContrast ? 0.45 : 0.22;
  return [
    {
      selector: "node[^width]",
      style: {
        shape: "round-rectangle", width: size.width, height: size.height,
        "background-color": theme.node, "border-width": 1.25, "border-color": theme.border,
        "background-image": "data(picture)", "background-fit": "contain", "background-clip": "none", "background-image-containment": "over",
        label: "data(label)", color: theme.ink, "font-family": theme.font, "font-size": 13, "font-weight": 600, "min-zoomed-font-size": 5,
        "text-halign": "right", "text-valign": "center", "text-margin-x": TEXT_LEFT - size.width, "text-margin-y": -8, "text-wrap": "ellipsis", "text-max-width": `${size.width - TEXT_LEFT - 12}px`,
        ...NO_OVERLAY,
      },
    },
    {
      selector: "node.block",
      style: {
        shape: "round-rectangle", "corner-radius": "40px", width: "data(width)", height: "data(height)", events: "no", "z-index": -1, "z-index-compare": "manual", "background-color": theme.node, "background-opacity": theme.highContrast ? 0 : 0.55, "border-width": 2, "border-color": theme.border,
        label: "data(label)", color: theme.soft, "font-family": theme.font, "font-size": 36, "font-weight": 600, "text-valign": "top", "text-halign": "center", "text-margin-y": -8, "min-zoomed-font-size": 5, ...NO_OVERLAY,
      },
    } as unknown as StylesheetJson[number],
    ...LOOKS.map((look): StylesheetJson[number] => ({ selector: `node.${look}`, style: { "border-color": look === "idle" ? theme.border : theme[look] } })),
    { selector: "node.source, node.exposure", style: { "border-color": theme.border } },
    { selector: "node.exposure", style: { shape: "round-rectangle", "corner-radius": String(size.height / 2) } },
    { selector: "node.fail", style: { "border-width": 2 } },
    { selector: "node.skipped, node.cancelled", style: { "border-style": "dashed" } },
    { selector: "node.far[^width]", style: { "background-image": "none", "border-width": 0, "background-color": theme.idle } },
    ...LOOKS.map((look): StylesheetJson[number] => ({ selector: `node.far.${look}`, style: { "background-color": theme[look] } })),
    { selector: "node.far.source, node.far.exposure", style: { "background-color": theme.soft } },
    {
      selector: "edge",
      style: {
        width: 1.25, "line-color": theme.edge, "target-arrow-color": theme.edge, "target-arrow-shape": "triangle", "arrow-scale": 0.75,
        "curve-style": "unbundled-bezier", "edge-distances": "endpoints", "source-endpoint": "50% 0", "target-endpoint": "-50% 0",
        "control-point-weights": "data(weights)", "control-point-distances": "data(distances)", ...NO_OVERLAY,
      },
    },
    { selector: "node.block.far", style: { "font-size": 150 } },
    { selector: "edge.between", style: { opacity: 0.4, "z-index": 0 } },
    { selector: "edge.far", style: { width: 5, "target-arrow-shape": "none", "curve-style": "haystack", opacity: 0.5 } },
    { selector: "node.beside", style: { "border-color": theme.focus } },
    { selector: "edge.beside", style: { opacity: 1, "line-color": theme.focus, "target-arrow-color": theme.focus, width: 2, "z-index": 5 } },
    { selector: ".dim", style: { opacity: dim } },
    { selector: "node.flow", style: { "border-color": theme.flow, "border-width": 2, opacity: 1 } },
    { selector: "edge.flow", style: { "line-color": theme.flow, "target-arrow-color": theme.flow, width: 2.5, opacity: 1, "z-index": 6 } },
    { selector: "edge.assumed", style: { "line-style": "dashed" } },
    { selector: "node.hover", style: { "border-color": theme.focus } },
    { selector: "node.chosen", style: { "border-width": 3, "border-color": theme.focus, "border-style": "solid", opacity: 1 } },
    { selector: "node.far.chosen, node.far.flow", style: { "border-width": 24 } },
  ] as StylesheetJson;
}
