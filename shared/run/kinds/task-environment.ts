/** What every program needs to start and to write text; nothing of it is a secret. */
const ALWAYS = ["PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR"];
const ON_WINDOWS = ["SystemRoot", "PATHEXT", "COMSPEC", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"];

/** The only environment variables of the host that a task sees: the list above and those it names in `env`. */
export function taskEnvironment(host: Readonly<Record<string, string | undefined>>, named: readonly string[]): Record<string, string> {
  const allowed = [...ALWAYS, ...(process.platform === "win32" ? ON_WINDOWS : []), ...named];
  return Object.fromEntries(allowed.flatMap((name) => (host[name] === undefined ? [] : [[name, host[name]]])));
}
