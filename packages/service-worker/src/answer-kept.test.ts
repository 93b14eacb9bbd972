import { expect, test } from "vitest";

import { answerKept } from "./answer-kept.ts";

const SOUND = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);

/** A browser in which Mia has kept one recording. */
const caches = {
  match: async (path: RequestInfo | URL, options?: MultiCacheQueryOptions) => {
    const isThere = path === "/kept/mia/e.en" && options?.cacheName === "kept-mia";
    const headers = { "content-type": "audio/ogg" };
    return isThere ? new Response(SOUND, { headers }) : undefined;
  },
};

function ask(range: string | null, path = "/kept/mia/e.en"): Promise<Response> {
  const headers = range === null ? {} : { range };
  return answerKept(new Request(`https://lab.test${path}`, { headers }), caches);
}

test.each([
  ["bytes=0-", 0, 999],
  ["bytes=0-0", 0, 0],
  ["bytes=200-299", 200, 299],
  ["bytes=900-5000", 900, 999],
  ["bytes=-100", 900, 999],
])("%s of a kept recording is answered with these bytes", async (range, from, to) => {
  const answer = await ask(range);
  expect(answer.status).toBe(206);
  expect(answer.headers.get("content-range")).toBe(`bytes ${from}-${to}/1000`);
  expect(answer.headers.get("content-type")).toBe("audio/ogg");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(SOUND.slice(from, to + 1));
});

test.each(["bytes=1000-", "bytes=-0"])("%s is outside of it", async (range) => {
  const answer = await ask(range);
  expect([answer.status, answer.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
});

test.each([null, "bytes=5-2", "bytes=0-1,5-6", "lines=1-2"])(
  "%s is answered with the whole recording",
  async (range) => {
    const answer = await ask(range);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 1_000]);
  },
);

test("what is not kept is missing, also under another person's name", async () => {
  for (const path of ["/kept/mia/other.en", "/kept/omar/e.en", "/kept/"]) {
    expect((await ask(null, path)).status).toBe(404);
  }
});
