import type { Environment } from "../../pipeline/model.ts";

const S3_KEYS = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

/** Models in S3 are reached by a key that no line of towpath.yml names. */
export function storeSecrets({ options }: Environment): string[] {
  return options["models"]?.startsWith("s3://") === true ? S3_KEYS : [];
}
