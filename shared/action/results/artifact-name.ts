/** Artifacts that hold run records are called so; job, attempt and a digest follow. */
export const ARTIFACT_PREFIX = "towpath-results-";

/** The one file in such an artifact: a JSON list of run records, each with the folder of its project. */
export const RESULTS_FILE = "results.json";
