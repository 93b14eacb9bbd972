import {
  type Language,
  LANGUAGES,
  lookAtUnsubscribe,
  type StoppableList,
  unsubscribe,
} from "@learnlab/domain";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";
import { showUnsubscribePage } from "./unsubscribe-page.ts";

const NAMED_LISTS = ["week", "class", "review"] as const satisfies StoppableList[];

/** One-click unsubscription (RFC 8058), and a page for people who follow the link themselves. */
export function createMailRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();

  // Programs that preview links must change nothing.
  app.get("/api/mail/unsubscribe", async (c) => {
    const asked = readLink(c.req);
    const choice = await lookAtUnsubscribe(c.var.machine, asked);
    if (choice === null) return showUnknown(c.req.header("accept-language"));
    const { language, isOn } = choice;
    return showUnsubscribePage({ ...asked, state: isOn ? "question" : "done", language });
  });

  // Mail programs post it from anywhere without a sign-in: only the token identifies the person.
  app.post("/api/mail/unsubscribe", async (c) => {
    const asked = readLink(c.req);
    const done = await unsubscribe(c.var.machine, asked);
    if (done === null) return showUnknown(c.req.header("accept-language"));
    return showUnsubscribePage({ ...asked, state: "done", language: done.language });
  });
  return app;
}

/** A link without a name is of the mails about episodes: such links are in mails of long ago. */
function readLink(request: { query(name: string): string | undefined }): {
  token: string;
  list: StoppableList;
} {
  const about = request.query("about");
  const list = NAMED_LISTS.find((one) => one === about) ?? "episodes";
  return { token: request.query("token") ?? "", list };
}

/** The same page for a forged token and for a deleted person. */
function showUnknown(accepted: string | undefined): Response {
  const language = pickLanguage(accepted);
  return showUnsubscribePage({ state: "unknown", language, token: "", list: "episodes" });
}

function pickLanguage(accepted = ""): Language {
  const wanted = accepted.split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((code) => LANGUAGES.find((known) => known === code) ?? [])[0] ?? "en";
}
