import { join } from "node:path";

import { readLoad, watchLoad } from "./process-load.ts";
import type { Processes, RunningProcess } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import type { Secrets } from "./secrets.ts";

export interface SpeechProcess {
  running: RunningProcess;
  port: number;
  /** Whether it used the processor since the last call; null if the system does not tell. */
  isWorking(): boolean | null;
}

/** Starts speech-local on its own port. The worker reaches it over HTTP, like Amazon Polly. */
export function startSpeech(
  parts: { processes: Processes; log: string },
  { port, secrets }: { port: number; secrets: Secrets },
): SpeechProcess {
  const running = parts.processes.start({
    command: [...endWithParent, join(root, "packages/speech-local/src/main.ts")],
    env: {
      SPEECH_PORT: String(port),
      SPEECH_ACCESS_KEY_ID: secrets.POLLY_ACCESS_KEY_ID,
      SPEECH_SECRET_ACCESS_KEY: secrets.POLLY_SECRET_ACCESS_KEY,
    },
    log: parts.log,
  });
  const { pid } = running;
  return { running, port, isWorking: watchLoad(() => (pid === null ? null : readLoad(pid))) };
}
