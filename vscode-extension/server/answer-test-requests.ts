import type { Connection } from "vscode-languageserver";
import { testFiles, testItems, type TestItem } from "../../shared/language/test-items.ts";
import type { Answering } from "./answer-requests.ts";
import { viewOf } from "./projects.ts";
import { REQUESTS, type TestFilesAnswer, type TestItemsRequest } from "./custom-requests.ts";

/** Answers what the explorer of tests asks, always from the newest state. */
export function answerTestRequests(connection: Connection, { projects, language, ready }: Pick<Answering, "projects" | "language" | "ready">): void {
  connection.onRequest(REQUESTS.testFiles, async (): Promise<TestFilesAnswer> => {
    await ready();
    const all = await Promise.all(projects.all.map(async (project) => ({ uri: project.uri, view: await viewOf(project) })));
    return all.flatMap(({ uri, view }) => (view === undefined ? [] : [{ uri, name: view.workspace.project.name, files: testFiles(view) }]));
  });
  connection.onRequest(REQUESTS.testItems, async ({ uri, file }: TestItemsRequest): Promise<TestItem[]> => {
    await ready();
    const view = await viewOf(projects.all.find((each) => each.uri === uri));
    return view === undefined ? [] : testItems(view, file, language);
  });
}
