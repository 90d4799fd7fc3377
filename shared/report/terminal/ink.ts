/** Colours and signs of terminal output. Colour never carries meaning alone: there is always a sign or a word. */
export interface Ink {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  cyan(text: string): string;
  magenta(text: string): string;
}
export type Tone = keyof Ink;

export interface Signs {
  pass: string;
  fail: string;
  warn: string;
  info: string;
  reused: string;
  skipped: string;
  cancelled: string;
  waiting: string;
  dot: string;
  dash: string;
  bar: string;
  arrow: string;
  rule: string;
  gutter: string;
  corner: string;
  times: string;
}

const plain = (text: string): string => text;
const paint = (open: number, close: number) => (text: string) => (text === "" ? "" : `\u001b[${open}m${text}\u001b[${close}m`);

export const colorless: Ink = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, blue: plain, cyan: plain, magenta: plain };

const colored: Ink = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
  blue: paint(34, 39),
  cyan: paint(36, 39),
  magenta: paint(35, 39),
};

const fancy: Signs = { pass: "✔", fail: "✖", warn: "▲", info: "ℹ", reused: "≡", skipped: "↷", cancelled: "■", waiting: "·", dot: "·", dash: "–", bar: "━", arrow: "→", rule: "─", gutter: "│", corner: "╰", times: "×" };
const ascii: Signs = { pass: "+", fail: "x", warn: "!", info: "i", reused: "=", skipped: ">", cancelled: "#", waiting: ".", dot: "-", dash: "-", bar: "=", arrow: "->", rule: "-", gutter: "|", corner: "`", times: "x" };

export function ink(color: boolean): Ink {
  return color ? colored : colorless;
}

export function signs(unicode: boolean): Signs {
  return unicode ? fancy : ascii;
}
