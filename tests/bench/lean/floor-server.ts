/**
 * The least that a worker on this runtime can do for each of these answers: as many calls of D1 as ours makes, the
 * rows as they are sent, the bytes as R2 has them. Nothing is permitted, checked, signed or put together, and no gate
 * stands in front. A process of its own: `node floor-server.ts <folder>`, which reads the bodies and prints its port.
 */
import { text } from "node:stream/consumers";

import { describeDataDir, loadMiniflare } from "../../../scripts/start/load-miniflare.ts";
import { findFreePort } from "../../../scripts/start/settings.ts";
import { MEDIA_BYTES } from "./operations.ts";

const [, , folder = ""] = process.argv;
const bodies = JSON.parse(await text(process.stdin));

const WORKER = `
const read = (env, id) => env.DB.prepare("select body from bodies where id = ?").bind(id).raw();
const send = ([[body]]) => new Response(body, { headers: { "content-type": "application/json" } });
export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (request.method === "PUT") return Response.json(await env.MEDIA.put("media", request.body));
    if (pathname.startsWith("/s3/")) {
      await read(env, "token");
      const [, from, to] = /^bytes=(\\d+)-(\\d+)$/.exec(request.headers.get("range") ?? "") ?? [];
      const range = from === undefined ? undefined : { offset: Number(from), length: to - from + 1 };
      const object = await env.MEDIA.get("media", { range });
      return new Response(object.body, { status: range === undefined ? 200 : 206 });
    }
    await read(env, "token");
    if (request.method === "GET") {
      return send(await read(env, pathname.startsWith("/api/podcasts/") ? "one" : "list"));
    }
    await request.json();
    const found = await read(env, "one");
    await env.DB.prepare("update bodies set at = at + 1 where id = 'one'").run();
    return send(found);
  },
};`;

const { convertV4MiniflareOptions, Miniflare } = loadMiniflare();
const port = await findFreePort();
const runtime = new Miniflare(
  convertV4MiniflareOptions({
    ...describeDataDir(folder),
    logRequests: false,
    workers: [
      {
        name: "floor",
        compatibilityDate: "2026-11-01",
        modules: [{ type: "ESModule", path: "floor.js", contents: WORKER }],
        d1Databases: { DB: "floor" },
        r2Buckets: { MEDIA: "floor" },
        unsafeDirectSockets: [{ host: "127.0.0.1", port }],
      },
    ],
  }),
);
await runtime.ready;
const db = await runtime.getD1Database("DB");
await db.exec("create table bodies (id text primary key, body text, at integer) without rowid");
const add = db.prepare("insert into bodies values (?, ?, 0)");
await db.batch(
  Object.entries({ token: "", ...bodies }).map(([id, body]) => add.bind(id, String(body))),
);
const media = { method: "PUT", body: new Uint8Array(MEDIA_BYTES) };
await runtime.dispatchFetch("http://floor/media", media);
process.once("SIGTERM", () => void runtime.dispose().then(() => process.exit(0)));
process.stdout.write(`${port}\n`);
