/**
 * `npm run dev` runs wrangler's development server on the data folder of `npm start`. It rebuilds the
 * worker on changes; call crons by hand at `/cdn-cgi/handler/scheduled?cron=…`.
 */
import { join } from "node:path";

import { unstable_startWorker } from "wrangler";

import { buildClient } from "./start/build-client.ts";
import { endOnRequest } from "./start/end-on-request.ts";
import { describeError } from "./start/explain-failure.ts";
import { fillDataDir } from "./start/fill-data-dir.ts";
import { openInstallation } from "./start/installation.ts";
import { openJournal } from "./start/journal.ts";
import { lockDataDir } from "./start/lock-data-dir.ts";
import { findClientFolder, placeClient } from "./start/place-client.ts";
import { createProcesses } from "./start/processes.ts";
import { root } from "./start/root.ts";
import { openSecrets } from "./start/secrets.ts";
import { findFreePort, readEnvironment, readSettings, requireFreePort } from "./start/settings.ts";
import { startSpeech } from "./start/speech.ts";
import { readVoiceVersion } from "./start/voice-version.ts";
import { readWorkerSettings } from "./start/worker-settings.ts";

const processes = createProcesses();
endOnRequest(processes);

try {
  await develop();
} catch (error) {
  console.error(describeError(error));
  await processes.endAll();
  process.exit(1);
}

async function develop(): Promise<void> {
  // Otherwise wrangler asks Cloudflare for the location of requests and warns when it cannot.
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  const env = readEnvironment(process.env);
  const { port, dataDir, publicUrl } = readSettings(env);
  await requireFreePort(port);
  lockDataDir(dataDir);
  const installation = openInstallation({ port, dataDir, publicUrl });
  const secrets = openSecrets(dataDir);
  const { files } = openJournal(dataDir);
  const speechPort = await findFreePort();
  const settings = readWorkerSettings({
    env,
    secrets,
    publicUrl,
    hasDemo: installation.hasDemo,
    speechAddress: `http://127.0.0.1:${speechPort}`,
    voiceVersion: readVoiceVersion(),
    localUrl: `http://127.0.0.1:${port}`,
  });
  await buildClient({ processes, log: files.build });
  const client = findClientFolder(dataDir);
  placeClient(client, { mediaEndpoint: settings["MEDIA_ENDPOINT"] ?? "", isHttps: false });
  await fillDataDir({
    processes,
    dataDir,
    installation,
    log: files.build,
    report: (sentence) => console.log(sentence),
  });
  startSpeech({ processes, log: files.speech }, { port: speechPort, secrets });
  const worker = await unstable_startWorker({
    config: join(root, "wrangler.toml"),
    envFiles: [],
    assets: client,
    bindings: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        name,
        { type: "secret_text" as const, value },
      ]),
    ),
    dev: { server: { hostname: "127.0.0.1", port }, persist: dataDir, watch: true },
  });
  await worker.ready;
  console.log(`LearnLab is ready for work on its code: http://127.0.0.1:${port}`);
}
