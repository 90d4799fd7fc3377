import { operations, type Operation } from "./openapi/operations.ts";

const routes = operations.map((operation) => {
  const [method = "", template = ""] = operation.split(" ");
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  // Names of branches have slashes, here at the end of a path or before a fixed last part.
  const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === "ref" || name === "basehead" ? "(.+)" : "([^/]+)"));
  return { operation, method, names, pattern: new RegExp(`^${pattern}$`) };
});

/** The endpoint that serves a path, and the values in it. */
export function routeOf(method: string, path: string): { operation: Operation; values: Record<string, string> } | undefined {
  for (const { operation, method: own, names, pattern } of routes) {
    const match = own === method ? pattern.exec(path) : null;
    if (match !== null) return { operation, values: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")])) };
  }
  return undefined;
}
