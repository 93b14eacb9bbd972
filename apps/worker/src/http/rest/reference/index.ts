import type { OpenAPIHono } from "@hono/zod-openapi";

import { keepLast } from "../keep-last.ts";
import { describeApi } from "../open-api-document.ts";
import type { RestEnv } from "../rest-context.ts";
import { readDocument } from "./read-document.ts";
import { STYLE } from "./style.ts";
import { writePage } from "./write-page.ts";

/** Loads nothing from other origins; the only script applies the chosen theme. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The reference page, generated from the interface's description. */
export function addReference(app: OpenAPIHono<RestEnv>): void {
  const write = keepLast((origin) => writePage(readDocument(describeApi(app, origin))));
  app.get("/api/docs", (c) =>
    c.html(write(c.env.machine.origin), 200, { "content-security-policy": POLICY }),
  );
  app.get("/api/docs/style.css", (c) =>
    c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }),
  );
}
