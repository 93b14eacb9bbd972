/** The worker in a process of its own: started, watched and ended by `scripts/start.ts`. */
import { join } from "node:path";

import { unstable_startWorker } from "wrangler";

import { rewriteLog } from "./log-lines.ts";
import { createMailFolder } from "./mail-folder.ts";
import { root } from "./root.ts";

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array) =>
    write(typeof chunk === "string" ? rewriteLog(chunk, new Date().toISOString()) : chunk);
}

const settings: Record<string, string> = JSON.parse(process.env["LEARNLAB_SETTINGS"] ?? "{}");

const dataDir = process.env["LEARNLAB_DATA_DIR"] ?? "";
const keepMail = createMailFolder(dataDir, () => new Date());
const publicUrl = settings["PUBLIC_URL"] ?? "";
// Without it the development server takes https for http, in the Origin header too.
const origin =
  publicUrl === "" ? {} : { origin: { secure: true, hostname: new URL(publicUrl).host } };

const worker = await unstable_startWorker({
  config: join(root, "wrangler.toml"),
  envFiles: [],
  // As secrets, since wrangler writes the values of plain ones into the log.
  bindings: {
    ...Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        name,
        { type: "secret_text" as const, value },
      ]),
    ),
    MAIL_FOLDER: { type: "fetcher", fetcher: keepMail },
  },
  dev: {
    ...origin,
    server: { hostname: "127.0.0.1", port: Number(process.env["LEARNLAB_PORT"]) },
    persist: dataDir,
    inspector: false,
    watch: false,
    logLevel: "log",
  },
});
process.on("SIGTERM", () => void worker.dispose().then(() => process.exit(0)));
await worker.ready;
