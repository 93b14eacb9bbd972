/** The worker in a process of its own: started, watched and ended by `scripts/start.ts`. */
import { join } from "node:path";

import { unstable_startWorker } from "wrangler";

import { root } from "./root.ts";

// Queries of media links are signatures, and wrangler writes whole addresses into its lines.
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array) =>
    write(typeof chunk === "string" ? chunk.replaceAll(/\?[^\s"]+/g, "?…") : chunk);
}

const settings: Record<string, string> = JSON.parse(process.env["LEARNLAB_SETTINGS"] ?? "{}");

const worker = await unstable_startWorker({
  config: join(root, "wrangler.toml"),
  envFiles: [],
  bindings: Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, { type: "plain_text" as const, value }]),
  ),
  dev: {
    server: { hostname: "127.0.0.1", port: Number(process.env["LEARNLAB_PORT"]) },
    persist: process.env["LEARNLAB_DATA_DIR"] ?? "",
    inspector: false,
    watch: false,
    logLevel: "log",
  },
});
await worker.ready;

// Whoever started this ends it; if that one is gone, nobody would.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 1_000);
process.on("SIGTERM", () => void worker.dispose().then(() => process.exit(0)));
