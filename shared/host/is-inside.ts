import path from "node:path";

/** Whether an absolute path is a folder, or lies below it. The folder may be written with a slash at its end, as the root of the disk is. */
export function isInside(folder: string, absolute: string): boolean {
  return absolute === folder || absolute.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
