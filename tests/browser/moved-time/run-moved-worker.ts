import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";

import { buildClient } from "../../../scripts/start/build-client.ts";
import { buildWorker } from "../../../scripts/start/build-worker.ts";
import {
  BUILT_WORKER,
  type BuiltWorker,
  ENTRY,
  readBuiltWorker,
} from "../../../scripts/start/built-worker.ts";
import { waitUntilHealthy } from "../../../scripts/start/health.ts";
import { findClientFolder, placeClient } from "../../../scripts/start/place-client.ts";
import { prepareData } from "../../../scripts/start/prepare-data.ts";
import { createProcesses } from "../../../scripts/start/processes.ts";
import { runWorker } from "../../../scripts/start/run-worker.ts";
import { openSecrets } from "../../../scripts/start/secrets.ts";
import { readVoiceVersion } from "../../../scripts/start/voice-version.ts";
import { readWorkerSettings } from "../../../scripts/start/worker-settings.ts";
import { startFaultServer } from "../../faults/fault-server.ts";
import { choosePort } from "../../machine/choose-port.ts";

const ADDED = "x-test-added-ms";
const MOVABLE_DATE = "movable-date.js";
const WORKER = "worker.js";
const PATIENCE_MS = 60_000;

/** The worker as it is, but for its time: a request with the header moves it, and no setting of the product does. */
const MOVED_ENTRY = `
import { moveTo } from "./${MOVABLE_DATE}";
import worker from "./${WORKER}";
export default {
  ...worker,
  fetch(request, env, context) {
    const added = request.headers.get("${ADDED}");
    if (added === null) return worker.fetch(request, env, context);
    moveTo(Number(added));
    return new Response(null, { status: 204 });
  },
};
`;

/** What `npm start` runs, without its watchdog, crons and voices, and with a clock that can be moved. */
export async function runMovedWorker(dataDir: string) {
  const processes = createProcesses();
  const build = { processes, log: join(dataDir, "build.log") };
  const port = await choosePort();
  const origin = `http://127.0.0.1:${port}`;
  await Promise.all([buildClient(build), buildWorker(build)]);
  placeClient(findClientFolder(dataDir), { mediaEndpoint: "", isHttps: false });
  await prepareData({ dataDir, hasDemo: true });
  const secrets = openSecrets(dataDir);
  // Silence in place of a voice: it is there at once, and takes what is signed at any time.
  const supplier = await startFaultServer();
  const settings = readWorkerSettings({
    env: {},
    secrets,
    publicUrl: "",
    hasDemo: true,
    speechAddress: `${supplier.origin}/silence`,
    voiceVersion: readVoiceVersion(),
    localUrl: origin,
  });
  const worker = runWorker({
    built: withMovableDate(readBuiltWorker()),
    dataDir,
    port,
    settings,
    keepMail: async () => new Response(null, { status: 204 }),
    findDiskFault: () => null,
    onSearchError: () => {},
    writeLine: () => {},
  });
  await worker.isReady;
  await waitUntilHealthy(origin, { patienceMs: PATIENCE_MS, isAlive: () => true });
  return {
    origin,
    /** From now on the worker's time is the machine's with so much added. */
    async addTime(ms: number): Promise<void> {
      const answer = await fetch(`${origin}/api/time`, { headers: { [ADDED]: String(ms) } });
      if (answer.status !== 204) throw new Error(`The clock did not move: ${answer.status}`);
    },
    async end(): Promise<void> {
      await Promise.all([worker.end(), supplier.close(), processes.endAll()]);
    },
  };
}

function withMovableDate(built: BuiltWorker): BuiltWorker {
  const [entry, ...others] = built.modules;
  if (entry?.path !== join(BUILT_WORKER, ENTRY)) throw new Error("The worker's entry comes first.");
  const describe = (name: string, contents: string) => ({
    type: "ESModule" as const,
    path: join(BUILT_WORKER, name),
    contents,
  });
  const movableDate = readFileSync(new URL("movable-date.ts", import.meta.url), "utf8");
  return {
    ...built,
    modules: [
      describe(ENTRY, MOVED_ENTRY),
      describe(MOVABLE_DATE, stripTypeScriptTypes(movableDate)),
      describe(WORKER, readFileSync(join(BUILT_WORKER, ENTRY), "utf8")),
      ...others,
    ],
  };
}
