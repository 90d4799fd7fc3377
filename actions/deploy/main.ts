import { deploy } from "../../shared/action/deploy.ts";
import { runAction } from "../../shared/action/run-action.ts";

await runAction("deploy", ["command", "project", "environment", "environment-url", "release", "plan-digest", "approvals-before", "deploy-workflow", "override", "to", "reason", "token", "issue", "ledger", "report", "webhook"], deploy);
