/** Imported first: what is read after it is compiled once, not at each start. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

import { root } from "./root.ts";

enableCompileCache(join(root, ".cache/node"));
