import { beforeAll, describe, expect, it } from "vitest";
import { answersOf, type HostName } from "./api-suite/answers.ts";
import { askEditor, type Report } from "./api-suite/ask-editor.ts";

// An extension of our own asks the real API, in the host with Node and in the one that is a web worker; each answer is a test.
describe.each<HostName>(["node", "web"])("the API of a real VS Code, host: %s", (host) => {
  const answers = answersOf(host);
  let report: Report | undefined;
  beforeAll(async () => {
    report = await askEditor(host);
  }, 900_000);

  it.for(Object.keys(answers))("%s", (question, context) => {
    if (report === undefined) return context.skip("there is no Chromium");
    expect(report.all[question]).toEqual({ said: answers[question] });
  });

  it("no question is without its answer here", (context) => {
    if (report === undefined) return context.skip("there is no Chromium");
    expect(Object.keys(report.all)).toEqual(Object.keys(answers));
  });
});
