import type { Range } from "vscode-languageserver-types";
import type { Language } from "../messages/message.ts";
import type { Check, Source, Task } from "../pipeline/model.ts";
import { rangeOf } from "./lsp-position.ts";
import type { ProjectView } from "./project-view.ts";
import { testId } from "./test-id.ts";

/** A pipeline file as the root of what can be tested in it. */
export interface TestFile {
  file: string;
  pipeline: string;
  /** Where the pipeline is named. */
  range: Range;
}

/** A task or source with its unit tests and checks, or one of these. */
export interface TestItem {
  /** Unique within the project, and the same as long as the name is. */
  id: string;
  kind: "task" | "source" | "unit-test" | "check";
  label: string;
  description?: string;
  range: Range;
  children: TestItem[];
}

const WORDS = {
  en: { contract: "contract", warns: "warns", source: "source" },
  fr: { contract: "contrat", warns: "avertit", source: "source" },
} as const;

/** Every pipeline file that declares a unit test or a check. */
export function testFiles(view: ProjectView): TestFile[] {
  return view.workspace.project.pipelines.flatMap(({ at, name, sources, tasks }) => {
    const tested = [...sources, ...tasks].some(({ checks }) => checks.length > 0) || tasks.some(({ unitTests }) => unitTests.length > 0);
    return tested ? [{ file: at.file, pipeline: name, range: rangeOf(view.locate(at, "/pipeline").span) }] : [];
  });
}

/** Sources and tasks of one pipeline file with what is tested of them, in the order of writing: unit tests first, then written checks, then those that the contract means. */
export function testItems(view: ProjectView, file: string, language: Language): TestItem[] {
  const pipeline = view.workspace.project.pipelines.find(({ at }) => at.file === file);
  if (pipeline === undefined) return [];
  const asset = (each: Source | Task, kind: "source" | "task"): TestItem[] => {
    const id = `${pipeline.name}.${each.name}`;
    const tests = "unitTests" in each ? each.unitTests.map((test): TestItem => ({ id: testId(id, "unit-test", test.name), kind: "unit-test", label: test.name, range: rangeOf(view.locate(test.at).span), children: [] })) : [];
    const written = each.checks.filter(({ origin }) => origin === "check");
    const meant = each.checks.filter(({ origin }) => origin === "contract");
    const children = uniqueById([...tests, ...[...written, ...meant].map((check) => checkItem(view, id, check, language))]);
    if (children.length === 0) return [];
    const [key, value] = [rangeOf(view.locate(each.at, "", "key").span), rangeOf(view.locate(each.at).span)];
    return [{ id, kind, label: each.name, range: { start: key.start, end: value.end }, children, ...(kind === "source" ? { description: WORDS[language].source } : {}) }];
  };
  return [...pipeline.sources.flatMap((each) => asset(each, "source")), ...pipeline.tasks.flatMap((each) => asset(each, "task"))];
}

function checkItem(view: ProjectView, asset: string, { id, at, origin, severity }: Check, language: Language): TestItem {
  const words = WORDS[language];
  const description = [...(origin === "contract" ? [words.contract] : []), ...(severity === "warn" ? [words.warns] : [])].join(" · ");
  return { id: testId(asset, "check", id), kind: "check", label: id.replace(":", ": "), range: rangeOf(view.locate(at).span), children: [], ...(description === "" ? {} : { description }) };
}

/** Two tests of one name are one item: neither can be told from the other by its name. */
function uniqueById(items: readonly TestItem[]): TestItem[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}
