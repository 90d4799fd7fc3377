import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface WorkflowStart {
  repository: RepositoryName;
  /** Name of its file in `.github/workflows`. */
  file: string;
  /** Branch whose file runs. */
  branch: string;
  inputs: Readonly<Record<string, string>>;
  /** What the workflow calls such a run (`run-name`): by it, it is known again. */
  runName: string;
}

/** Starts a workflow, once for each name of a run. Unlike a tag or a push, this works with the token of a workflow. */
export async function startWorkflow(github: GitHub, { repository, file, branch, inputs, runName }: WorkflowStart): Promise<"started" | "there"> {
  const find = async (): Promise<"there" | undefined> => {
    const { data } = await github.rest.actions.listWorkflowRuns({ ...repository, workflow_id: file, event: "workflow_dispatch", per_page: 100 });
    return data.workflow_runs.some(({ display_title: title }) => title === runName) ? "there" : undefined;
  };
  if ((await find()) !== undefined) return "there";
  await github.once({
    make: async () => {
      await github.rest.actions.createWorkflowDispatch({ ...repository, workflow_id: file, ref: branch, inputs: { ...inputs } });
      return "there" as const;
    },
    find,
  });
  return "started";
}
