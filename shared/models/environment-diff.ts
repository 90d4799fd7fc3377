import type { MlModel } from "./mlmodel.ts";

export interface EnvironmentChange {
  /** A major version changed, or what was pinned no longer is: what serves the model should follow. */
  risk: boolean;
  sentence: string;
}

/** Python and libraries that both models recorded when they were saved, and what differs. */
export function environmentDiff(base: MlModel, head: MlModel): EnvironmentChange[] {
  const before = versionsOf(base);
  const after = versionsOf(head);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((name): EnvironmentChange[] => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now) return [];
    if (old === undefined) return [{ risk: true, sentence: `${name} ${now ?? ""} is needed now` }];
    if (now === undefined) return [{ risk: false, sentence: `${name} ${old} is no longer recorded` }];
    const risk = releaseLine(name, old) !== releaseLine(name, now);
    return [{ risk, sentence: `${name} ${old} → ${now}${risk ? ": what serves the model must have the new one" : ""}` }];
  });
}

function versionsOf({ python, mlflowVersion, libraries }: MlModel): Map<string, string> {
  return new Map([...(python === undefined ? [] : [["python", python] as const]), ...(mlflowVersion === undefined ? [] : [["mlflow", mlflowVersion] as const]), ...Object.entries(libraries)]);
}

/** Within one of these, objects that were saved can be read again. Python, and scikit-learn's pickles, hold only for a minor version. */
function releaseLine(name: string, version: string): string {
  const [major = "", minor = ""] = version.split(".");
  return name === "python" || name === "sklearn" || major === "0" ? `${major}.${minor}` : major;
}
