/** Id of a unit test or check as an item of the editor's tests: `sales.paid/check/row_count`. */
export function testId(asset: string, kind: "unit-test" | "check", name: string): string {
  return `${asset}/${kind}/${name}`;
}

/** The parts of such an id; names of tasks hold no slash. */
export function partsOfTestId(id: string): { asset: string; kind: "unit-test" | "check"; name: string } | undefined {
  const [, asset, kind, name] = /^([^/]+)\/(unit-test|check)\/(.*)$/su.exec(id) ?? [];
  return asset === undefined || name === undefined || (kind !== "unit-test" && kind !== "check") ? undefined : { asset, kind, name };
}
