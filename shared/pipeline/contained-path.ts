/** Why a path must not be followed; undefined when it stays below the project's root. */
export function pathProblem(path: string): "absolute" | "parent" | "backslash" | "nul" | "url" | undefined {
  if (path.includes("\0")) return "nul";
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(path)) return "url";
  if (path.includes("\\")) return "backslash";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.startsWith("~")) return "absolute";
  if (path.split("/").includes("..")) return "parent";
  return undefined;
}

export function isContained(path: string): boolean {
  return pathProblem(path) === undefined;
}
