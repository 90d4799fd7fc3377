import manifest from "../../package.json" with { type: "json" };

/** One version for the command line, the actions and the extension. */
export const VERSION: string = manifest.version;
