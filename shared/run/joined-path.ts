/** POSIX paths put together and made plain, as `path.posix.join` does, where there may be no Node; "." when nothing is left. */
export function joinedPath(...parts: readonly string[]): string {
  const whole = parts.filter((part) => part !== "").join("/");
  const absolute = whole.startsWith("/");
  const kept: string[] = [];
  for (const part of whole.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!absolute) kept.push("..");
  }
  const plain = `${absolute ? "/" : ""}${kept.join("/")}` || ".";
  return whole.endsWith("/") && plain !== "/" ? `${plain}/` : plain;
}
