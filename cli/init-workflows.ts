import { runEnvironment } from "../shared/verbs/workflows/run-environment.ts";
import { initGitHub, type InitialisedGitHub } from "../shared/verbs/init-github.ts";
import type { Call } from "./command.ts";

/** Writes the workflows and says what was written, what differs, and what only a person can do on GitHub. */
export async function initWorkflows(call: Call, folder: string): Promise<void> {
  const initialised = await initGitHub(folder, { attest: call.on("attest") });
  if (call.on("quiet")) return;
  const { files, released } = initialised;
  const lines = ["GitHub workflows:", ...files.map(fileLine), "", "Next, on GitHub:", ...nextLines(initialised)];
  if (!released) lines.push("", "This build of Towpath is no release: put the commit of a release in place of 000… in the files above.");
  call.out.write(`${lines.join("\n")}\n`);
}

function fileLine({ file, outcome }: InitialisedGitHub["files"][number]): string {
  if (outcome === "written") return `  ${file}`;
  if (outcome === "unchanged") return `  ${file} is there already, and the same`;
  const { line, lines, seen, expected } = outcome;
  return [
    `  ${file} is there and differs in ${lines} ${lines === 1 ? "line" : "lines"}; it stays as it is. First at line ${line}:`,
    `    there:    ${seen ?? "(the file ends)"}`,
    `    expected: ${expected ?? "(nothing more)"}`,
  ].join("\n");
}

function nextLines({ facts }: InitialisedGitHub): string[] {
  const { defaultBranch, pullRequestSecrets, schedules, deployments = [] } = facts;
  const wanted = [
    ...schedules.map((run) => ({ name: runEnvironment(run), secrets: run.secrets, more: run.guarded ? ", without reviewers (runs on schedule ask nobody)" : "" })),
    ...deployments.flatMap(({ stages }) => stages.flatMap(({ environment, from, approval, secrets }) => [
      ...(from === undefined && approval === "none" ? [] : [{ name: `${environment}-plan`, secrets, more: ", which may only read" }]),
      { name: environment, secrets, more: approval === "github" ? ", with who approves as its required reviewers" : "" },
    ])),
  ];
  const byMerge = deployments.flatMap(({ project, stages }) => stages.filter(({ approval }) => approval === "pull_request").map(({ environment }) => `${project === undefined ? "" : `${project}/`}releases/${environment}.yml`));
  return [
    `  require the job "towpath" in the rules of ${defaultBranch}`,
    ...(pullRequestSecrets.length === 0 ? [] : [`  make the environment "towpath-pr" with the secrets ${pullRequestSecrets.join(", ")}; its role should write only schemas named *__pr_*`]),
    ...[...Map.groupBy(wanted, ({ name }) => name)].map(([name, all]) => {
      const secrets = [...new Set(all.flatMap((each) => each.secrets))];
      return `  make the environment "${name}"${withSecrets(secrets)}${all.map(({ more }) => more).find((more) => more !== "") ?? ""}, open to ${defaultBranch} only`;
    }),
    ...byMerge.map((file) => `  let CODEOWNERS guard ${file}: who merges a line of it approves a release`),
  ];
}

function withSecrets(names: readonly string[]): string {
  return names.length === 0 ? "" : ` with the secrets ${names.join(", ")}`;
}
