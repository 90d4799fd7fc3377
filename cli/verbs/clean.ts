import { cleanProject } from "../../shared/verbs/clean-project.ts";
import { UsageError, type Call } from "../command.ts";
import { written } from "../report.ts";

export async function run(call: Call): Promise<0> {
  const environment = call.text("environment");
  const dryRun = call.on("dry-run");
  const number = call.text("pull-request");
  if (number !== undefined && !/^[1-9]\d*$/.test(number)) throw new UsageError(`--pull-request ${number}: expected the number of a pull request, such as 42`);
  const { removed, notes } = await cleanProject({ root: call.root, all: call.on("all"), dryRun, env: call.env, clock: call.clock, ...(number === undefined ? {} : { pullRequest: Number(number) }), ...(environment === undefined ? {} : { environment }) });
  if (!call.on("quiet")) {
    const what = removed.length === 0 ? "nothing to clean\n" : `${dryRun ? "would remove" : "removed"}:\n${removed.map((line) => `  ${line}\n`).join("")}`;
    await written(call.out, `${what}${notes.map((note) => `${note}\n`).join("")}`);
  }
  return 0;
}
