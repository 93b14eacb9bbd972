import { isTransientFault, openDatabase } from "@learnlab/adapters/d1";
import {
  retryStore,
  systemClock,
  systemWaiting,
  tokenSource,
  uuidSource,
  webDigest,
} from "@learnlab/adapters/runtime";

import { type Config, readConfig } from "../env.ts";

export interface Runtime {
  clock: typeof systemClock;
  ids: typeof uuidSource;
  tokens: typeof tokenSource;
  digest: typeof webDigest;
}

/** The common dependencies of all adapters. */
export interface Ground {
  env: Env;
  config: Config;
  /** The origin that people use. */
  origin: string;
  db: ReturnType<typeof openDatabase>;
  /** The second database, whose rows are derived. */
  searchDb: ReturnType<typeof openDatabase>;
  runtime: Runtime;
  /** Wraps a store so that its calls are retried when the database is briefly unavailable. */
  retrying: <TStore extends object>(store: TStore) => TStore;
  /** Calls only the configured suppliers. */
  outbound: typeof fetch;
}

export function openGround(
  env: Env,
  requestOrigin: string,
  openOutbound: (config: Config) => typeof fetch,
): Ground {
  const config = readConfig(env);
  return {
    env,
    config,
    origin: config.PUBLIC_URL === "" ? requestOrigin : new URL(config.PUBLIC_URL).origin,
    db: openDatabase(env.DB),
    searchDb: openDatabase(env.SEARCH),
    runtime: { clock: systemClock, ids: uuidSource, tokens: tokenSource, digest: webDigest },
    retrying: (store) => retryStore(store, systemWaiting, isTransientFault),
    outbound: openOutbound(config),
  };
}
