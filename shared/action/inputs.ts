import { closest } from "../pipeline/did-you-mean.ts";
import { InputError } from "./input-error.ts";

/** Every input there is, once: the same name means the same in every action. `action.yml` describes them; a test holds both together. */
export const INPUTS = {
  project: { kind: "lines" },
  environment: { kind: "text" },
  "environment-url": { kind: "text" },
  base: { kind: "text" },
  matrix: { kind: "text" },
  needs: { kind: "text" },
  "fail-on": { kind: "choice", choices: ["error", "warning", "never"] },
  report: { kind: "choice", choices: ["auto", "never"] },
  results: { kind: "choice", choices: ["auto", "never"] },
  sarif: { kind: "choice", choices: ["never", "upload"] },
  token: { kind: "text" },
  select: { kind: "text" },
  "as-of": { kind: "text" },
  force: { kind: "choice", choices: ["false", "true"] },
  cache: { kind: "choice", choices: ["auto", "never"] },
  mode: { kind: "choice", choices: ["build", "sweep"] },
  command: { kind: "choice", choices: ["plan", "apply", "rollback", "reconcile"] },
  release: { kind: "text" },
  "plan-digest": { kind: "text" },
  "approvals-before": { kind: "text" },
  override: { kind: "text" },
  to: { kind: "text" },
  reason: { kind: "text" },
  webhook: { kind: "text" },
  "deploy-workflow": { kind: "text" },
  "test-workflow": { kind: "text" },
  issue: { kind: "choice", choices: ["auto", "never"] },
  ledger: { kind: "choice", choices: ["auto", "never"] },
} as const satisfies Record<string, { kind: "text" | "lines" } | { kind: "choice"; choices: readonly [string, ...string[]] }>;

export type InputName = keyof typeof INPUTS;

type Value<Name extends InputName> = (typeof INPUTS)[Name] extends { choices: readonly (infer Choice)[] } ? Choice : (typeof INPUTS)[Name] extends { kind: "lines" } ? readonly string[] : string | undefined;

export type Inputs<Name extends InputName> = { readonly [Key in Name]: Value<Key> };

/** Names of earlier versions, with what they are called now. */
const RENAMED: Readonly<Record<string, InputName>> = { projects: "project", "working-directory": "project", "github-token": "token" };

/** Reads an action's inputs as the runner gives them (`INPUT_FAIL-ON`). Every problem is said, not only the first. */
export function readInputs<Name extends InputName>(names: readonly Name[], env: Readonly<Record<string, string | undefined>>): Inputs<Name> {
  const problems = unknownInputs(names, env);
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const given = (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
    const input = INPUTS[name];
    if (input.kind === "text") values[name] = given === "" ? undefined : given;
    else if (input.kind === "lines") values[name] = given.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
    else {
      const choices: readonly string[] = input.choices;
      values[name] = given === "" ? choices[0] : given;
      if (given !== "" && !choices.includes(given)) problems.push(`${name}: got ${JSON.stringify(given)}; expected one of ${choices.join(", ")}${meant(given, choices)}`);
    }
  }
  if (problems.length > 0) throw new InputError(problems.join("\n"));
  return Object.freeze(values) as Inputs<Name>;
}

/** Only a warning of the runner would tell otherwise, and the action would quietly do something else than was meant. */
function unknownInputs(names: readonly InputName[], env: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set<string>(names);
  return Object.keys(env)
    .filter((key) => key.startsWith("INPUT_") && env[key] !== "")
    .map((key) => key.slice("INPUT_".length).toLowerCase())
    .filter((name) => !known.has(name))
    .map((name) => {
      const now = RENAMED[name];
      if (now !== undefined && known.has(now)) return `${name}: this input is called ${now}; rename it in the workflow`;
      return `${name}: this action has no such input${meant(name, names)}; it has ${names.join(", ")}`;
    });
}

function meant(given: string, known: readonly string[]): string {
  const near = closest(given, known);
  return near === undefined ? "" : `; did you mean ${near}?`;
}
