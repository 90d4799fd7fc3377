import type { GraphNode } from "../../../shared/language/graph-model.ts";
import { byId, element } from "./element.ts";
import { searchNodes } from "./search-nodes.ts";
import { fill, type GraphWords } from "./words.ts";

const MOST = 12;

/** The search with its list: a combobox, by the pattern that screen readers know. */
export function searchBox(options: { words: GraphWords; nodes(): readonly GraphNode[]; onChoose(id: string): void; onLeave(): void; say(text: string): void }): { focus(): void } {
  const input = byId("search") as HTMLInputElement;
  const list = byId("found");
  let found: readonly GraphNode[] = [];
  let active = 0;
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (): void => {
    for (const [index, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(index === active));
    if (found.length > 0) input.setAttribute("aria-activedescendant", `found-${active}`);
  };
  const choose = (node: GraphNode | undefined): void => {
    if (node === undefined) return;
    close();
    input.value = "";
    options.onChoose(node.id);
    options.onLeave();
  };
  const search = (): void => {
    const all = searchNodes(options.nodes(), input.value);
    found = all.slice(0, MOST);
    active = 0;
    const items = found.map((node, index) => {
      const item = element("li", { role: "option", id: `found-${index}` }, element("span", {}, node.name), element("span", { class: "soft" }, `${options.words.kind[node.kind]} · ${node.pipeline}`));
      // Before the box loses the focus.
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        choose(node);
      });
      return item;
    });
    if (input.value.trim() !== "") options.say(all.length === 0 ? options.words.nothingFound : fill(options.words.found, all.length));
    list.replaceChildren(...items, ...(all.length === 0 ? [element("li", { class: "soft nothing" }, options.words.nothingFound)] : []), ...(all.length > MOST ? [element("li", { class: "soft nothing" }, fill(options.words.more, all.length - MOST))] : []));
    list.hidden = input.value.trim() === "";
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  };
  input.addEventListener("input", search);
  input.addEventListener("focus", () => input.value.trim() !== "" && search());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      active = Math.min(Math.max(0, active + (event.key === "ArrowDown" ? 1 : -1)), Math.max(0, found.length - 1));
      mark();
    } else if (event.key === "Enter") choose(list.hidden ? undefined : found[active]);
    else if (event.key === "Escape") {
      if (list.hidden) options.onLeave();
      input.value = "";
      close();
    } else return;
    event.stopPropagation();
  });
  return {
    focus() {
      input.focus();
      input.select();
    },
  };
}
