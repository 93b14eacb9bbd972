import { z } from "zod";

import { DomainError } from "../shared/index.ts";
import type { Operation } from "./permissions.ts";
import type { Actor } from "./types.ts";

/** The most that an access token allows; the person's own rights still apply. */
export const Scope = z.enum([
  "podcasts:read",
  "podcasts:write",
  "listening:read",
  "listening:write",
]);
export type Scope = z.infer<typeof Scope>;

/** The scope that an operation needs; tokens cannot do operations without one. */
const SCOPES: Partial<Record<Operation, Scope>> = {
  "courses.list": "podcasts:read",
  "courses.get": "podcasts:read",
  "concepts.table": "podcasts:read",
  "concepts.previewTable": "podcasts:read",
  "concepts.saveTable": "podcasts:write",
  "quizScores.list": "podcasts:read",
  "quizScores.save": "podcasts:write",
  "episodes.list": "podcasts:read",
  "episodes.search": "podcasts:read",
  "episodes.get": "podcasts:read",
  "episodes.status": "podcasts:read",
  "episodes.script": "podcasts:read",
  "episodes.audio": "podcasts:read",
  "episodes.accuracyCheck": "podcasts:read",
  "episodes.answers": "podcasts:read",
  "episodes.answerProgress": "podcasts:read",
  "episodes.submitAnswers": "podcasts:write",
  "episodes.request": "podcasts:write",
  "episodes.retry": "podcasts:write",
  "episodes.remove": "podcasts:write",
  "episodes.restore": "podcasts:write",
  "episodes.upload": "podcasts:write",
  "uploads.list": "podcasts:read",
  "uploads.begin": "podcasts:write",
  "uploads.part": "podcasts:write",
  "uploads.finish": "podcasts:write",
  "uploads.cancel": "podcasts:write",
  // To upload for a class, and another recording for an episode.
  "courses.recordings": "podcasts:write",
  "uploads.edit": "podcasts:write",
  "listening.progress": "listening:read",
  "listening.totals": "listening:read",
  "listening.report": "listening:read",
  "listening.episodeTotals": "listening:read",
  "listening.saveProgress": "listening:write",
  "bookmarks.list": "listening:read",
  "bookmarks.export": "listening:read",
  "bookmarks.save": "listening:write",
};

/** Accepts sessions, and tokens with the operation's scope. */
export function requireScope(actor: Actor, operation: Operation): void {
  if (actor.scopes === undefined) return;
  const scope = SCOPES[operation];
  if (scope !== undefined && actor.scopes.includes(scope)) return;
  const sentence =
    scope === undefined
      ? "This cannot be done with an access token. Sign in instead."
      : `This access token lacks the scope ${scope}.`;
  throw new DomainError("forbidden", sentence, {
    reason: "token.scope_missing",
    details: { scope: scope ?? null },
  });
}
