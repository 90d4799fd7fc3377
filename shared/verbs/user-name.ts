import { userInfo } from "node:os";

/** Who works here, for the name of an isolated build; a container may not know. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
