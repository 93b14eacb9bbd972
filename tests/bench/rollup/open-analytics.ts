import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { compose } from "@learnlab/worker/compose";
import { getPlatformProxy } from "wrangler";

import { testSettings } from "../../support/bindings/test-settings.ts";
import { countQueries } from "../daily/count-queries.ts";
import { migrate } from "../open-worker.ts";

/** The worker's own use cases on an empty local D1, whose rows are counted. */
export async function openAnalytics(now: number) {
  const folder = await mkdtemp(join(tmpdir(), "learnlab-bench-"));
  const proxy = await getPlatformProxy<Env>({
    configPath: "wrangler.toml",
    persist: { path: folder },
    envFiles: [],
  });
  const { DB } = proxy.env;
  await migrate(DB);
  const { d1, counts } = countQueries(DB);
  // Their generated types are those of wrangler.toml's own values.
  const composeOn = (database: D1Database) =>
    compose(Object.assign({ ...proxy.env }, testSettings, { DB: database }), "http://localhost");
  const failures: string[] = [];
  const log = {
    info: () => {},
    error: (event: string, error: unknown) => void failures.push(`${event} ${String(error)}`),
  };
  return {
    db: DB,
    counts,
    failures,
    machine: { ...composeOn(d1), log, clock: { now: () => now } },
    /** The same without the counting, which makes some reads twice. */
    timed: { ...composeOn(DB), log, clock: { now: () => now } },
    async [Symbol.asyncDispose]() {
      await proxy.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Analytics = Awaited<ReturnType<typeof openAnalytics>>;
