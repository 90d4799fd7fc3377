import type { Connection, ServerCapabilities, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../shared/messages/message.ts";
import type { Projects } from "./projects.ts";

/** What the server can do beside diagnostics. */
export const CAPABILITIES: ServerCapabilities = {};

export interface Answering {
  projects: Projects;
  documents: TextDocuments<TextDocument>;
  language: Language;
  /** Resolves when the projects have been looked for. */
  ready(): Promise<void>;
}

/** Answers what editors ask at a place of a document. */
export function answerRequests(connection: Connection, _answering: Answering): void {
  void connection;
}
