import { element, xmlText } from "../escape/xml.ts";

/** One thing that was tried. A warning passes and says so in its output: a warning must not turn a build red. */
export interface Case {
  className: string;
  name: string;
  status: "pass" | "failure" | "error" | "skipped";
  message?: string;
  /** What kind of failure it is. */
  type?: string;
  output?: string;
  file: string;
  line: number;
  durationMs?: number;
}

/** A `testcase`. */
export function caseMarkup({ className, name, status, message, type, output, file, line, durationMs }: Case): string {
  const inside = [
    status === "pass" ? "" : status === "skipped" ? element("skipped", { message }) : element(status, { message: (message ?? "").split("\n", 1)[0], type }, xmlText(`${message ?? ""}\n${file}:${line}`)),
    output === undefined ? "" : `<system-out>${xmlText(output)}</system-out>`,
  ].join("");
  return element("testcase", { classname: className, name, file, line: Math.max(1, line), time: (Math.max(0, durationMs ?? 0) / 1000).toFixed(3) }, inside);
}
