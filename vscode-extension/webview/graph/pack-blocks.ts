interface Size {
  width: number;
  height: number;
}

/** Width to height of a usual window. */
const ASPECT = 1.7;
/** Between blocks; above each one there is room for its name. */
const GAP = 220;
const TITLE = 180;

/** Corners of blocks that stand side by side in rows, in their order, so that all of them together have the shape of a window. */
export function packBlocks<B extends Size>(blocks: readonly B[]): (B & { x: number; y: number })[] {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP + TITLE), 0);
  const widest = Math.max(Math.sqrt(area * ASPECT), ...blocks.map(({ width }) => width));
  let [x, y, row] = [0, TITLE, 0];
  return blocks.map((block) => {
    if (x > 0 && x + block.width > widest) {
      [x, y, row] = [0, y + row + GAP + TITLE, 0];
    }
    const placed = { ...block, x, y };
    x += block.width + GAP;
    row = Math.max(row, block.height);
    return placed;
  });
}
