import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPresigner } from "@learnlab/adapters/r2";
import { expect, test } from "vitest";
import { unstable_startWorker } from "wrangler";

const credentials = {
  accessKeyId: "local-media-access-key",
  secretAccessKey: "local-media-secret-access-key",
};
const bucket = "media";

const workerSource = `
export default {
  async fetch(request, env) {
    const object = await env.MEDIA.get(decodeURIComponent(new URL(request.url).pathname.slice(1)));
    return object === null ? new Response(null, { status: 404 }) : new Response(object.body);
  },
};
`;

/** A worker of its own on an empty R2, whose S3 address takes our credentials. */
async function startBucket() {
  const folder = await mkdtemp(join(tmpdir(), "learnlab-r2-"));
  const config = join(folder, "wrangler.json");
  await writeFile(join(folder, "worker.js"), workerSource);
  await writeFile(
    config,
    JSON.stringify({
      name: "r2-endpoint",
      main: "worker.js",
      compatibility_date: "2026-11-01",
      send_metrics: false,
      r2_buckets: [
        {
          binding: "MEDIA",
          bucket_name: bucket,
          local_dev: { experimental_s3_credentials: credentials },
        },
      ],
    }),
  );
  process.env["WRANGLER_REGISTRY_PATH"] = join(folder, "registry");
  process.env["WRANGLER_LOG_PATH"] = join(folder, "logs");
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  const worker = await unstable_startWorker({
    config,
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      persist: join(folder, "state"),
      inspector: false,
      watch: false,
      logLevel: "error",
    },
  });
  await worker.ready;
  return {
    origin: (await worker.url).origin,
    async [Symbol.asyncDispose]() {
      await worker.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test("R2's own S3 address takes our links: an upload, then a part of it", async () => {
  await using storage = await startBucket();
  const endpoint = `${storage.origin}/cdn-cgi/local/r2/s3`;
  // The address checks links against the real clock.
  const now = () => Date.now();
  const presigner = createPresigner({ ...credentials, endpoint, bucket, now });
  const key = "ep/1/day one+(1).mp3";
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  const contentType = "audio/mpeg";

  const putLink = await presigner.put(key, { contentLength: bytes.length, contentType });
  const wrongType = { "content-type": "text/html" };
  const refused = await fetch(putLink, { method: "PUT", headers: wrongType, body: bytes });
  expect(refused.status).toBe(403);
  const headers = { "content-type": contentType };
  const stored = await fetch(putLink, { method: "PUT", headers, body: bytes });
  expect(stored.status).toBe(200);

  const getLink = await presigner.get(key);
  const part = await fetch(getLink, { headers: { range: "bytes=1000-1999" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe("bytes 1000-1999/100000");
  expect(part.headers.get("content-type")).toBe(contentType);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(1000, 2000));

  const bound = await fetch(`${storage.origin}/${encodeURIComponent(key)}`);
  expect(new Uint8Array(await bound.arrayBuffer())).toEqual(bytes);
  const altered = await fetch(getLink.replace("day%20one", "day%20two"));
  expect(altered.status).toBe(403);
});
