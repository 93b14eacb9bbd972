import { expect, test } from "vitest";
import { createPresigner } from "./presign.ts";

const HALF_PAST_FOUR = Date.UTC(2026, 10, 21, 4, 30, 15);

function presignerAt(now: number, endpoint = "https://learn.example/s3") {
  const credentials = { accessKeyId: "key", secretAccessKey: "secret" };
  return createPresigner({ ...credentials, endpoint, bucket: "media", now: () => now });
}

test("a link is the same for a quarter of an hour, and another in the next", async () => {
  const first = await presignerAt(HALF_PAST_FOUR).get("ep/1/a.mp3");
  expect(await presignerAt(Date.UTC(2026, 10, 21, 4, 30)).get("ep/1/a.mp3")).toBe(first);
  expect(await presignerAt(Date.UTC(2026, 10, 21, 4, 44, 59)).get("ep/1/a.mp3")).toBe(first);
  expect(await presignerAt(Date.UTC(2026, 10, 21, 4, 45)).get("ep/1/a.mp3")).not.toBe(first);
});

test("links of one quarter that is over are not given in the next, and there may be any number", async () => {
  let now = HALF_PAST_FOUR;
  const credentials = { accessKeyId: "key", secretAccessKey: "secret" };
  const endpoint = "https://learn.example/s3";
  const presigner = createPresigner({ ...credentials, endpoint, bucket: "media", now: () => now });
  const keys = Array.from({ length: 2_100 }, (_, at) => `ep/${at}.mp3`);
  for (const key of keys) await presigner.get(key);
  expect(await presigner.get("ep/7.mp3")).toBe(await presignerAt(now).get("ep/7.mp3"));
  now += 15 * 60_000;
  expect(await presigner.get("ep/7.mp3")).toBe(await presignerAt(now).get("ep/7.mp3"));
  expect(presigner.dateOf({})).toBe("20261121T044500Z");
});

test("a link is dated at the full quarter and holds for half an hour", async () => {
  const url = new URL(await presignerAt(HALF_PAST_FOUR).get("ep/1/a.mp3"));
  expect(url.href.split("?")[0]).toBe("https://learn.example/s3/media/ep/1/a.mp3");
  expect(url.searchParams.get("X-Amz-Date")).toBe("20261121T043000Z");
  expect(url.searchParams.get("X-Amz-Expires")).toBe("1800");
  expect(url.searchParams.get("X-Amz-Credential")).toBe("key/20261121/auto/s3/aws4_request");
  expect(url.searchParams.get("X-Amz-SignedHeaders")).toBe("host");
});

test("a short life is counted from the second", async () => {
  const link = await presignerAt(HALF_PAST_FOUR).get("a", { expiresInSeconds: 2 });
  expect(new URL(link).searchParams.get("X-Amz-Date")).toBe("20261121T043015Z");
});

test("every object and method has a signature of its own", async () => {
  const presigner = presignerAt(HALF_PAST_FOUR);
  const links = await Promise.all([
    presigner.get("a"),
    presigner.get("b"),
    presigner.get("a", { responseContentDisposition: "attachment" }),
    presigner.put("a", { contentLength: 1, contentType: "audio/mpeg" }),
    presigner.put("a", { contentLength: 2, contentType: "audio/mpeg" }),
    presigner.put("a", { contentLength: 1, contentType: "text/plain" }),
    presigner.putPart("a", { uploadId: "u", partNumber: 1, contentLength: 1 }),
    presigner.putPart("a", { uploadId: "u", partNumber: 2, contentLength: 1 }),
  ]);
  const signatures = links.map((link) => new URL(link).searchParams.get("X-Amz-Signature"));
  expect(new Set(signatures).size).toBe(links.length);
});

test("an upload is bound to its length and type", async () => {
  const options = { contentLength: 1, contentType: "audio/mpeg" };
  const url = new URL(await presignerAt(HALF_PAST_FOUR).put("a", options));
  expect(url.searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;content-type;host");
});

test("keys and file names in any script are encoded, blanks never as a plus", async () => {
  const presigner = presignerAt(HALF_PAST_FOUR);
  const options = { responseContentDisposition: 'attachment; filename="a b+c.mp3"' };
  const link = await presigner.get("ep/光 + é (1)!.mp3", options);
  expect(link).toContain("/ep/%E5%85%89%20%2B%20%C3%A9%20%281%29%21.mp3?");
  expect(link).not.toContain("+");
  expect(new URL(link).searchParams.get("response-content-disposition")).toBe(
    options.responseContentDisposition,
  );
});

test.each([0, -1, 1.5, 604_801, Number.NaN])("a life of %s seconds is refused", async (seconds) => {
  const link = presignerAt(HALF_PAST_FOUR).get("a", { expiresInSeconds: seconds });
  await expect(link).rejects.toThrow(RangeError);
});
