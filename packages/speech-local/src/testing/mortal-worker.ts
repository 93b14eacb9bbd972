import { parentPort } from "node:worker_threads";

import type { SpeechJob } from "../create-studio.ts";
import type { WorkerAnswer } from "../speech-worker.ts";

const answer = (message: WorkerAnswer) => parentPort?.postMessage(message);

parentPort?.on("message", ({ source: { text } }: SpeechJob) => {
  if (text === "throw") throw new Error("a fatal text");
  if (text === "exit") process.exit(3);
  if (text === "sleep") return;
  if (text === "refuse") answer({ kind: "failed", reason: "no such text" });
  else answer({ kind: "done", body: Buffer.from(text) });
});
answer({ kind: "ready" });
