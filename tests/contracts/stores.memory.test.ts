import { openMemoryDatabase } from "@learnlab/adapters/d1/testing";
import { describe } from "vitest";

import { testContentVersion } from "./content-version.ts";
import { testD1Database } from "./d1-database.ts";
import { STORE_SUITES } from "./stores/all-stores.ts";
import { openWorlds } from "./stores/world.ts";
import { rememberReads } from "../../scripts/start/local-database.ts";

/** As on a machine of one's own: reads are answered from memory until the next write. */
const openRemembering = async () => rememberReads(openMemoryDatabase(), { mostBytes: 1_000_000 });

const openD1 = async () => openMemoryDatabase();
const openSearch = async () => openMemoryDatabase("SEARCH");

testD1Database(openD1);
testContentVersion(openWorlds({ openD1, openSearch }));
describe.each(Object.entries(STORE_SUITES))("%s", (_, testStore) => {
  testStore(openWorlds({ openD1, openSearch }));
});

describe("with a memory of reads", () => {
  testD1Database(openRemembering);
  testContentVersion(openWorlds({ openD1: openRemembering, openSearch }));
  describe.each(Object.entries(STORE_SUITES))("%s", (_, testStore) => {
    testStore(openWorlds({ openD1: openRemembering, openSearch }));
  });
});
