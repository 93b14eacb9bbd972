import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  exportBookmarks,
  getBookmark,
  listBookmarks,
  type ListedBookmark,
  removeBookmark,
  SaveBookmark,
  saveBookmark,
} from "@learnlab/domain";

import { linkNext } from "./paging.ts";
import { requireValid } from "./problem.ts";
import type { RestEnv } from "./rest-context.ts";
import { toMoment } from "./schemas.ts";
import {
  deleteBookmark,
  getBookmarks,
  getBookmarksFile,
  getOneBookmark,
  putBookmark,
} from "./v1-bookmark-operations.ts";

const FILES = {
  markdown: { type: "text/markdown; charset=utf-8", ending: "md" },
  csv: { type: "text/csv; charset=utf-8", ending: "csv" },
} as const;

/** The places that learners marked. */
export function addBookmarks(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getBookmarks, async (c) => {
    const { podcast_id: episodeId = null, limit, cursor = null } = c.req.valid("query");
    const page = { actor: c.get("actor"), episodeId, limit, cursor };
    const { bookmarks, nextCursor } = await listBookmarks(c.env.machine, page);
    linkNext(c, nextCursor);
    return c.json(bookmarks.map(tell), 200);
  });

  app.openapi(getBookmarksFile, async (c) => {
    const { format, podcast_id: episodeId = null } = c.req.valid("query");
    const asked = { actor: c.get("actor"), format, episodeId };
    const { text } = await exportBookmarks(c.env.machine, asked);
    const { type, ending } = FILES[format];
    return c.text(text, 200, {
      "content-type": type,
      "content-disposition": `attachment; filename="learnlab-bookmarks.${ending}"`,
    });
  });

  app.openapi(getOneBookmark, async (c) => {
    const { id: bookmarkId } = c.req.valid("param");
    const asked = { actor: c.get("actor"), bookmarkId };
    return c.json(tell(await getBookmark(c.env.machine, asked)), 200);
  });

  app.openapi(putBookmark, async (c) => {
    const { podcast_id: episodeId, position, language, note } = c.req.valid("json");
    const actor = c.get("actor");
    const { machine } = c.env;
    const now = machine.clock.now();
    const request = requireValid(SaveBookmark, {
      bookmarkId: c.req.valid("param").id,
      episodeId,
      language,
      positionMs: Math.round(position * 1000),
      note,
      markedAt: now,
      changedAt: now,
      sentAt: now,
    });
    return c.json(tell(await saveBookmark(machine, { ...request, actor })), 200);
  });

  app.openapi(deleteBookmark, async (c) => {
    const { id: bookmarkId } = c.req.valid("param");
    await removeBookmark(c.env.machine, { actor: c.get("actor"), bookmarkId });
    return c.body(null, 204);
  });
}

function tell(bookmark: ListedBookmark) {
  const { id, episodeId, episodeTitle, positionMs, createdAt, ...rest } = bookmark;
  const { language, note, before, line, after } = rest;
  return {
    id,
    podcast_id: episodeId,
    podcast_title: episodeTitle,
    language,
    position: positionMs / 1000,
    note,
    before,
    line,
    after,
    created_at: toMoment(createdAt),
  };
}
