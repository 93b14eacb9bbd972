import { sessionCookieName } from "@learnlab/adapters/auth";
import type { OpenAPIHono } from "@hono/zod-openapi";

import type { RestEnv } from "./rest-context.ts";

const DESCRIPTION = `Podcasts that are made for a learner out of their courses, and podcasts that were uploaded.

**Who may ask.** Send a personal access token, made on the page *Access tokens* of LearnLab, as
\`Authorization: Bearer ll_…\`. A token has scopes and can be revoked. The session of the web client
works too; writing with it takes the Origin header of this installation.

**Errors** are problem+json (RFC 9457). \`code\` names the very case and stays the same.

**Slashes.** Every address answers with and without a trailing slash.

**Asking again.** Reads have entity tags: send one back as If-None-Match, and what has not changed is
answered with 304. Requests that make something take an Idempotency-Key, and can then be repeated safely
for 24 hours.`;

const TAGS = [
  {
    name: "Podcasts",
    description: "Podcasts that are made for a learner out of their courses.",
  },
  { name: "Answers", description: "What learners answer to the questions of a podcast." },
  { name: "Courses", description: "One's courses, and their files, which uploads belong to." },
  { name: "Streaming", description: "Podcasts that were uploaded, and any podcast for a player." },
  { name: "Listening", description: "Where learners are in podcasts, and how much they listened." },
  { name: "Reports", description: "What the pages show, to take away as JSON or as CSV." },
];

/** The OpenAPI 3.1 description of the whole interface. */
export function describeApi(app: OpenAPIHono<RestEnv>, origin: string) {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "LearnLab",
      version: "1.0.0",
      description: DESCRIPTION,
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      contact: { name: "LearnLab", url: `${origin}/api/docs` },
    },
    servers: [{ url: origin, description: "This installation." }],
    tags: TAGS,
  });
  const securitySchemes = describeSecurity(origin);
  return { ...document, components: { ...document.components, securitySchemes } };
}

function describeSecurity(origin: string) {
  return {
    accessToken: {
      type: "http",
      scheme: "bearer",
      bearerFormat: "ll_…",
      description: "A personal access token, with the scope that x-required-scope names.",
    },
    session: {
      type: "apiKey",
      in: "cookie",
      name: sessionCookieName(origin),
      description: "The session of the web client.",
    },
  } as const;
}
