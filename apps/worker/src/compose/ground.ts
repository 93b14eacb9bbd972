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

/** What the adapters of every room are made of. */
export interface Ground {
  env: Env;
  config: Config;
  /** Where people reach it. */
  origin: string;
  db: ReturnType<typeof openDatabase>;
  runtime: Runtime;
  /** A store whose calls are made again where the database was away for a moment. */
  retrying: <TStore extends object>(store: TStore) => TStore;
  /** The way out to the suppliers of the configuration, and to nobody else. */
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
    runtime: { clock: systemClock, ids: uuidSource, tokens: tokenSource, digest: webDigest },
    retrying: (store) => retryStore(store, systemWaiting, isTransientFault),
    outbound: openOutbound(config),
  };
}
