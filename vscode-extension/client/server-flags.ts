/**
 * How the process of the language server is started. Optimised code for 24 MB of WASM would cost more memory than it saves time; and left to
 * itself V8 lets the heap of a project of a thousand tasks grow to half as much again before it cleans up, for a tenth of the time. Cleaned more often than this, one keystroke in twenty waits for it.
 */
export const SERVER_FLAGS: readonly string[] = ["--liftoff-only", "--heap-growing-percent=50"];
