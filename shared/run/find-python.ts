import { execFile } from "node:child_process";

type Host = Readonly<Record<string, string | undefined>>;

export interface FoundPython {
  command: string;
  /** Version and place: another Python needs other environments. */
  identity: string;
}

const found = new Map<string, Promise<FoundPython | undefined>>();

/** The Python of this machine; asked once per process and PATH. */
export function findPython(host: Host): Promise<FoundPython | undefined> {
  const key = host["PATH"] ?? "";
  let search = found.get(key);
  if (search === undefined) {
    search = firstThatAnswers(host);
    found.set(key, search);
  }
  return search;
}

/** `uv`, when it is on the PATH. */
export async function findUv(host: Host): Promise<string | undefined> {
  return (await ask("uv", ["--version"], host))?.startsWith("uv ") === true ? "uv" : undefined;
}

async function firstThatAnswers(host: Host): Promise<FoundPython | undefined> {
  for (const command of process.platform === "win32" ? ["python", "py"] : ["python3", "python"]) {
    const answer = await ask(command, ["-c", "import sys; print(sys.version_info >= (3, 9), sys.version.split()[0], sys.implementation.name, sys.executable)"], host);
    const [, version, rest = ""] = /^True (\S+) (.+)$/m.exec(answer ?? "") ?? [];
    if (version === undefined) continue;
    // Environments are made with the real program: a shim of a version manager would follow the folder it is called in.
    return { command: rest.slice(rest.indexOf(" ") + 1).trim(), identity: `${version} ${rest.trim()}` };
  }
  return undefined;
}

function ask(command: string, args: readonly string[], host: Host): Promise<string | undefined> {
  const env = Object.fromEntries(Object.entries(host).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return new Promise((resolve) => {
    execFile(command, [...args], { env, timeout: 20_000 }, (error, out) => resolve(error === null ? out : undefined));
  });
}
