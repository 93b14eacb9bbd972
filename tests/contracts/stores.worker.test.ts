import { env } from "cloudflare:workers";
import { describe } from "vitest";

import { testContentVersion } from "./content-version.ts";
import { testD1Database } from "./d1-database.ts";
import { STORE_SUITES } from "./stores/all-stores.ts";
import { emptyDatabase, emptySearch } from "../support/empty-database.ts";
import { openWorlds } from "./stores/world.ts";

const openD1 = () => emptyDatabase(env.DB);
const openSearch = () => emptySearch(env.SEARCH);

testD1Database(openD1);
testContentVersion(openWorlds({ openD1, openSearch }));
describe.each(Object.entries(STORE_SUITES))("%s", (_, testStore) => {
  testStore(openWorlds({ openD1, openSearch }));
});
