/** Waits for its work, then deploys once as the action does, with the action's own way of being cancelled. Prints `phase NAME` and `status NAME in ms`. */
import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { runAction } from "../../../shared/action/run-action.ts";
import { applyDeployment } from "../../../shared/verbs/deploy/deploy-project.ts";

/** What the parent sends. */
export interface CancelWork {
  root: string;
  release: string;
  url: string;
  /** More variables. */
  env?: Record<string, string>;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
// Whoever is killed cannot do that at its end.
flushCompileCache();
const [{ root, release, url, env }] = (await once(process, "message")) as [CancelWork];
process.disconnect();
await runAction("deploy", [], async ({ signal, clock }) => {
  say("began");
  const began = performance.now();
  const { status } = await applyDeployment({
    root, environment: "staging", release, who: `process ${process.pid}`, version: "0.0.0", cache: true, waitMs: 60_000, env: { STAGING_URL: url, ...env }, signal, clock,
    events: (event) => event.type === "phase" && say(`phase ${event.name}`),
  });
  say(`status ${status} in ${(performance.now() - began).toFixed(1)}`);
  return status === "deployed" ? 0 : 2;
});
