import { createRoute, z } from "@hono/zod-openapi";
import { LONGEST_QUERY } from "@learnlab/domain";

import { allow, LIST_PROBLEMS, readAnswers } from "./responses.ts";
import { EXAMPLE_ID, RestLanguage } from "./schemas.ts";

const marks = z.array(z.array(z.int()).length(2)).openapi({
  description:
    "Where the words are: from and to, counted in UTF-16 units, as JavaScript does. Nothing in the text is markup.",
});

const FoundText = z.object({ text: z.string(), marks }).openapi("FoundText");
/** By itself, since a reference cannot be null. */
const FoundOrNothing = z.object({ text: z.string(), marks }).nullable();

const FoundLine = z
  .object({
    language: RestLanguage,
    position: z.number().nullable().openapi({
      description: "When it is said, in seconds; null in a text that nobody speaks.",
    }),
    text: z.string().openapi({ description: "The line; a long one around the words." }),
    marks,
  })
  .openapi("FoundLine");

const FoundPodcast = z
  .object({
    podcast_id: z.uuid(),
    title: FoundText,
    description: FoundOrNothing.openapi({ description: "If it has the words." }),
    count: z.int().openapi({ description: "How many lines have the words." }),
    lines: z.array(FoundLine).openapi({ description: "The first three of them." }),
  })
  .openapi("FoundPodcast");

const Found = z
  .object({
    podcasts: z.array(FoundPodcast),
    has_more: z.boolean().openapi({ description: "Whether another word would narrow it down." }),
  })
  .openapi("Found", {
    example: {
      podcasts: [
        {
          podcast_id: EXAMPLE_ID,
          title: { text: "Light in glass", marks: [[9, 14]] },
          description: null,
          count: 1,
          lines: [
            { language: "en", position: 83.5, text: "In glass it is slower.", marks: [[3, 8]] },
          ],
        },
      ],
      has_more: false,
    },
  });

export const getFound = createRoute({
  method: "get",
  path: "/api/v1/search",
  operationId: "searchPodcasts",
  tags: ["Podcasts"],
  summary: "Search podcasts",
  description:
    "One's own podcasts, and the recordings for the classes in which one learns, that have all words of the query in their title, their description or one line of what is said. Those with the words in their title come first, then those where most lines have them, then the newer ones: 20 at most. Capitals, accents and widths make no difference. What just changed is found within five minutes.",
  ...allow("podcasts:read"),
  request: {
    query: z.strictObject({
      q: z.string().min(1).max(LONGEST_QUERY).openapi({
        description: "Words, or parts of them; nothing in it is an operator.",
        example: "glass",
      }),
    }),
  },
  responses: { ...readAnswers(Found, { description: "What was found." }), ...LIST_PROBLEMS },
});
