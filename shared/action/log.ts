import { workflowCommand, workflowLine } from "../report/escape/workflow-command.ts";

/** The only way from an action to its log: no text, wherever it comes from, can become a command of the runner. */
export interface Log {
  /** Lines for who opens the log. */
  info(text: string): void;
  /** Lines that are shown only when debug logging is on. */
  debug(text: string): void;
  /** Annotations without a place. */
  notice(text: string): void;
  warning(text: string): void;
  error(text: string, title?: string): void;
  /** Lines made by a renderer of shared/report, which escapes them itself. */
  rendered(text: string): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A value that must never be shown: the runner masks it from now on, also as the forms in which libraries print it. */
  secret(value: string): void;
}

export function openLog(write: (text: string) => void, debugging: boolean): Log {
  const line = (text: string): void => write(`${text}\n`);
  const annotation = (level: "error" | "warning" | "notice", text: string, title?: string): void => line(workflowCommand(level, { title }, text));
  return {
    info: (text) => line(workflowLine(text)),
    debug: (text) => {
      if (debugging) line(workflowLine(text));
    },
    notice: (text) => annotation("notice", text),
    warning: (text) => annotation("warning", text),
    error: (text, title) => annotation("error", text, title),
    rendered: write,
    async group(title, work) {
      line(workflowCommand("group", {}, title));
      try {
        return await work();
      } finally {
        line(workflowCommand("endgroup"));
      }
    },
    secret(value) {
      for (const form of formsOf(value)) line(`::add-mask::${form.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}`);
    },
  };
}

/** A secret, its lines, and how it looks in an address, in base64, and inside JSON. Too short a part would mask half of the log. */
function formsOf(value: string): string[] {
  const forms = [value, ...value.split(/\r?\n/), encodeURIComponent(value), JSON.stringify(value).slice(1, -1), ...base64Forms(value)];
  return [...new Set(forms)].filter((form) => form.trim().length >= 6);
}

/** Base64 of a text depends on where it starts within three bytes; what does not depend on its neighbours is masked. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    const from = Math.ceil((offset * 8) / 6);
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return padded.slice(from, whole);
  });
}
