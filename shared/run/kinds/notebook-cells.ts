/** A code cell of a notebook; `index` counts all cells from 0, as the notebook's JSON does. */
export interface NotebookCell {
  index: number;
  source: string;
}

/** The code cells of a Jupyter notebook (nbformat 4). A text that is not one has none. */
export function notebookCells(text: string): NotebookCell[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof data !== "object" || data === null || !("cells" in data) || !Array.isArray(data.cells)) return [];
  const cells: readonly unknown[] = data.cells;
  return cells.flatMap((cell, index) => {
    if (typeof cell !== "object" || cell === null || !("cell_type" in cell) || cell.cell_type !== "code" || !("source" in cell)) return [];
    return [{ index, source: Array.isArray(cell.source) ? cell.source.join("") : String(cell.source) }];
  });
}
