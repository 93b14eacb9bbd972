/** First path segments without pages; unknown addresses below them are 404. */
const NO_PAGES = new Set(["api", "trpc", "s3", "listen", "feed", "healthz", "assets", "kept"]);

/**
 * Serves the client, which decides what an address shows; null where there can be no page. Static files and
 * the page at `/` never reach the worker.
 */
export async function servePage(request: Request, assets: Fetcher): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const [, first = ""] = pathname.split("/");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead || NO_PAGES.has(first)) return null;
  const page = await assets.fetch(new Request(new URL("/", request.url), request));
  // Fetched responses have immutable headers, and every answer of ours gets the request's id.
  return new Response(page.body, page);
}
