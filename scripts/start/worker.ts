import { join } from "node:path";

import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import type { StartSettings } from "./settings.ts";
import type { Service } from "./watchdog.ts";

/** The worker, with its databases and queues, on the port that people open. */
export function describeWorker(
  parts: { processes: Processes; log: string },
  options: Pick<StartSettings, "port" | "dataDir"> & { settings: Record<string, string> },
): Service {
  const entry = join(root, "scripts/start/worker-process.ts");
  return {
    name: "LearnLab",
    origin: `http://127.0.0.1:${options.port}`,
    start: () =>
      parts.processes.start({
        command: [...endWithParent, entry],
        env: {
          LEARNLAB_PORT: String(options.port),
          LEARNLAB_DATA_DIR: options.dataDir,
          LEARNLAB_SETTINGS: JSON.stringify(options.settings),
        },
        log: parts.log,
      }),
  };
}
