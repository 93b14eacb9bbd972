/** Prepares the data in a process of its own: what it takes to do so, a runtime and wrangler, goes with it. */
import { prepareData } from "./prepare-data.ts";

await prepareData({
  dataDir: process.env["LEARNLAB_DATA_DIR"] ?? "",
  hasDemo: process.env["LEARNLAB_DEMO"] === "true",
});
// The runtime that it used is gone, and what else wrangler holds open is nobody's.
process.exit(0);
