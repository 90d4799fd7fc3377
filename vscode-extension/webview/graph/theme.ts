/** Colours of the editor's theme, as the style sheet of this page has named them. */
export interface Theme {
  ground: string;
  node: string;
  border: string;
  ink: string;
  soft: string;
  edge: string;
  focus: string;
  flow: string;
  pass: string;
  reused: string;
  warn: string;
  fail: string;
  skipped: string;
  cancelled: string;
  idle: string;
  changed: string;
  affected: string;
  font: string;
  /** Only lines and text: no tints, nothing dimmed away. */
  highContrast: boolean;
}

const COLOURS = ["ground", "node", "border", "ink", "soft", "edge", "focus", "flow", "pass", "reused", "warn", "fail", "skipped", "cancelled", "idle", "changed", "affected"] as const;

/** Reads the theme as it is now. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--g-${name}`).trim() || "#888888"])) as Record<(typeof COLOURS)[number], string>;
  return { ...colours, font: style.fontFamily, highContrast: document.body.classList.contains("vscode-high-contrast") || document.body.classList.contains("vscode-high-contrast-light") };
}

/** Calls when the editor shows another theme. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-id"] });
}
