import type { FakeDeployment } from "./state.ts";

/** What GitHub itself makes for each job that names an Environment: without a payload, with the task that is there unless another one is given. */
export function jobDeployments(environment: string, count: number, from: number): FakeDeployment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: 1_000_000 + from + index, ref: "f".repeat(40), task: "deploy", payload: "", environment, description: "", createdAt: "2026-11-27T12:00:00Z",
    statuses: [{ id: 2_000_000 + from + index, state: "success", description: "", log_url: "https://example.com/", environment_url: "https://example.com/", environment }],
  }));
}
