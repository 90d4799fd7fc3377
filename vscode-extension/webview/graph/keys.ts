import type { Side } from "./neighbourhood.ts";
import type { Direction } from "./walk.ts";

export interface KeyActions {
  step(direction: Direction): void;
  side(side: Side): void;
  open(part: "code" | "declaration"): void;
  search(): void;
  back(): void;
  fit(): void;
  zoom(factor: number): void;
  columns(): void;
  leavePanel(): void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** Keys of the drawing, and those that hold in the whole page. Chords are left to the editor. */
export function listenToKeys(canvas: HTMLElement, actions: KeyActions): void {
  const onCanvas: Readonly<Record<string, () => void>> = {
    Enter: () => actions.open("code"), d: () => actions.side("downstream"), u: () => actions.side("upstream"), b: () => actions.side("both"), c: actions.columns,
    "0": actions.fit, "+": () => actions.zoom(1.3), "=": () => actions.zoom(1.3), "-": () => actions.zoom(1 / 1.3),
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const act = arrow !== undefined ? () => actions.step(arrow) : event.key === "Enter" && event.shiftKey ? () => actions.open("declaration") : onCanvas[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === "/") {
      event.preventDefault();
      actions.search();
    } else if (event.key === "Escape") {
      actions.back();
      actions.leavePanel();
    }
  });
}
