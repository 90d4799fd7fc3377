import { parentPort, workerData } from "node:worker_threads";
import { packFacts } from "../sql/pack-facts.ts";
import { readSql } from "../sql/read-sql.ts";
import { loadSqlParser } from "./sql-parser.ts";

/** A thread that reads SQL: texts in, packed facts out, in order. */
const { module, dialect }: { module: WebAssembly.Module; dialect: string } = workerData;
const parser = await loadSqlParser(module);
const answer = (message: string[] | "ready"): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
};
parentPort?.on("message", (texts: string[]) => answer(texts.map((text) => packFacts(readSql(parser, text, dialect)))));
answer("ready");
