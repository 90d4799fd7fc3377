import type { Gap } from "../report/review-verdict.ts";

/** Results that were kept and could not be read: who looks at the report must know that a part is missing, or all of it. */
export function gapsOfResults(refused: readonly string[], read: number): Gap[] {
  return refused.map((reason) => ({ verdict: read === 0 ? "fail" : "warn", reason }));
}

/** Projects of one name: the report, the ledger and tags know them by it, and would take one for the other. */
export function gapsOfNames(projects: readonly { folder: string; name: string }[]): Gap[] {
  const folders = Map.groupBy(projects.filter(({ name }) => name !== ""), ({ name }) => name);
  return [...folders].flatMap(([name, all]): Gap[] => {
    const different = [...new Set(all.map(({ folder }) => (folder === "" ? "." : folder)))].toSorted();
    if (different.length < 2) return [];
    return [{ verdict: "warn", reason: `the projects in ${different.slice(0, 5).join(", ")}${different.length > 5 ? " and more" : ""} are all called ${name}: reports, the ledger and tags know projects by their names, so give each towpath.yml one of its own` }];
  });
}
