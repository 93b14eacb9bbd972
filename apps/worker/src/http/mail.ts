import { type Language, LANGUAGES, lookAtUnsubscribe, unsubscribe } from "@learnlab/domain";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";
import { showUnsubscribePage } from "./unsubscribe-page.ts";

/** One-click unsubscription (RFC 8058), and a page for people who follow the link themselves. */
export function createMailRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();

  // Programs that preview links must change nothing.
  app.get("/api/mail/unsubscribe", async (c) => {
    const token = c.req.query("token") ?? "";
    const choice = await lookAtUnsubscribe(c.var.machine, { token });
    if (choice === null) return showUnknown(c.req.header("accept-language"));
    const { language, emailEnabled } = choice;
    return showUnsubscribePage({ state: emailEnabled ? "question" : "done", language, token });
  });

  // Mail programs post it from anywhere without a sign-in: only the token identifies the person.
  app.post("/api/mail/unsubscribe", async (c) => {
    const token = c.req.query("token") ?? "";
    const done = await unsubscribe(c.var.machine, { token });
    if (done === null) return showUnknown(c.req.header("accept-language"));
    return showUnsubscribePage({ state: "done", language: done.language, token });
  });
  return app;
}

/** The same page for a forged token and for a deleted person. */
function showUnknown(accepted: string | undefined): Response {
  return showUnsubscribePage({ state: "unknown", language: pickLanguage(accepted), token: "" });
}

function pickLanguage(accepted = ""): Language {
  const wanted = accepted.split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((code) => LANGUAGES.find((known) => known === code) ?? [])[0] ?? "en";
}
