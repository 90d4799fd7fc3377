import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode } from "yaml";
import { keyText, limits } from "./yaml-tree.ts";
import type { YamlProblem, YamlTree } from "./yaml-tree.ts";

/**
 * Plain data of a tree. Maps have no prototype, so `__proto__` and `constructor` are keys like any other. Aliases are
 * expanded within a budget; integers that a double cannot hold stay the digits that were written.
 */
export function yamlData(tree: YamlTree): { data: unknown; problems: YamlProblem[] } {
  const problems: YamlProblem[] = [];
  const open = new Set<ParsedNode>();
  let expanded = 0;
  let fatal = false;

  const convert = (node: ParsedNode | null, written: ParsedNode | null): unknown => {
    if (!node || fatal) return null;
    if (++expanded > limits.expanded) {
      fatal = true;
      const place = written ?? node;
      problems.push({ code: "LIMIT", start: place.range[0], end: place.range[1], args: { what: "expanded", limit: limits.expanded } });
      return null;
    }
    if (isAlias(node)) {
      const target = tree.targets.get(node);
      if (!target) return null;
      if (open.has(target)) {
        problems.push({ code: "CYCLE", start: node.range[0], end: node.range[1], args: { name: node.source } });
        return null;
      }
      return convert(target, written ?? node);
    }
    if (isScalar(node)) return scalar(node.value, node.source);
    open.add(node);
    const value = isSeq(node) ? node.items.map((item) => convert(item, written)) : isMap(node) ? map(node, written) : null;
    open.delete(node);
    return value;
  };
  const map = (node: { items: { key: ParsedNode; value: ParsedNode | null }[] }, written: ParsedNode | null): Record<string, unknown> => {
    const result: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      const name = keyText(key, tree.targets);
      if (name !== undefined) result[name] = convert(value, written);
    }
    return result;
  };
  const data = convert(tree.root ?? null, null);
  return { data: fatal ? undefined : data, problems };
}

function scalar(value: unknown, source: string | undefined): unknown {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value) && source !== undefined && /^[-+]?[0-9]+$/.test(source)) return source;
  return value;
}
