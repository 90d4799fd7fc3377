/** Where a Postgres server is, and how long it is waited for. */
export interface PostgresOptions {
  /** `postgresql://user:password@host:port/database?sslmode=…&sslrootcert=…`; each part may be given by itself instead, and then counts. */
  url?: string | undefined;
  host?: string | undefined;
  port?: string | number | undefined;
  database?: string | undefined;
  user?: string | undefined;
  password?: string | undefined;
  /** `disable`, `require` (encrypted, nobody is verified), `verify-ca` or `verify-full`. Unless said: `verify-full`, and `disable` on this machine. */
  sslmode?: string | undefined;
  /** Absolute paths of files in PEM: who the server's certificate is trusted from, and the client's own certificate and key. */
  sslrootcert?: string | undefined;
  sslcert?: string | undefined;
  sslkey?: string | undefined;
  readOnly?: boolean | undefined;
  /** Time zone of naive timestamps; default UTC. */
  timezone?: string | undefined;
  /** Role to become after connecting. */
  role?: string | undefined;
  /** Statements at once. */
  connections?: number | undefined;
  connectTimeoutMs?: number | undefined;
  /** How long a lock of another session is waited for. */
  lockTimeoutMs?: number | undefined;
  /** None unless said: a task has its own timeout. */
  statementTimeoutMs?: number | undefined;
  /** How long an answer may take before the server is asked whether it is still at it; default 10 s. */
  askAfterMs?: number | undefined;
}
