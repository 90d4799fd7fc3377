import { graphApp } from "./graph-app.ts";
import type { FromView, PageOptions, SavedState, ToView } from "./messages.ts";

interface VsCodeApi {
  postMessage(message: FromView): void;
  getState(): SavedState | undefined;
  setState(state: SavedState): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const options: PageOptions = JSON.parse(document.body.dataset["options"] ?? "{}");
const app = graphApp({ ...options, post: (message) => api.postMessage(message), saved: api.getState() ?? {}, save: (state) => api.setState(state) });
window.addEventListener("message", ({ data }: MessageEvent<ToView>) => app.receive(data));
api.postMessage({ type: "ready" });
