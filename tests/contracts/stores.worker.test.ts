import { env } from "cloudflare:workers";

import { testD1Database } from "./d1-database.ts";
import { emptyDatabase } from "./stores/empty-database.ts";

testD1Database(() => emptyDatabase(env.DB));
