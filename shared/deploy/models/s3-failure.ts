import { HostError } from "../../host/ports.ts";
import type { S3Address } from "./s3-address.ts";

/** What a server answered that is no success. */
export interface S3Refusal {
  status: number;
  /** `NoSuchBucket`, `SlowDown`, …; empty when it says none. */
  code: string;
  /** Where the bucket is, when it is elsewhere. */
  region?: string | undefined;
}

const CREDENTIALS = new Set(["InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "TokenRefreshRequired", "InvalidSecurity", "AuthFailure"]);
const REGION = new Set(["PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException"]);

/** Whether asking again may help. Everything that is asked here may be asked twice. */
export function isPassing({ status, code }: S3Refusal): boolean {
  return status === 429 || status === 408 || status === 409 || (status >= 500 && status !== 501) || code === "RequestTimeout" || code === "SlowDown";
}

/** The code in an answer's body. The message beside it holds keys, signatures and what was signed, so it is never read. */
export function s3Code(body: string): string {
  return /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(body)?.[1] ?? "";
}

/** A sentence about an answer: what was seen, and what to do. Holds no key, signature or signed URL. */
export function refusedByS3({ status, code, region }: S3Refusal, { bucket, origin, region: ours }: S3Address, doing: string): HostError {
  const start = `models: ${doing} in the bucket ${bucket} at ${origin}`;
  const said = code === "" ? `status ${status}` : `status ${status}, ${code}`;
  if (code === "NoSuchBucket") return new HostError(`${start} failed: there is no such bucket. Make it, or name another one in models: s3://…`);
  if (code === "RequestTimeTooSkewed") return new HostError(`${start} failed: the clock of this machine differs too much from the server's; set it right`);
  if (REGION.has(code) || status === 301 || status === 307) return new HostError(`${start} failed (${said}): the bucket is not in the region ${ours}. Set models_region${region === undefined ? " to its own" : `: ${region}`}`);
  if (CREDENTIALS.has(code)) return new HostError(`${start} failed (${said}): the server does not accept the credentials in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, where they are temporary, AWS_SESSION_TOKEN. Set those of who may use the bucket`);
  if (status === 401 || status === 403) return new HostError(`${start} is not allowed (${said}): give these credentials s3:GetObject and s3:PutObject below the prefix`);
  if (status === 400 && (code === "BadDigest" || code === "XAmzContentSHA256Mismatch" || code === "InvalidDigest")) return new HostError(`${start} failed (${said}): what arrived is not what was sent. Try again`);
  if (code === "EntityTooLarge") return new HostError(`${start} failed (${said}): the server does not take an object of this size`);
  return new HostError(`${start} failed (${said})${isPassing({ status, code }) ? " after several tries: the server is overloaded or broken, try again later" : ""}; nothing was published`);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there", ENOTFOUND: "its name is unknown", EAI_AGAIN: "its name could not be looked up", ETIMEDOUT: "it does not answer",
  ECONNRESET: "the connection broke off", EPIPE: "the connection broke off", EHOSTUNREACH: "there is no way to it", ENETUNREACH: "there is no way to it",
  CERT_HAS_EXPIRED: "its certificate has expired", DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by nobody known (NODE_EXTRA_CA_CERTS names the authority)",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody known (NODE_EXTRA_CA_CERTS names the authority)", UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by nobody known (NODE_EXTRA_CA_CERTS names the authority)",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name", EPROTO: "it does not speak TLS",
};

/** A sentence about a server that was not reached. */
export function unreachableS3(error: unknown, { bucket, origin }: S3Address, doing: string): HostError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new HostError(`models: ${doing} in the bucket ${bucket}: ${origin} cannot be reached: ${REASONS[code] ?? (/^[A-Z_0-9]+$/.test(code) ? code : "the connection failed")}; nothing was published. Look at models_endpoint, and whether this machine reaches it`);
}
