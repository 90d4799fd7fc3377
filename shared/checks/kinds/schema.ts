import { CheckProblem } from "../figures.ts";
import { formatCount } from "../format-figures.ts";
import type { CheckKindSpec } from "../kind.ts";
import { sameType } from "../same-type.ts";

/** The table has the declared columns with the declared types; a column without a declared type only has to be there. No scan is needed. */
export const schema: CheckKindSpec<"schema"> = {
  plan(_options, { request: { declared, columns, engine, misread = [] } }) {
    if (declared === undefined || declared.length === 0) throw new CheckProblem("No columns are declared to compare with: list them below `columns`.");
    const actual = new Map(columns.map(({ name, type }) => [name.toLowerCase(), type]));
    const names = new Set(declared.map(({ name }) => name.toLowerCase()));
    const retyped = declared.flatMap(({ name, type }) => {
      const found = actual.get(name.toLowerCase());
      return type === undefined || found === undefined || sameType(type, found, engine.dialect) ? [] : [{ name, declared: type, actual: found.toLowerCase() }];
    });
    return () => ({
      kind: "columns", retyped, misread, compared: declared.length,
      missing: declared.filter(({ name }) => !actual.has(name.toLowerCase())).map(({ name }) => name),
      extra: columns.filter(({ name }) => !names.has(name.toLowerCase())).map(({ name }) => name),
    });
  },
  expected: ({ allow_extra }) => (allow_extra ? "the declared columns and types" : "the declared columns and types, and no other"),
  verdict({ allow_extra }, seen) {
    if (seen.kind !== "columns") return { outcome: "error", observed: "not measured" };
    const problems = [
      ...seen.missing.map((name) => `${name} is missing`),
      ...seen.retyped.map(({ name, declared, actual }) => `${name} is ${actual}, declared ${declared}`),
      ...seen.misread,
      ...(allow_extra ? [] : seen.extra.map((name) => `${name} is not declared`)),
    ];
    if (problems.length === 0) return { outcome: "holds", observed: `${formatCount(seen.compared)} ${seen.compared === 1 ? "column" : "columns"} as declared` };
    const more = problems.length > 5 ? `; ${problems.length - 5} more` : "";
    return { outcome: "violated", observed: `${problems.slice(0, 5).join("; ")}${more}` };
  },
};
