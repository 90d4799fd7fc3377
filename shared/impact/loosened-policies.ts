import type { Project } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";

const RANK = { off: 0, info: 1, warning: 2, error: 3 } as const;

/** Rules of the project itself that a change takes back. */
export function* loosenedPolicies(before: Project, after: Project): Generator<Loosening> {
  const at = after.at;
  for (const policy of before.policies) {
    const now = new Set(after.policies.filter(({ tag }) => tag === policy.tag).flatMap(({ mustNotReach }) => mustNotReach));
    const open = policy.mustNotReach.filter((kind) => !now.has(kind));
    if (open.length > 0) yield { rule: "change/loosened-policy", variant: "policy", args: { tag: policy.tag, kinds: open.join(", ") }, at, below: "/policies" };
  }
  if (!before.pullRequest.allowUntested && after.pullRequest.allowUntested) yield { rule: "change/loosened-policy", variant: "untested", args: {}, at, below: "/pull_request/allow_untested" };
  if (before.lint.preset === "strict" && after.lint.preset !== "strict") yield { rule: "change/loosened-policy", variant: "preset", args: {}, at, below: "/lint/preset" };
  for (const { rule, was, is } of looserRules(before.lint.rules, after.lint.rules)) {
    yield { rule: "change/loosened-policy", variant: "rule", args: { rule, before: was, after: is }, at, below: after.lint.rules[rule] === undefined ? "/lint/rules" : `/lint/rules/${rule.replaceAll("~", "~0").replaceAll("/", "~1")}` };
  }
  yield* looserOverrides(before, after);
  if (after.lint.baseline !== undefined && after.lint.baseline !== before.lint.baseline) yield { rule: "change/loosened-policy", variant: "baseline", args: { file: after.lint.baseline }, at, below: "/lint/baseline" };
  for (const environment of before.environments) {
    const now = after.environments.find(({ name }) => name === environment.name);
    if (now === undefined) {
      // Under another name the same tables may stand there without them.
      const guards = guardsOf(environment);
      if (guards.length > 0) yield { rule: "change/loosened-policy", variant: "environment_gone", args: { environment: environment.name, guards: guards.join(", ") }, at };
      continue;
    }
    const [name, place] = [environment.name, now.at];
    if ((environment.soakMs ?? 0) > (now.soakMs ?? 0)) yield { rule: "change/loosened-policy", variant: "soak", args: { environment: name }, at: place };
    const frozen = new Set((now.freeze ?? []).map(({ from, to }) => `${from} ${to}`));
    // A time that was written otherwise may be longer or shorter: who reviews sees which.
    for (const { from, to } of environment.freeze ?? []) if (!frozen.has(`${from} ${to}`)) yield { rule: "change/loosened-policy", variant: "freeze", args: { environment: name, from, to }, at: place };
    for (const [key, named] of [["promoteFrom", "promote_from"], ["approval", "approval"]] as const) {
      const [was, is] = [environment[key] ?? "none", now[key] ?? "none"];
      if (was === "none" || was === is) continue;
      // Whether another way is an easier one is for the reviewer to say.
      yield { rule: "change/loosened-policy", ...(is === "none" ? { variant: "environment", args: { environment: name, key: named } } : { variant: "environment_changed", args: { environment: name, key: named, before: was, after: is } }), at: place };
    }
  }
}

function guardsOf({ promoteFrom, approval, soakMs, freeze }: Project["environments"][number]): string[] {
  const guards = { promote_from: promoteFrom !== undefined, approval: approval !== undefined && approval !== "none", soak: (soakMs ?? 0) > 0, freeze: (freeze ?? []).length > 0 };
  return Object.entries(guards).flatMap(([name, there]) => (there ? [name] : []));
}

/** A rule that is no longer named falls back to its preset, which only a setting of `off` cannot loosen. */
function* looserRules(before: Rules, after: Rules): Generator<{ rule: string; was: string; is: string }> {
  for (const rule of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[rule], after[rule]];
    if (was === is) continue;
    if (was === undefined ? is === "off" : is === undefined ? was !== "off" : RANK[is] < RANK[was]) yield { rule, was: was ?? "on", is: is ?? "the preset" };
  }
}

/** Overrides by their files: those that are new, and what others no longer ask for. */
function* looserOverrides({ lint: before }: Project, { lint: after, at }: Project): Generator<Loosening> {
  const [was, is] = [before, after].map(({ overrides }) => new Map(overrides.map((each) => [filesOf(each), each])));
  for (const files of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
    const now = is?.get(files);
    for (const { rule, was: old, is: next } of looserRules(was?.get(files)?.rules ?? {}, now?.rules ?? {})) {
      yield { rule: "change/loosened-policy", variant: "override", args: { rule, files, before: old, after: next }, at: now?.at ?? at };
    }
    // For these files alone it may be less than for all others.
    if (was?.has(files) === true || now === undefined) continue;
    for (const [rule, setting] of Object.entries(now.rules)) {
      const general = after.rules[rule];
      if (setting !== "off" && general !== undefined && RANK[setting] < RANK[general]) yield { rule: "change/loosened-policy", variant: "override", args: { rule, files, before: general, after: setting }, at: now.at };
    }
  }
}

function filesOf({ files }: Override): string {
  return files.toSorted().join(", ");
}

type Rules = Project["lint"]["rules"];
type Override = Project["lint"]["overrides"][number];
