import path from "node:path";
import { folderStore } from "../../deploy/models/folder-store.ts";
import type { ModelStore } from "../../deploy/models/place-models.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";
import { expandSecrets } from "../../pipeline/secrets.ts";
import type { DeploymentRequest } from "./deployment-request.ts";

/** Where an environment keeps artifacts of models; undefined when it does not say. */
export function modelStore({ root, env }: Pick<DeploymentRequest, "root" | "env">, environment: Environment): ModelStore | undefined {
  const expanded = expandSecrets(environment, env);
  const place = "missing" in expanded ? undefined : expanded.options["models"];
  if (place === undefined) return undefined;
  if (place.startsWith("s3://")) throw new HostError(`environment ${environment.name}: models in S3 come with a later version; name a folder`);
  return folderStore(path.resolve(root, place));
}
