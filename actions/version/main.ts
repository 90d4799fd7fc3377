import { runAction } from "../../shared/action/run-action.ts";
import { version } from "../../shared/action/version.ts";

await runAction("version", ["project", "token", "deploy-workflow", "test-workflow"], version);
