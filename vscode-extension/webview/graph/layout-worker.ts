import { layOut, type LayoutRequest } from "./lay-out.ts";

/** Lays out beside the page, so that it never stands still. */
self.addEventListener("message", ({ data }: MessageEvent<{ id: number; request: LayoutRequest }>) => {
  self.postMessage({ id: data.id, layout: layOut(data.request) });
});
