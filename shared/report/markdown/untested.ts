import { md } from "../escape/markdown.ts";
import { ladder, type FitPart } from "../fit.ts";
import type { Sheet } from "./sheet.ts";

/** What is affected and was not tested, and whether the project lets that pass. */
export function untestedList(sheet: Sheet, cap: number): FitPart[] {
  const all = (sheet.record.untested ?? []).toSorted((a, b) => Number(a.allowed) - Number(b.allowed));
  if (all.length === 0) return [];
  const items = all.slice(0, cap).map(({ id, reason, allowed }) => md`- ${id !== undefined && md`${sheet.name(id)}: `}${reason}${allowed && md` (allowed by the project)`}`.markdown);
  const forms = ladder(all.length, cap).map((shown) => ({ text: items.slice(0, shown).join("\n"), ...(shown < all.length && { omits: { untested: all.length - shown } }) }));
  return [{ heading: "#### Not tested", importance: 75, forms }];
}
