// oxlint-disable-next-line typescript/triple-slash-reference -- ambient types cannot be imported
/// <reference path="../../packages/speech-local/src/espeak-ng.d.ts" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { demoId } from "@learnlab/demo";
import {
  type Episode,
  type EpisodeDocument,
  type Language,
  readScript,
  runGeneration,
  type Track,
} from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { startSpeechServer } from "@learnlab/speech-local";
import { getPlatformProxy } from "wrangler";

import { prepareData } from "../../scripts/start/prepare-data.ts";
import { root } from "../../scripts/start/root.ts";

/** Settings of the machine under test; none of them is secret. */
const settings = {
  AUTH_SECRET: "a-secret-that-only-tests-know-0001",
  MEDIA_ACCESS_KEY_ID: "test-media-access-key",
  MEDIA_SECRET_ACCESS_KEY: "test-media-secret-access-key",
  POLLY_ACCESS_KEY_ID: "test-polly-access-key",
  POLLY_SECRET_ACCESS_KEY: "test-polly-secret-access-key",
  SIGN_UP: "open",
};

/** The worker's own machine on a fresh demo, with the local speech behind it. */
export async function openWholeMachine() {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-machine-"));
  await prepareData({ dataDir, hasDemo: true });
  const proxy = await openBindings(dataDir);
  const speech = await startSpeechServer({
    port: 0,
    host: "127.0.0.1",
    accessKeyId: settings.POLLY_ACCESS_KEY_ID,
    secretAccessKey: settings.POLLY_SECRET_ACCESS_KEY,
  });
  const env: Env = {
    ...proxy.env,
    ...asSettings({ ...settings, POLLY_ENDPOINT: `http://127.0.0.1:${speech.port}` }),
  };
  const silentLog = { info: () => {}, error: () => {} };
  return {
    machine: { ...compose(env, "http://learnlab.test"), log: silentLog },
    db: proxy.env.DB,
    async close() {
      await Promise.all([proxy.dispose(), speech.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** D1, R2 and queues of a data folder, while nothing else uses it. */
export function openBindings(dataDir: string) {
  return getPlatformProxy<Env>({
    configPath: join(root, "wrangler.toml"),
    persist: { path: join(dataDir, "v3") },
    envFiles: [],
  });
}

// The generated type of a setting is the one value of wrangler.toml; tests set others.
function asSettings(values: Record<string, string>): Partial<Env> {
  return values as Partial<Env>;
}

export type WholeMachine = Awaited<ReturnType<typeof openWholeMachine>>;

export interface MadeEpisode {
  id: string;
  outcome: Awaited<ReturnType<typeof runGeneration>>;
  episode: Episode | null;
  tracks: Track[];
  document: EpisodeDocument;
}

/** Makes an episode from the request to its publication, as the queue's consumer does. */
export async function makeEpisode(
  { machine }: WholeMachine,
  request: { learner: string; languages: Language[]; outputFormat: Episode["outputFormat"] },
): Promise<MadeEpisode> {
  const { learner, ...rest } = request;
  const userId = demoId(learner);
  const { id } = await machine.episodes.create({
    ...rest,
    id: machine.ids.next(),
    userId,
    kind: "requested",
    localDate: new Date(machine.clock.now()).toISOString().slice(0, 10),
    requestKey: machine.ids.next(),
    at: machine.clock.now(),
  });
  const outcome = await runGeneration(machine, { episodeId: id });
  return {
    id,
    outcome,
    episode: await machine.episodes.find(id),
    tracks: (await machine.episodes.findWithTracks(id))?.tracks ?? [],
    document: await readScript(machine, { actor: { userId, role: "learner" }, episodeId: id }),
  };
}
