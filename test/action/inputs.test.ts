import { expect, test } from "vitest";
import { readInputs } from "../../shared/action/inputs.ts";

const problems = (env: Record<string, string>): string => {
  try {
    readInputs(["project", "environment", "fail-on", "token"], env);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test("reads texts, lists and choices; what is empty is not given", () => {
  const inputs = readInputs(["project", "environment", "fail-on", "base"], { "INPUT_PROJECT": " a \n\n b/c\r\n", "INPUT_FAIL-ON": "warning", INPUT_ENVIRONMENT: "", UNRELATED: "x" });
  expect(inputs).toEqual({ project: ["a", "b/c"], environment: undefined, "fail-on": "warning", base: undefined });
  expect(readInputs(["fail-on", "project"], {})).toEqual({ "fail-on": "error", project: [] });
});

test("says every problem, with what was probably meant", () => {
  expect(problems({ "INPUT_FAIL-ON": "eror", INPUT_FAIL_ON: "x" }).split("\n")).toEqual([
    "fail_on: this action has no such input; did you mean fail-on?; it has project, environment, fail-on, token",
    'fail-on: got "eror"; expected one of error, warning, never; did you mean error?',
  ]);
});

test("a renamed input is refused with its new name", () => {
  expect(problems({ "INPUT_GITHUB-TOKEN": "x" })).toBe("github-token: this input is called token; rename it in the workflow");
});
