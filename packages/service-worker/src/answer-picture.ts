/** Answers a picture from the network, and without one from what was downloaded with its episode. */
export async function answerPicture(
  request: Request,
  { caches, fetch }: { caches: Pick<CacheStorage, "match">; fetch: typeof globalThis.fetch },
): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(new URL(request.url).pathname);
    if (kept === undefined) throw error;
    return kept;
  }
}
