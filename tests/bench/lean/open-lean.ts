import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { createPresigner } from "@learnlab/adapters/r2";

import { type Bindings, withBindings } from "../../../scripts/start/open-bindings.ts";
import { openSecrets } from "../../../scripts/start/secrets.ts";
import { killAll, listTree } from "../../machine/processes.ts";
import { fillLearners, idOf } from "../rest/fill-rest.ts";
import { MEDIA_BYTES, SIZE, sessionOf } from "./operations.ts";
import { startByNpm } from "./start-by-npm.ts";

/** A track's, which is asked for at each range whether it may be heard. */
const TRACK = `t${idOf("0001", 0)}`;
const KEY = `ep/${TRACK}/0123456789abcdef.mp3`;
const END_MS = 20_000;
/** It has to hold as long as the load does. */
const LINK_SECONDS = 21_600;
const YEAR_MS = 365 * 86_400_000;

/** An installation as `npm start` makes it, filled with learners, with one media object and its signed link. */
export async function openLean() {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-lean-"));
  await endTree(await startByNpm(dataDir));
  await withBindings(dataDir, fill);
  const app = await startByNpm(dataDir);
  const { origin } = app;
  const secrets = openSecrets(dataDir);
  const presigner = createPresigner({
    accessKeyId: secrets.MEDIA_ACCESS_KEY_ID,
    secretAccessKey: secrets.MEDIA_SECRET_ACCESS_KEY,
    endpoint: `${origin}/s3`,
    bucket: "learnlab-media",
    now: () => Date.now(),
  });
  const link = new URL(await presigner.get(KEY, { expiresInSeconds: LINK_SECONDS }));
  return {
    dataDir,
    origin,
    pid: app.pid,
    authSecret: secrets.AUTH_SECRET,
    mediaPath: `${link.pathname}${link.search}`,
    stop: () => endTree(app),
    async [Symbol.asyncDispose]() {
      await endTree(app);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function fill({ DB, MEDIA }: Bindings): Promise<void> {
  await fillLearners({ DB }, SIZE);
  await MEDIA.put(KEY, new Uint8Array(MEDIA_BYTES), {
    httpMetadata: { contentType: "audio/mpeg" },
  });
  const now = Date.now();
  await DB.batch([
    DB.prepare("update tracks set audio_key = ? where id = ?").bind(KEY, TRACK),
    ...Array.from({ length: SIZE.learners }, (_, learner) =>
      DB.prepare(
        `insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
         values (?1, ?1, ?2, ?3, ?4, ?4)`,
      ).bind(sessionOf(learner), idOf("0000", learner), now + YEAR_MS, now),
    ),
  ]);
}

/** As Ctrl-C at a terminal does; for certain after a while. */
export async function endTree({ pid }: { pid: number }): Promise<void> {
  const tree = listTree(pid);
  if (tree.length === 0) return;
  const until = performance.now() + END_MS;
  try {
    process.kill(-pid, "SIGTERM");
    while (performance.now() < until && listTree(pid).length > 0) await pause(50);
    killAll(tree);
  } catch {
    // The last of it ended between two looks.
  }
}
