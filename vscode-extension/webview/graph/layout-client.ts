import type { Layout, LayoutRequest } from "./lay-out.ts";

/** Asks for layouts; an answer to an old question is not waited for any more. */
export interface LayoutClient {
  layOut(request: LayoutRequest): Promise<Layout>;
}

/** Starts the worker. A page of an editor may start one only from text that it has fetched. */
export function layoutClient(script: string): LayoutClient {
  const worker = fetch(script).then(async (answer) => new Worker(URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" }))));
  let asked = 0;
  return {
    async layOut(request) {
      const id = ++asked;
      const started = await worker;
      return new Promise((resolve, reject) => {
        const done = new AbortController();
        started.addEventListener("message", ({ data }: MessageEvent<{ id: number; layout: Layout }>) => {
          if (data.id !== id) return;
          done.abort();
          resolve(data.layout);
        }, { signal: done.signal });
        started.addEventListener("error", ({ message }) => {
          done.abort();
          reject(new Error(message));
        }, { signal: done.signal });
        started.postMessage({ id, request });
      });
    },
  };
}
