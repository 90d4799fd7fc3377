import { reportRun } from "../../shared/action/report-run.ts";
import { runAction } from "../../shared/action/run-action.ts";

await runAction("report", ["token", "needs", "ledger", "sarif"], reportRun);
