import { visible } from "../escape/visible.ts";

const docs = "https://github.com/towpath/towpath/blob/main/docs/rules.md";
const levels = { error: "error", warning: "warning", notice: "note" } as const;

/** What was run rather than read has no page of its own in the rules. */
const ran: Record<string, { says: string; help: string }> = {
  "towpath/task": { says: "A task failed", help: "The task could not be built. Its message and place are the engine's own; build it alone with `towpath run --select TASK`." },
  "towpath/check": { says: "A data check does not hold", help: "The built data is not what the pipeline file expects. Repeat it with `towpath test --select TASK`." },
  "towpath/test": { says: "A unit test fails", help: "The given rows do not give the expected rows. Repeat it with `towpath test --select TASK`." },
  "towpath/gate": { says: "A model does not meet its gate", help: "A metric is beyond what the pipeline file allows." },
  "towpath/diff": { says: "The data changes more than is allowed", help: "A limit under `diff:` is exceeded. See the figures with `towpath diff`." },
};

/** A rule as code scanning shows it: with help text and a link to its chapter. */
export function sarifRule(id: string, level: "error" | "warning" | "notice"): object {
  const name = visible(id).replaceAll("\n", " ").trim() || "unnamed";
  const known = ran[id];
  const [family = "towpath"] = name.split("/");
  const help = known?.help ?? `\`towpath explain ${name}\` says why it matters and how to mend it.`;
  return {
    id,
    shortDescription: { text: known?.says ?? name },
    fullDescription: { text: known?.help ?? `Rule ${name} of Towpath: what was seen, what was expected and what to do stand in each result.` },
    help: { text: help.replaceAll("`", ""), markdown: known === undefined && !plain(id) ? "See the documentation of the rules." : help },
    ...(known === undefined && plain(id) ? { helpUri: `${docs}#${id.toLowerCase().replaceAll(/[^a-z0-9_-]/gu, "")}` } : {}),
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [plain(family) ? family : "towpath"], precision: "very-high" },
  };
}

function plain(text: string): boolean {
  return /^[\w./-]{1,100}$/u.test(text);
}
