import { type Database, openDatabase } from "@learnlab/adapters/d1";

/** Opens the database that a suite runs on, with no row in it. */
export type OpenD1 = () => Promise<D1Database>;

/** Opens both databases that stores keep rows in. */
export interface OpenDatabases {
  openD1: OpenD1;
  openSearch: OpenD1;
}

export interface World {
  d1: D1Database;
  db: Database;
  /** The second database, of the search. */
  searchDb: Database;
}

/** Opens an empty database for a test. */
export type OpenWorld = () => Promise<World>;

export function openWorlds({ openD1, openSearch }: OpenDatabases): OpenWorld {
  return async () => {
    const d1 = await openD1();
    return { d1, db: openDatabase(d1), searchDb: openDatabase(await openSearch()) };
  };
}
