import { gzipSync } from "node:zlib";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

export interface SarifUpload {
  repository: RepositoryName;
  sha: string;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  ref: string;
  sarif: string;
}

const LIMIT = 10 * 1024 * 1024;

/** Hands findings to code scanning. Uploading the same twice is harmless: results of one commit, tool and category replace each other. */
export async function uploadSarif(github: GitHub, { repository, sha, ref, sarif }: SarifUpload): Promise<string> {
  const zipped = gzipSync(sarif);
  if (zipped.length > LIMIT) throw new Error(`The SARIF file has ${zipped.length} bytes after gzip; GitHub takes ${LIMIT}. Narrow \`lint\` to fewer rules or a baseline.`);
  const { data } = await github.rest.codeScanning.uploadSarif({ ...repository, commit_sha: sha, ref, sarif: zipped.toString("base64"), request: { repeat: "always" } });
  return data.id ?? "";
}
