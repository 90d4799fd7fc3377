import type { Connection } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver-types";
import { diagnosticsByFile } from "../../shared/language/diagnostics.ts";
import type { Language } from "../../shared/messages/message.ts";
import type { Finding } from "../../shared/pipeline/finding.ts";
import { hasOtherSchema } from "./other-schema.ts";
import { uriIn, type OpenProject } from "./projects.ts";

/** What the YAML extension says as well, from the schema that we contribute to it. */
const SAID_BY_SCHEMA = new Set(["schema/unknown-key", "schema/missing-key", "schema/type", "schema/value", "schema/syntax", "schema/duplicate-key"]);

export interface Publisher {
  /** Sends what changed since the last time, and nothing else. */
  publish(project: OpenProject, findings: readonly Finding[]): void;
  /** Takes everything back that was said of projects which are gone. */
  forget(kept: readonly OpenProject[]): void;
}

/** Sends the diagnostics of whole projects, file by file. `yamlChecked`: another extension checks YAML against the schema already. */
export function publisher(connection: Connection, { language, yamlChecked }: { language: Language; yamlChecked(): boolean }): Publisher {
  const sent = new Map<string, Map<string, string>>();
  const send = (uri: string, diagnostics: Diagnostic[]): void => void connection.sendDiagnostics({ uri, diagnostics });
  return {
    publish(project, findings) {
      const before = sent.get(project.uri) ?? new Map<string, string>();
      const now = new Map<string, string>();
      const shown = yamlChecked() ? findings.filter(({ rule, place }) => !SAID_BY_SCHEMA.has(rule) || hasOtherSchema(project.session.text(place.file) ?? "")) : findings;
      for (const [file, diagnostics] of diagnosticsByFile(shown, { language, uriOf: (other) => uriIn(project, other) })) {
        const uri = uriIn(project, file);
        const text = JSON.stringify(diagnostics);
        now.set(uri, text);
        if (before.get(uri) !== text) send(uri, diagnostics);
      }
      for (const uri of before.keys()) if (!now.has(uri)) send(uri, []);
      sent.set(project.uri, now);
    },
    forget(kept) {
      for (const [uri, files] of sent) {
        if (kept.some((project) => project.uri === uri)) continue;
        for (const file of files.keys()) send(file, []);
        sent.delete(uri);
      }
    },
  };
}
