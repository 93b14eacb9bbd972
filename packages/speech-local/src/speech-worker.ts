import { parentPort } from "node:worker_threads";

import { createStudio, type SpeechJob } from "./create-studio.ts";

export type WorkerAnswer =
  | { kind: "ready" }
  | { kind: "done"; body: Uint8Array }
  | { kind: "failed"; reason: string };

if (parentPort === null) throw new Error("speech-worker.ts runs in a worker thread only.");
const port = parentPort;
const studio = await createStudio();

port.on("message", (job: SpeechJob) => {
  studio.produce(job).then(
    (body) => answer({ kind: "done", body }),
    (error: unknown) => answer({ kind: "failed", reason: String(error) }),
  );
});
answer({ kind: "ready" });

function answer(message: WorkerAnswer): void {
  port.postMessage(message);
}
