import type { StreamEvent } from "../../../shared/run/stream-event.ts";

/** A line of `--events`; undefined when it is none. The program may be another version than we are, so nothing is taken for granted. */
export function readEvent(line: string): StreamEvent | undefined {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === "object" && event !== null && "type" in event && typeof event.type === "string" ? (event as StreamEvent) : undefined;
  } catch {
    return undefined;
  }
}
