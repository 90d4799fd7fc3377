import { EngineError } from "../engine.ts";

const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing listens at the host and port of this environment: is the server running, and is the port right?",
  ENOTFOUND: "The host name of this environment is not known.",
  EAI_AGAIN: "The host name of this environment could not be looked up: is there a network?",
  EHOSTUNREACH: "The host of this environment cannot be reached from here.",
  ENETUNREACH: "The host of this environment cannot be reached from here.",
  ETIMEDOUT: "The server did not answer in time.",
  ENOENT: "The socket of the server does not exist: is the server running?",
  SELF_SIGNED_CERT_IN_CHAIN: "The server's certificate comes from an authority that is not known here: give its file as sslrootcert.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The server's certificate is signed by itself: give its file as sslrootcert.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The server's certificate comes from an authority that is not known here: give its file as sslrootcert.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The server's certificate comes from an authority that is not known here: give its file as sslrootcert.",
  CERT_HAS_EXPIRED: "The server's certificate has expired.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The server's certificate is for another host name: correct the host, or choose sslmode verify-ca if that is meant.",
};

/** An error of the network or of the driver, without host, user or password: their own words hold parts of the URL. */
export function connectionError(thrown: unknown): EngineError {
  const code = thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  const message = thrown instanceof Error ? thrown.message : "";
  const known = BY_CODE[code];
  if (known !== undefined) return new EngineError(known, "connection");
  if (message === "The server does not support SSL connections") return new EngineError("The server does not encrypt connections. Turn TLS on there, or set sslmode to disable if the network is private.", "connection");
  if (/timeout/i.test(message)) return new EngineError("The server did not answer in time.", "connection");
  if (/password must be a string/i.test(message)) return new EngineError("The server asks for a password, and none was given: put it into the URL or into password of the environment.", "connection");
  return new EngineError(`The connection to the server broke${/^[A-Z_]{3,40}$/.test(code) ? ` (${code})` : ""}.`, "connection");
}
