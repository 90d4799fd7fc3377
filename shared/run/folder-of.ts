import { joinedPath } from "./joined-path.ts";

/** The folder of a file of the project, by its POSIX path; "." when it has none. */
export function folderOf(file: string): string {
  return joinedPath(file, "..");
}
