import { readRangeHeader, resolveByteRange } from "@learnlab/domain/byte-range";

/**
 * Answers `/kept/<person>/<track>` out of the cache `kept-<person>`, in ranges, so that a downloaded
 * recording plays and seeks without a network.
 */
export async function answerKept(
  request: Request,
  caches: Pick<CacheStorage, "match">,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [, , person = ""] = pathname.split("/");
  const whole = await caches.match(pathname, { cacheName: `kept-${person}` });
  if (whole === undefined) return new Response(null, { status: 404 });
  const header = request.headers.get("range");
  if (header === null) return whole;
  // A blob of a cache is read where it is sliced only.
  const blob = await whole.blob();
  const range = resolveByteRange(readRangeHeader(header), blob.size);
  if (range.kind === "whole") return new Response(blob, { headers: whole.headers });
  if (range.kind === "unsatisfiable") {
    const headers = { "content-range": `bytes */${blob.size}` };
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range;
  return new Response(blob.slice(start, end + 1), {
    status: 206,
    headers: {
      "accept-ranges": "bytes",
      "content-length": String(end + 1 - start),
      "content-range": `bytes ${start}-${end}/${blob.size}`,
      "content-type": whole.headers.get("content-type") ?? "audio/mpeg",
    },
  });
}
