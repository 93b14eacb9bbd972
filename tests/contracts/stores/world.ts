import { type Database, openDatabase } from "@learnlab/adapters/d1";

/** Opens the database that a suite runs on, with no row in it. */
export type OpenD1 = () => Promise<D1Database>;

export interface World {
  d1: D1Database;
  db: Database;
}

/** Opens an empty database for a test. */
export type OpenWorld = () => Promise<World>;

export function openWorlds(openD1: OpenD1): OpenWorld {
  return async () => {
    const d1 = await openD1();
    return { d1, db: openDatabase(d1) };
  };
}
