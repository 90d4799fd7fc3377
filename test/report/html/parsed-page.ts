import { parse, type DefaultTreeAdapterTypes } from "parse5";

export interface ParsedElement {
  tag: string;
  attributes: Record<string, string>;
  /** Tags of the children. */
  children: string[];
}

type Node = DefaultTreeAdapterTypes.Node;
const isElement = (node: Node): node is DefaultTreeAdapterTypes.Element => "tagName" in node;

/** Every element of a page as a browser's parser sees it, in document order. */
export function elementsOf(page: string): ParsedElement[] {
  const found: ParsedElement[] = [];
  const walk = (node: Node): void => {
    const children = "childNodes" in node ? node.childNodes : [];
    if (isElement(node)) {
      found.push({ tag: node.tagName.toLowerCase(), attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value])), children: children.filter(isElement).map((child) => child.tagName) });
    }
    for (const child of children) walk(child);
  };
  walk(parse(page));
  return found;
}

/** Problems that the HTML specification's parser reports. */
export function parseErrors(page: string): string[] {
  const errors: string[] = [];
  parse(page, { onParseError: (error) => errors.push(`${error.code} at ${error.startLine}:${error.startCol}`) });
  return errors;
}

const blocks = new Set(["p", "h1", "h2", "h3", "li", "tr", "caption", "summary", "dt", "dd", "pre", "title", "details", "section", "nav", "header", "footer", "figure", "a"]);

/** What a page says, as an indented text that a review can read: style, script and coordinates are left out. */
export function outline(page: string): string {
  const lines: string[] = [];
  const text = (node: Node): string => {
    if (node.nodeName === "#text" && "value" in node) return node.value;
    if (!("childNodes" in node)) return "";
    const inner = node.childNodes.map(text).join("");
    return isElement(node) && node.tagName === "mark" ? `[${inner}]` : inner;
  };
  const walk = (node: Node, depth: number): void => {
    if (!("childNodes" in node)) return;
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      const tag = child.tagName;
      if (tag === "style" || tag === "script" || tag === "symbol" || tag === "marker") continue;
      const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
      const holdsBlocks = hasBlock(child);
      const block = blocks.has(tag);
      const label = [tag, ...["id", "href", "lang", "role", "aria-label"].flatMap((name) => (attributes.has(name) ? [`${name}=${attributes.get(name) ?? ""}`] : [])), ...(attributes.has("open") ? ["open"] : [])].join(" ");
      if (block && !holdsBlocks) lines.push(`${"  ".repeat(depth)}${label}: ${(tag === "pre" ? text(child) : cells(child, text)).replaceAll(/[ \n]+/gu, " ").trim()}`);
      else {
        if (block || attributes.has("role")) lines.push(`${"  ".repeat(depth)}${label}`);
        walk(child, block ? depth + 1 : depth);
      }
    }
  };
  walk(parse(page), 0);
  return `${lines.join("\n")}\n`;
}

function hasBlock(element: DefaultTreeAdapterTypes.Element): boolean {
  return element.childNodes.some((child) => isElement(child) && ((blocks.has(child.tagName) && child.tagName !== "a" && child.tagName !== "title") || hasBlock(child)));
}

/** Cells of a row apart from each other. */
function cells(element: DefaultTreeAdapterTypes.Element, text: (node: Node) => string): string {
  return element.tagName === "tr" ? element.childNodes.map(text).join(" | ") : text(element);
}
