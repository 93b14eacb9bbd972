import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { unstable_startWorker } from "wrangler";

import { prepareData } from "../../../scripts/start/prepare-data.ts";
import { root } from "../../../scripts/start/root.ts";
import type { CaseRun, CaseRequest } from "./run-case.ts";
import type { ClassRequest, SharedCost } from "./second-learner.ts";

/** Settings of the machine under measure; none of them is secret. */
const settings = {
  AUTH_SECRET: "a-secret-that-only-benches-know-01",
  MEDIA_ACCESS_KEY_ID: "bench-media-access-key",
  MEDIA_SECRET_ACCESS_KEY: "bench-media-secret-access-key",
  POLLY_ENDPOINT: "http://127.0.0.1:9",
  POLLY_ACCESS_KEY_ID: "bench-polly-access-key",
  POLLY_SECRET_ACCESS_KEY: "bench-polly-secret-key",
  SIGN_UP: "open",
};

/** The worker on a fresh demo, with ways to let it make episodes and tell how that went. */
export async function openPipeline() {
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  process.env["WRANGLER_LOG"] = "error";
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-pipeline-"));
  await prepareData({ dataDir, hasDemo: true });
  const worker = await unstable_startWorker({
    config: join(root, "wrangler.toml"),
    entrypoint: fileURLToPath(new URL("./pipeline-worker.ts", import.meta.url)),
    bindings: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, { type: "plain_text", value }]),
    ),
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      persist: dataDir,
      inspector: false,
      watch: false,
      logLevel: "error",
    },
  });
  await worker.ready;
  const { origin } = await worker.url;

  async function ask<TAnswer>(path: string, request: unknown): Promise<TAnswer> {
    const response = await fetch(`${origin}/api/bench/${path}`, {
      method: "POST",
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return trustOwnAnswer<TAnswer>(await response.json());
  }

  return {
    runCase: (request: CaseRequest) => ask<CaseRun>("case", request),
    measureSecondLearner: (request: ClassRequest) => ask<SharedCost>("second-learner", request),
    async [Symbol.asyncDispose]() {
      await worker.dispose();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

// The worker of this folder answers with the very types that it declares.
function trustOwnAnswer<TAnswer>(answer: unknown): TAnswer {
  return answer as TAnswer;
}

export type Pipeline = Awaited<ReturnType<typeof openPipeline>>;
