import type { MediaStore } from "@learnlab/domain";

/**
 * The media store, whose objects are as old as the test's clock says: R2 dates them by the real one.
 * What somebody else put there is new. Pages may be made smaller, to have many of them.
 */
export function ageMedia(
  media: MediaStore,
  clock: { now(): number },
  pageSize = 1_000,
): MediaStore & { lists: { prefix: string; cursor: string | undefined }[] } {
  const storedAt = new Map<string, number>();
  const note = async <TOutcome extends { created: boolean }>(
    key: string,
    put: Promise<TOutcome>,
  ): Promise<TOutcome> => {
    const outcome = await put;
    if (outcome.created) storedAt.set(key, clock.now());
    return outcome;
  };
  const lists: { prefix: string; cursor: string | undefined }[] = [];
  return {
    lists,
    put: (key, ...rest) => note(key, media.put(key, ...rest)),
    putText: (key, ...rest) => note(key, media.putText(key, ...rest)),
    async replaceText(key, ...rest) {
      await media.replaceText(key, ...rest);
      storedAt.set(key, clock.now());
    },
    getText: (key) => media.getText(key),
    getBytes: (key, window) => media.getBytes(key, window),
    head: (key) => media.head(key),
    delete: (keys) => media.delete(keys),
    async list(prefix, cursor) {
      lists.push({ prefix, cursor });
      const page = await media.list(prefix, cursor);
      const objects = page.objects
        .slice(0, pageSize)
        .map((object) => ({ ...object, storedAt: storedAt.get(object.key) ?? clock.now() }));
      const isCut = page.objects.length > objects.length;
      return { objects, cursor: isCut ? (objects.at(-1)?.key ?? null) : page.cursor };
    },
  };
}
