/** Wilson's score interval of a share: never outside 0 to 1, and sensible at both ends. */
export function wilson(hits: number, rows: number, z: number): { lower: number; upper: number } {
  const share = hits / rows;
  const middle = (share + (z * z) / (2 * rows)) / (1 + (z * z) / rows);
  const reach = (z / (1 + (z * z) / rows)) * Math.sqrt((share * (1 - share)) / rows + (z * z) / (4 * rows * rows));
  return { lower: hits === 0 ? 0 : middle - reach, upper: hits === rows ? 1 : middle + reach };
}
