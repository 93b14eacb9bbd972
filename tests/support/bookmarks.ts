import { env } from "cloudflare:workers";
import { createD1BookmarkStore, openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";

/** A bookmark without a note. */
export async function makeBookmark(of: { userId: string; episodeId: string }): Promise<string> {
  const id = uuidSource.next();
  const lines = { before: "", line: "Light bends.", after: "" };
  const times = { changedAt: Date.now(), removedAt: null, createdAt: Date.now() };
  await createD1BookmarkStore(openDatabase(env.DB)).save(
    { id, ...of, language: "en", positionMs: 1_000, note: "", ...lines, ...times },
    { most: 1_000, removedBefore: 0 },
  );
  return id;
}
