import type { Place } from "./position.ts";
import type { Severity } from "./model.ts";

/** A finding carries no text: `shared/messages` turns rule, variant and arguments into a sentence in the reader's language. */
export interface Finding {
  /** Rule id, `family/name`. */
  rule: string;
  /** Which of the rule's messages, when it has several. */
  variant?: string;
  args: Record<string, string | number>;
  severity: Severity;
  place: Place;
  pipeline?: string;
  task?: string;
  /** Text edits that mend it, in the files they name. */
  fix?: Edit[];
  /** Other places worth a look, e.g. the first definition. */
  related?: { place: Place; args: Record<string, string | number> }[];
}

/** Replaces `text.slice(start, end)` (UTF-16 offsets) of a file. */
export interface Edit {
  file: string;
  start: number;
  end: number;
  text: string;
}
