import { EngineError } from "../../../shared/engines/engine.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";

/** Opens the file that it is told of at the moment that it is told, and says what became of it. */
process.on("message", (message: unknown) => {
  const { file, at } = message as { file: string; at: number };
  while (Date.now() < at);
  void openDuckDb({ path: file, allowedDirectories: [], threads: 1 })
    .then(async (engine) => {
      await engine.execute("CREATE TABLE IF NOT EXISTS t AS SELECT 1 AS a");
      await engine.close();
      return "opened";
    })
    .catch((error: unknown) => (error instanceof EngineError ? error.message : String(error)))
    .then((said) => process.send?.(said));
});
process.send?.("ready");
