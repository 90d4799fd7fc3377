import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { pythonEnv } from "../harness/python-env.ts";

/** A Python with the real MLflow. */
export async function mlflowPython(): Promise<string> {
  return pythonEnv("mlflow", ["mlflow-skinny==3.6.0", "pandas==2.3.3", "numpy==2.3.5", "scikit-learn==1.7.2", "lightgbm==4.6.0"]);
}

/** Runs a script beside this file and reads the JSON that it prints. */
export async function askMlflow(script: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(await mlflowPython(), [join(import.meta.dirname, script), ...args], { maxBuffer: 64 << 20, env: { ...process.env, MLFLOW_DISABLE_TELEMETRY: "true", DO_NOT_TRACK: "true" } });
  return JSON.parse(stdout);
}
