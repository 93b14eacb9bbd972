import { expect, test } from "vitest";

import gate from "./gate-worker.ts";

const PUBLIC_URL = "https://learn.example";

/** Calls the gate, and tells what came through it. */
async function call(
  path: string,
  options: { publicUrl?: string; headers?: Record<string, string>; answer?: Response } = {},
) {
  const { publicUrl = "", headers = {}, answer = Response.json({ status: "ok" }) } = options;
  const seen: Request[] = [];
  const doors: string[] = [];
  const open = (door: string) => ({
    async fetch(request: Request) {
      doors.push(door);
      seen.push(request);
      return answer;
    },
  });
  const request = new Request(`http://127.0.0.1:8787${path}`, { headers });
  const response = await gate.fetch(request, {
    MAIN: open("files"),
    DIRECT: open("worker"),
    WORKER_FIRST: ["/api/*", "/trpc/*", "/healthz"],
    PUBLIC_URL: publicUrl,
  });
  return { response, seen: seen[0], doors };
}

test.each([
  "/cdn-cgi/handler/scheduled?cron=*/5+*+*+*+*",
  "/cdn-cgi/local/scheduled",
  "/cdn-cgi/local/platform-proxy",
  "/cdn-cgi/local/explorer",
  "/%63dn-cgi/../cdn-cgi/local/email",
])("no page can call %s", async (path) => {
  const { response, seen } = await call(path);
  expect([response.status, seen]).toEqual([404, undefined]);
});

test.each([
  ["/api/podcasts?limit=1", "worker"],
  ["/healthz", "worker"],
  ["/healthz/more", "files"],
  ["/apis", "files"],
  ["/", "files"],
])("%s is answered by the %s first", async (path, door) => {
  expect((await call(path)).doors).toEqual([door]);
});

test("behind a proxy the worker sees the address that people use, and who called", async () => {
  const headers = { host: "127.0.0.1:8787", "cf-connecting-ip": "192.0.2.7" };
  const { seen } = await call("/trpc/x?input=1", { publicUrl: PUBLIC_URL, headers });
  expect(seen?.url).toBe("https://learn.example/trpc/x?input=1");
  expect(seen?.headers.get("host")).toBe("learn.example");
  const odd = await call("//elsewhere.example/x", { publicUrl: `${PUBLIC_URL}:8443` });
  expect(odd.seen?.url).toBe("https://learn.example:8443//elsewhere.example/x");
  expect(seen?.headers.get("cf-connecting-ip")).toBe("192.0.2.7");
});

test("without a proxy nobody says for himself from where he calls", async () => {
  const { seen } = await call("/", { headers: { "cf-connecting-ip": "192.0.2.7" } });
  expect(seen?.url).toBe("http://127.0.0.1:8787/");
  expect(seen?.headers.get("cf-connecting-ip")).toBe("127.0.0.1");
});

test("the words of the local runtime are believed from nobody", async () => {
  const headers = {
    "MF-Original-URL": "https://elsewhere.example/",
    "mf-route-override": "x",
    "x-kept": "1",
  };
  const { seen } = await call("/", { headers });
  expect([...(seen?.headers.keys() ?? [])].filter((name) => name.startsWith("mf-"))).toEqual([]);
  expect(seen?.headers.get("x-kept")).toBe("1");
});

const gzip = { "accept-encoding": "br;q=1, gzip;q=0.8" };

test("texts are compressed for who takes that, once, and audio never", async () => {
  const encodingOf = async (answer: Response, headers: Record<string, string> = gzip) =>
    (await call("/", { answer, headers })).response.headers.get("content-encoding");
  expect(await encodingOf(Response.json({}))).toBe("gzip");
  expect(await encodingOf(Response.json({}), {})).toBeNull();
  expect(await encodingOf(Response.json({}), { "accept-encoding": "gzip;q=0" })).toBeNull();
  const audio = { "content-type": "audio/mpeg" };
  expect(await encodingOf(new Response("x", { headers: audio }))).toBeNull();
  const part = { status: 206, headers: { "content-type": "text/vtt" } };
  expect(await encodingOf(new Response("x", part))).toBeNull();
  const already = { "content-type": "text/plain", "content-encoding": "br" };
  expect(await encodingOf(new Response("x", { headers: already }))).toBe("br");
});
