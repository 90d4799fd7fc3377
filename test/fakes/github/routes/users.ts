import { complete } from "../openapi/complete.ts";
import type { Routes } from "../reply.ts";

export const users: Routes = {
  "GET /user": (call) => ({ status: 200, body: complete("public-user", { login: call.viewer.login, user_view_type: "public" }) }),
  "GET /rate_limit": () => ({ status: 200, body: complete("rate-limit-overview", {}) }),
};
