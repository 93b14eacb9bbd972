import { join } from "node:path";

import { isHealthy } from "./health.ts";
import { readLoad, watchLoad } from "./process-load.ts";
import type { Processes, RunningProcess } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import type { Secrets } from "./secrets.ts";
import type { Service } from "./watchdog.ts";

/** speech-local, reached over HTTP as Amazon Polly would be. */
export function describeSpeech(
  parts: { processes: Processes; log: string },
  options: { port: number; secrets: Secrets },
): Service {
  const { port, secrets } = options;
  const entry = join(root, "packages/speech-local/src/main.ts");
  const origin = `http://127.0.0.1:${port}`;
  const loads = new WeakMap<RunningProcess, ReturnType<typeof watchLoad>>();
  const watch = (running: RunningProcess) => {
    const { pid } = running;
    const load = loads.get(running) ?? watchLoad(() => (pid === null ? null : readLoad(pid)));
    loads.set(running, load);
    return load;
  };
  return {
    name: "The voice",
    origin,
    async look(running) {
      return { isAnswering: await isHealthy(origin), isWorking: watch(running)() };
    },
    start: () =>
      parts.processes.start({
        command: [...endWithParent, entry],
        env: {
          SPEECH_PORT: String(port),
          SPEECH_ACCESS_KEY_ID: secrets.POLLY_ACCESS_KEY_ID,
          SPEECH_SECRET_ACCESS_KEY: secrets.POLLY_SECRET_ACCESS_KEY,
        },
        log: parts.log,
      }),
  };
}
