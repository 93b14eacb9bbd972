import { createRoute, z } from "@hono/zod-openapi";
import { TIME_CURSOR } from "@learnlab/domain";

import { LINK_TO_NEXT, PageLimit } from "./paging.ts";
import { readJsonBody } from "./read-body.ts";
import {
  allow,
  answerFile,
  CONFLICT_PROBLEM,
  jsonOf,
  LIST_PROBLEMS,
  READ_PROBLEMS,
  readAnswers,
  WRITE_PROBLEMS,
} from "./responses.ts";
import { EXAMPLE_BOOKMARK, EXAMPLE_ID, Moment, RestLanguage } from "./schemas.ts";

const BookmarkId = z.object({
  id: z.uuid().openapi({
    param: { name: "id", in: "path" },
    description: "The bookmark's id, which whoever makes it chooses.",
    example: EXAMPLE_BOOKMARK,
  }),
});

const ofPodcast = z.uuid().optional().openapi({ description: "Of this podcast alone." });
const position = z.number().min(0).max(86_400).openapi({ description: "In seconds." });
const note = z.string().max(2_000).openapi({ description: "What one wrote; may be empty." });

const BookmarkBody = z
  .strictObject({
    podcast_id: z.uuid(),
    position,
    language: RestLanguage.optional().openapi({
      description: "The language that was heard; the podcast's first one by default.",
    }),
    note: note.default(""),
  })
  .openapi("BookmarkBody", {
    example: { podcast_id: EXAMPLE_ID, position: 83.5, note: "Ask about this." },
  });

const Bookmark = z
  .object({
    id: z.uuid(),
    podcast_id: z.uuid(),
    podcast_title: z.string(),
    language: RestLanguage,
    position,
    note,
    before: z.string().openapi({ description: "The line before; empty without one." }),
    line: z.string().openapi({ description: "What is said there." }),
    after: z.string().openapi({ description: "The line after." }),
    created_at: Moment,
  })
  .openapi("Bookmark", {
    example: {
      id: EXAMPLE_BOOKMARK,
      podcast_id: EXAMPLE_ID,
      podcast_title: "Light in glass",
      language: "en",
      position: 83.5,
      note: "Ask about this.",
      before: "Light is fast.",
      line: "In glass it is slower.",
      after: "So it bends.",
      created_at: "2026-11-21T06:45:00.000Z",
    },
  });

export const getBookmarks = createRoute({
  method: "get",
  path: "/api/v1/bookmarks",
  operationId: "listBookmarks",
  tags: ["Listening"],
  summary: "List bookmarks",
  description: "The places that one marked, the newest first, with what is said around each.",
  ...allow("listening:read"),
  request: {
    query: z.strictObject({
      podcast_id: ofPodcast,
      limit: PageLimit,
      cursor: TIME_CURSOR.text.optional().openapi({
        description: "Where the page begins, as the link to the next page says it.",
      }),
    }),
  },
  responses: {
    ...readAnswers(z.array(Bookmark), { description: "A page of them.", headers: LINK_TO_NEXT }),
    ...LIST_PROBLEMS,
  },
});

export const getBookmarksFile = createRoute({
  method: "get",
  path: "/api/v1/bookmarks/export",
  operationId: "exportBookmarks",
  tags: ["Listening"],
  summary: "Take bookmarks away",
  description:
    "All that one marked as a file, with the lines around each: a table for spreadsheets, or Markdown with a heading for each podcast.",
  ...allow("listening:read"),
  request: {
    query: z.strictObject({
      format: z.enum(["markdown", "csv"]).openapi({ description: "The kind of file." }),
      podcast_id: ofPodcast,
    }),
  },
  responses: {
    ...answerFile("The file.", {
      "text/markdown": {
        schema: z.string(),
        example: "# Light in glass\n\n## 1:23\n\nAsk about this.\n\n> **In glass it is slower.**\n",
      },
      "text/csv": { schema: z.string(), example: "podcast,time,note\r\nLight,1:23,Ask.\r\n" },
    }),
    ...LIST_PROBLEMS,
  },
});

export const getOneBookmark = createRoute({
  method: "get",
  path: "/api/v1/bookmarks/{id}",
  operationId: "getBookmark",
  tags: ["Listening"],
  summary: "Read a bookmark",
  description: "A place that one marked.",
  ...allow("listening:read"),
  request: { params: BookmarkId },
  responses: { ...readAnswers(Bookmark, { description: "The bookmark." }), ...READ_PROBLEMS },
});

export const putBookmark = createRoute({
  method: "put",
  path: "/api/v1/bookmarks/{id}",
  operationId: "saveBookmark",
  tags: ["Listening"],
  summary: "Make or change a bookmark",
  description:
    "Marks a place in a podcast under an id of one's own choice, or changes the note of the one that has it. The same request again changes nothing.",
  ...allow("listening:write"),
  middleware: [readJsonBody],
  request: {
    params: BookmarkId,
    body: { required: true, content: { "application/json": { schema: BookmarkBody } } },
  },
  responses: {
    200: jsonOf(Bookmark, "The bookmark as it is now."),
    ...WRITE_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});

export const deleteBookmark = createRoute({
  method: "delete",
  path: "/api/v1/bookmarks/{id}",
  operationId: "deleteBookmark",
  tags: ["Listening"],
  summary: "Remove a bookmark",
  description: "Removes a place that one marked, and its note.",
  ...allow("listening:write"),
  request: { params: BookmarkId },
  responses: { 204: { description: "It is gone." }, ...READ_PROBLEMS },
});
