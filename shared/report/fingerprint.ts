import type { Problem } from "./problems.ts";

/**
 * A name for each problem that stays when lines move and figures change, so that code scanning and GitLab know it again: what it is about,
 * not where it stands. Equal ones are numbered in their order.
 */
export function fingerprints(problems: readonly Problem[], scope: string): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ source, title, message, file }) => {
    // What was observed by a check is another figure each day.
    const identity = [scope, source, title, file, source === "finding" ? message : ""].join("\u0000");
    const number = seen.get(identity) ?? 0;
    seen.set(identity, number + 1);
    return digest(`${identity}\u0000${number}`);
  });
}

/** 128 bits of FNV-1a in four lanes over UTF-16 units: no secret, only a name. */
function digest(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane += 1) lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ (unit + lane * 0x10001 + (lanes[(lane + 1) % 4] ?? 0) % 251), 0x01000193);
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}
