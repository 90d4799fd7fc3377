import { isRecord } from "./cursor.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import { child } from "./json-pointer.ts";

const reference = /\$\{[A-Za-z_][A-Za-z0-9_]*\}/;
/** Texts with a language of their own, where `${NAME}` may well be meant: shell, SQL, regular expressions, prose, rows of tests. */
const free = new Set(["shell", "sql", "query", "expression", "where", "regex", "description", "unit_tests"]);

/** `${NAME}` outside `environments`: nothing reads it there, so it would silently stay as it is. */
export function checkReferences(document: Document): Finding[] {
  if (!document.text.includes("${")) return [];
  const findings: Finding[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value === "string") {
      const name = reference.exec(value)?.[0];
      if (name !== undefined) findings.push({ rule: "schema/variable", variant: "outside", args: { name }, severity: "error", place: { file: document.file, span: document.span(pointer) } });
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, child(pointer, index)));
    else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) {
        const next = child(pointer, key);
        if (!free.has(key) && next !== "/environments") visit(item, next);
      }
    }
  };
  visit(document.data, "");
  return findings;
}
