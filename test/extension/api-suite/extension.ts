import * as vscode from "vscode";
import { QUESTIONS } from "./questions.ts";

/** Put in when this is bundled: where the test waits for what the editor said. */
declare const REPORT_TO: string;

export type Said = { said: unknown } | { failed: string };

/** Called by either host once its window stands: asks the real API everything, one after the other, and reports. */
export async function activate(): Promise<void> {
  const all: Record<string, Said> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    try {
      all[name] = { said: await within(ask()) };
    } catch (error) {
      all[name] = { failed: error instanceof Error ? error.message : String(error) };
    }
  }
  await fetch(REPORT_TO, { method: "POST", body: JSON.stringify({ vscode: vscode.version, all }) });
}

/** An answer that does not come is a failure of one question, not of all. */
function within<Value>(work: Promise<Value>): Promise<Value> {
  return Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error("no answer within 90 seconds")), 90_000))]);
}
