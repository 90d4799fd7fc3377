/** What is drawn needs no more digits, and a record is read by people too. */
export function shown(value: number): number {
  return Number(value.toPrecision(6));
}
