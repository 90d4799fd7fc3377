import path from "node:path";
import { folderStore } from "../../deploy/models/folder-store.ts";
import type { ModelStore } from "../../deploy/models/model-store.ts";
import { s3Address } from "../../deploy/models/s3-address.ts";
import { s3Client } from "../../deploy/models/s3-client.ts";
import { s3Store } from "../../deploy/models/s3-store.ts";
import { HostError } from "../../host/ports.ts";
import type { Environment } from "../../pipeline/model.ts";
import { expandSecrets } from "../../pipeline/secrets.ts";
import type { DeploymentRequest } from "./deployment-request.ts";

/** Where an environment keeps artifacts of models; undefined when it does not say. Throws a sentence when what it says cannot be used. */
export function modelStore({ root, env, signal }: Pick<DeploymentRequest, "root" | "env" | "signal">, environment: Environment): ModelStore | undefined {
  const expanded = expandSecrets(environment, env);
  const { models: place, models_endpoint: endpoint, models_region: region, models_url_style: style } = "missing" in expanded ? {} : expanded.options;
  if (place === undefined) return undefined;
  if (!place.startsWith("s3://")) return folderStore(path.resolve(root, place));
  const set = (name: string): string | undefined => (env[name] === "" ? undefined : env[name]);
  const [accessKeyId, secretAccessKey] = [set("AWS_ACCESS_KEY_ID"), set("AWS_SECRET_ACCESS_KEY")];
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new HostError(`environment ${environment.name} keeps models in ${place}: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN, where they are temporary) in the environment of this process`);
  }
  const address = s3Address({ place, endpoint, region: region ?? set("AWS_REGION") ?? set("AWS_DEFAULT_REGION") ?? "us-east-1", style });
  return s3Store(s3Client({ address, credentials: { accessKeyId, secretAccessKey, sessionToken: set("AWS_SESSION_TOKEN") }, signal }), address);
}
