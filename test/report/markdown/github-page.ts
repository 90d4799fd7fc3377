import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from "parse5";

export interface PageElement {
  tag: string;
  attributes: Record<string, string>;
}

export interface RenderedPage {
  elements: PageElement[];
  /** Text in which GitHub looks for mentions, references and addresses: not in code, not in links. */
  prose: string[];
  /** Number of cells of each row of each table. */
  tables: number[][];
}

/** A comment as GitHub's readers get it, before its sanitizer: what is not there now cannot come through it. */
export function renderedPage(markdown: string): RenderedPage {
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const page: RenderedPage = { elements: [], prose: [], tables: [] };
  walk(parseFragment(html), page, false);
  return page;
}

function walk(node: DefaultTreeAdapterTypes.Node, page: RenderedPage, quiet: boolean): void {
  if (tree.isTextNode(node)) {
    if (!quiet) page.prose.push(node.value);
    return;
  }
  let silent = quiet;
  if (tree.isElementNode(node)) {
    page.elements.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) });
    silent ||= node.tagName === "code" || node.tagName === "pre" || node.tagName === "a";
    if (node.tagName === "table") page.tables.push([]);
    if (node.tagName === "tr") page.tables.at(-1)?.push(node.childNodes.filter((child) => tree.isElementNode(child)).length);
  }
  if ("childNodes" in node) for (const child of node.childNodes) walk(child, page, silent);
}

/** What GitHub turns into links, mentions and pictures in the text of a rendered comment. */
export const references = [
  /@[\w-]/u, // a person, a team, an address
  /(?:^|[^&\w])#\d/u,
  /\bGH-\d/iu,
  /:\/\//u,
  /\bwww\./iu,
  /:[\w+-]+:/u,
  /(?<![\w\u200b])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![\w])/u,
];
