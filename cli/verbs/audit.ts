import type { Anchor } from "../../shared/deploy/log/anchors.ts";
import { deploymentAnchors } from "../../shared/github/deployment/deployment-anchors.ts";
import { ledgerAnchors } from "../../shared/verbs/deploy/ledger-anchors.ts";
import { onlyProject } from "../../shared/verbs/deploy/only-project.ts";
import type { Call } from "../command.ts";
import { openRepository } from "../open-repository.ts";
import { showEnvironments } from "../show-environments.ts";

/** Holds each log against itself, against what the ledger of this clone and, when asked, GitHub have kept of it, and against what consumers see. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const asked = call.on("github") ? await openRepository(call) : undefined;
  const anchors = async (project: string, environment: string): Promise<Anchor[]> => [
    ...(await ledgerAnchors(call.root, project, environment)),
    ...(asked === undefined ? [] : await deploymentAnchors(asked.github, { repository: asked.repository, environment, project, only: await onlyProject(call.root) })),
  ];
  return showEnvironments(call, anchors);
}
