/** Prepares the data in a process of its own, which frees the memory of wrangler and a runtime when it exits. */
import { prepareData } from "./prepare-data.ts";

await prepareData({
  dataDir: process.env["LEARNLAB_DATA_DIR"] ?? "",
  hasDemo: process.env["LEARNLAB_DEMO"] === "true",
});
// The runtime is closed; nobody needs what wrangler still holds open.
process.exit(0);
