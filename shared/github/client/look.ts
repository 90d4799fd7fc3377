/** Looking into answers that nobody promised: what is not there, or is something else, is undefined. */
export function look(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((node, key) => (typeof node === "object" && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined), value);
}

export function lookText(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = look(value, ...path);
  return typeof found === "string" ? found : undefined;
}

export function lookList(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = look(value, ...path);
  return Array.isArray(found) ? found : [];
}
