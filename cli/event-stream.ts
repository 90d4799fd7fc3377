import type { Finding } from "../shared/pipeline/finding.ts";
import type { RunEvent } from "../shared/run/event.ts";
import type { StreamEvent } from "../shared/run/stream-event.ts";
import { findingRecord } from "../shared/verbs/lint-record.ts";
import type { Call } from "./command.ts";
import { languageOf } from "./settings.ts";

export interface EventStream {
  onEvent(event: RunEvent): void;
  /** The project cannot be opened: why, and that this is the end. */
  unreadable(findings: readonly Finding[]): void;
  /** The same call with its words on standard error. */
  reporting: Call;
}

/** `--events`: one JSON object a line on standard output, from `start` to `end`. A text holds no line break, so a line is always whole. */
export function eventStream(call: Call, towpath: string): EventStream {
  const say = (event: StreamEvent): void => void call.out.write(`${JSON.stringify(event)}\n`);
  say({ type: "start", version: 1, towpath });
  return {
    onEvent: say,
    unreadable(findings) {
      for (const finding of findings) say({ type: "finding", finding: findingRecord(finding, languageOf(call)) });
      say({ type: "end", at: 0, verdict: "fail", published: false, cancelled: false });
    },
    reporting: { ...call, out: call.err },
  };
}
