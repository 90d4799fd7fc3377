/** Groups of rows by a value, as ascending row numbers; groups smaller than `minRows` are only counted. */
export function groupRows(values: readonly unknown[], rows: Int32Array, minRows: number): { groups: Map<string, Int32Array>; small: number } {
  const found = new Map<string, number[]>();
  // A pair is known by its place among the pairs; its value stands in the row of the head's file.
  for (let pair = 0; pair < rows.length; pair++) {
    const value = values[rows[pair] ?? 0];
    const name = value === null || value === undefined ? "(none)" : String(value);
    const group = found.get(name);
    if (group === undefined) found.set(name, [pair]);
    else group.push(pair);
  }
  const groups = new Map<string, Int32Array>();
  for (const [name, members] of found) if (members.length >= minRows) groups.set(name, Int32Array.from(members));
  return { groups, small: found.size - groups.size };
}
