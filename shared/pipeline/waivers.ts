import type { Finding } from "./finding.ts";
import { lineIndex } from "./line-index.ts";
import type { Waiver } from "./model.ts";

const marker = /(#|--|\/\*)[ \t]*towpath:[ \t]*([^\r\n]*)/g;
const form = /^allow[ \t]+([a-z][a-z0-9-]*\/[a-z0-9-]+)(?:[ \t]+(\S[^]*))?$/;
const SQL = new Set(["--", "/*"]);
/** A query inside YAML has comments of its own. */
const BOTH = new Set(["#", ...SQL]);
const ending = /(?:^|[ \t])until[ \t]+(\S+)$/;

/**
 * Waivers of a file: `# towpath: allow rule -- reason [until 2027-01-31]` in YAML and Python, `-- towpath: …` or a block comment in
 * SQL, also in SQL inside YAML. A malformed one is a finding, because it would silently not hold. One without a reason has the reason "": a rule asks for it.
 */
export function readWaivers(file: string, text: string): { waivers: Waiver[]; findings: Finding[] } {
  const waivers: Waiver[] = [];
  const findings: Finding[] = [];
  if (!text.includes("towpath:")) return { waivers, findings };
  const lines = lineIndex(text);
  const opener = /\.sql$/i.test(file) ? SQL : /\.ya?ml$/i.test(file) ? BOTH : new Set(["#"]);
  for (const match of text.matchAll(marker)) {
    const [whole, sign = "", rest = ""] = match;
    if (!opener.has(sign)) continue;
    const body = (sign === "/*" ? rest.replace(/\*\/[^]*$/, "") : rest).trim();
    const end = match.index + whole.trimEnd().length;
    const span = lines.span(match.index, end);
    const [, rule, said = ""] = form.exec(body) ?? [];
    const until = ending.exec(said)?.[1];
    if (rule === undefined || (until !== undefined && !isDay(until))) {
      findings.push({ rule: "schema/waiver", ...(rule === undefined ? {} : { variant: "date" }), args: { seen: until ?? body.slice(0, 80) }, severity: "warning", place: { file, span } });
      continue;
    }
    const reason = said.replace(ending, "").replace(/^(--|—|:)[ \t]*/, "").trim();
    waivers.push({ at: { file, pointer: "" }, rule, reason, ...(until === undefined ? {} : { until }), line: span.line, file });
  }
  return { waivers, findings };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
