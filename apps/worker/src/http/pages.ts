/** Beginnings of addresses under which there are no pages, so that what is unknown there is missing. */
const NO_PAGES = new Set(["api", "trpc", "s3", "listen", "feed", "healthz", "assets"]);

/**
 * The client, which knows itself what an address shows; null where the address cannot be a page. Only
 * what is no static file comes here: files, and the page at `/`, are answered without the worker.
 */
export async function servePage(request: Request, assets: Fetcher): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  const [, first = ""] = pathname.split("/");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead || NO_PAGES.has(first)) return null;
  const page = await assets.fetch(new Request(new URL("/", request.url), request));
  // What is fetched has headers that cannot be changed, and every answer of ours gets the request's id.
  return new Response(page.body, page);
}
