import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createProcesses } from "../../scripts/start/processes.ts";
import { expect, test } from "vitest";
import { unstable_startWorker } from "wrangler";

import { buildClient } from "../../scripts/start/build-client.ts";
import { prepareData } from "../../scripts/start/prepare-data.ts";
import { root } from "../../scripts/start/root.ts";
import { openSecrets } from "../../scripts/start/secrets.ts";
import { readWorkerSettings } from "../../scripts/start/worker-settings.ts";
import { openBindings } from "./open-whole-machine.ts";
import { killAll, listTree } from "./processes.ts";
import { signIn, startLearnLab } from "./started-learnlab.ts";

const PERSON = { name: "Mia", email: "mia@people.test", password: "a password of her own" };

/** Makes an account by wrangler's development server, which earlier versions ran on the folder. */
async function signUpTheOldWay(dataDir: string): Promise<void> {
  const secrets = openSecrets(dataDir);
  const parts = {
    env: {},
    secrets,
    publicUrl: "",
    hasDemo: true,
    speechAddress: "http://127.0.0.1:9",
    voiceVersion: "",
  };
  const settings = readWorkerSettings({ ...parts, localUrl: "http://127.0.0.1" });
  const bindings = Object.entries(settings).map(([name, value]) => [
    name,
    { type: "secret_text" as const, value },
  ]);
  const worker = await unstable_startWorker({
    config: join(root, "wrangler.toml"),
    envFiles: [],
    bindings: Object.fromEntries(bindings),
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      persist: dataDir,
      inspector: false,
      watch: false,
      logLevel: "error",
    },
  });
  try {
    await worker.ready;
    const { origin } = await worker.url;
    const response = await worker.fetch(`${origin}/api/auth/sign-up/email`, {
      method: "POST",
      headers: { origin, "content-type": "application/json" },
      body: JSON.stringify(PERSON),
    });
    expect(response.status).toBe(200);
  } finally {
    await worker.dispose();
  }
}

// Three runtimes start one after the other.
test(
  "a folder that an earlier version filled goes on with its accounts and its media",
  { timeout: 300_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "learnlab-old-"));
    try {
      const log = join(dataDir, "build.log");
      await buildClient({ processes: createProcesses(), log });
      await prepareData({ dataDir, hasDemo: true });
      await signUpTheOldWay(dataDir);
      const app = await startLearnLab(dataDir);
      try {
        await app.isReady;
        const mia = await signIn(app.origin, PERSON.email, PERSON.password);
        expect(await mia.query("session.current", null)).toMatchObject({
          person: { email: PERSON.email },
        });
      } finally {
        killAll(listTree(app.pid));
        await app.ended;
      }
      const { env, dispose } = await openBindings(dataDir);
      try {
        const { objects } = await env.MEDIA.list({ limit: 1 });
        expect(objects).toHaveLength(1);
      } finally {
        await dispose();
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
