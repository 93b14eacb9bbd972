import { openMemoryDatabase } from "@learnlab/adapters/d1/testing";

import { testD1Database } from "./d1-database.ts";

testD1Database(async () => openMemoryDatabase());
