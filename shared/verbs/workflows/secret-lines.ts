/** `env:` of a step, or nothing: each name comes from the secret of the same name. */
export function secretLines(names: readonly string[], indent: string): string {
  if (names.length === 0) return "";
  return `${indent}env:\n${names.map((name) => `${indent}  ${name}: \${{ secrets.${name} }}\n`).join("")}`;
}
