import { describe, expect, it } from "vitest";
import { judge } from "../../shared/checks/judge.ts";
import type { Observation } from "../../shared/checks/figures.ts";
import { observedWords } from "../../shared/language/observed-words.ts";
import type { Check } from "../../shared/pipeline/model.ts";

const CHECK: Check = { at: { file: "f", pointer: "" }, id: "not_null:a", kind: "not_null", severity: "error", options: { columns: ["a"] }, origin: "check" };
/** As a run says it. */
const said = (figures: Observation): string => judge(CHECK, { check: CHECK.id, ...figures }).observed;

describe("figures of a check", () => {
  it.each<[Observation, string, string]>([
    [{ kind: "failing", rows: 1234, checked: 1234, failing: 0 }, "1,234 rows", "1\u202f234 lignes"],
    [{ kind: "failing", rows: 12, checked: 12, failing: 3 }, "3 of 12 rows fail (25%)", "3 lignes sur 12 en échec (25 %)"],
    [{ kind: "failing", rows: 9, checked: 3, failing: 1 }, "1 of 3 rows fails (33.3%), 6 with null not counted", "1 ligne sur 3 en échec (33,3 %), 6 sans valeur non comptées"],
    [{ kind: "failing", rows: 3, checked: 3, failing: 2, sample: { lowest: "-7", highest: "-1" } }, "2 of 3 rows fail (66.7%), from -7 to -1", "2 lignes sur 3 en échec (66,7 %), de -7 à -1"],
    [{ kind: "skipped", reason: "x" }, "not measured", "pas mesuré"],
  ])("of a run are told in French, %j", (figures, english, french) => {
    expect(said(figures)).toBe(english);
    expect([observedWords(english, "en"), observedWords(english, "fr")]).toEqual([english, french]);
  });
  it("that are not known stay as they are", () => {
    for (const text of ["newest value 3 d 4 h old", "", "mean 4.5", "rows"]) expect(observedWords(text, "fr")).toBe(text);
    expect(observedWords("3 columns as declared", "fr")).toBe("3 colonnes comme déclarées");
  });
});
