/** One line of the drawing, in three parts so that the marker may have its own colour. */
export interface LaneRow {
  before: string;
  marker: string;
  after: string;
}

interface Glyphs {
  lane: string;
  across: string;
  joinLeft: string;
  joinRight: string;
  joinMiddle: string;
  endLeft: string;
  endRight: string;
  endMiddle: string;
  marker: Record<"source" | "task" | "exposure", string>;
}

const fancy: Glyphs = { lane: "│", across: "─", joinLeft: "├", joinRight: "┤", joinMiddle: "┼", endLeft: "╰", endRight: "╯", endMiddle: "┴", marker: { source: "◇", task: "●", exposure: "▷" } };
const ascii: Glyphs = { lane: "|", across: "-", joinLeft: "+", joinRight: "+", joinMiddle: "+", endLeft: "`", endRight: "'", endMiddle: "^", marker: { source: "o", task: "*", exposure: ">" } };

/** Lanes of nodes that are already in reading order. A lane belongs to one node's result and ends at its last reader. */
export function drawLanes(nodes: readonly { id: string; kind: string; inputs: readonly string[] }[], unicode: boolean): LaneRow[] {
  const glyphs = unicode ? fancy : ascii;
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const left = new Map<string, number>();
  for (const node of nodes) for (const input of drawable(node, position)) left.set(input, (left.get(input) ?? 0) + 1);
  const lanes: (string | undefined)[] = [];
  return nodes.map((node) => {
    const inputs = new Set(drawable(node, position));
    const ending = new Set<string>();
    for (const input of inputs) {
      const rest = (left.get(input) ?? 1) - 1;
      left.set(input, rest);
      if (rest === 0) ending.add(input);
    }
    let own = lanes.findIndex((id) => id !== undefined && ending.has(id));
    if (own < 0) own = lanes.indexOf(undefined);
    if (own < 0) own = lanes.length;
    const row = drawRow(lanes, own, inputs, ending, glyphs, glyphs.marker[node.kind === "source" || node.kind === "exposure" ? node.kind : "task"]);
    for (const [index, id] of lanes.entries()) if (id !== undefined && ending.has(id)) lanes[index] = undefined;
    lanes[own] = (left.get(node.id) ?? 0) > 0 ? node.id : undefined;
    while (lanes.length > 0 && lanes.at(-1) === undefined) lanes.pop();
    return row;
  });
}

/** Inputs that come before the node: what a cycle closes is not drawn. */
function drawable(node: { id: string; inputs: readonly string[] }, position: ReadonlyMap<string, number>): string[] {
  const own = position.get(node.id) ?? 0;
  return [...new Set(node.inputs)].filter((input) => (position.get(input) ?? Number.POSITIVE_INFINITY) < own);
}

function drawRow(lanes: readonly (string | undefined)[], own: number, inputs: ReadonlySet<string>, ending: ReadonlySet<string>, glyphs: Glyphs, marker: string): LaneRow {
  const joined = lanes.flatMap((id, index) => (id !== undefined && inputs.has(id) ? [index] : []));
  const first = Math.min(own, ...joined);
  const last = Math.max(own, ...joined);
  let before = "";
  let after = "";
  const size = Math.max(lanes.length, own + 1);
  for (let index = 0; index < size; index += 1) {
    const gap = index === size - 1 ? "" : index >= first && index < last ? glyphs.across : " ";
    if (index === own) {
      after += gap;
      continue;
    }
    const text = laneGlyph(lanes[index], index, first, last, inputs, ending, glyphs) + gap;
    if (index < own) before += text;
    else after += text;
  }
  return { before, marker, after: after.trimEnd() };
}

function laneGlyph(id: string | undefined, index: number, first: number, last: number, inputs: ReadonlySet<string>, ending: ReadonlySet<string>, glyphs: Glyphs): string {
  if (id === undefined) return index > first && index < last ? glyphs.across : " ";
  if (!inputs.has(id)) return glyphs.lane;
  const ends = ending.has(id);
  if (index === first) return ends ? glyphs.endLeft : glyphs.joinLeft;
  if (index === last) return ends ? glyphs.endRight : glyphs.joinRight;
  return ends ? glyphs.endMiddle : glyphs.joinMiddle;
}
