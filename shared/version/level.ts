/** How far a version rises. */
export type Level = "none" | "patch" | "minor" | "major";

const LEVELS: readonly Level[] = ["none", "patch", "minor", "major"];

export function atLeast(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(other);
}

export function highest(levels: Iterable<Level>): Level {
  return [...levels].reduce<Level>((most, level) => (atLeast(level, most) ? level : most), "none");
}

export function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}
