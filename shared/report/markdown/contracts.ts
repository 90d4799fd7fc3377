import type { ContractChangeRecord } from "../../results/record.ts";
import { listed, md, type Markdown } from "../escape/markdown.ts";
import { ladder, type FitPart } from "../fit.ts";
import type { Sheet } from "./sheet.ts";

const mostConsumers = 8;
const mostChanges = 5;

/** Contract changes, breaking ones first, each with who reads what changed. */
export function contractChanges(sheet: Sheet, cap: number): FitPart[] {
  const changes = (sheet.record.contracts ?? []).filter((change) => change.class !== "none").toSorted((a, b) => Number(b.class === "breaking") - Number(a.class === "breaking"));
  if (changes.length === 0) return [];
  const items = changes.slice(0, cap).map((change) => item(sheet, change).markdown);
  const forms = ladder(changes.length, cap).map((shown) => ({ text: items.slice(0, shown).join("\n"), ...(shown < changes.length && { omits: { contracts: changes.length - shown } }) }));
  return [{ heading: "#### Contracts", importance: 80, forms }];
}

function item(sheet: Sheet, { class: kind, id, file, line, changes, consumers }: ContractChangeRecord): Markdown {
  const readers = listed(consumers.map(sheet.name), mostConsumers);
  const readBy = consumers.length === 0 ? md`Nobody is known to read it.` : md`Read by ${readers}.`;
  return md`- ${kind === "breaking" ? md`**breaking**` : "additive"} ${sheet.name(id)}: ${listed(changes, mostChanges, "; ")}. ${readBy} ${sheet.place(file, line)}`;
}
