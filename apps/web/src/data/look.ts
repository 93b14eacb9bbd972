import { forgetDrafts } from "../drafts.ts";
import { forgetAnswers } from "./answer-outbox.ts";
import { sendWaiting } from "./answers.ts";
import { forgetBookmarks } from "./bookmark-outbox.ts";
import { sendBookmarks } from "./bookmarks.ts";
import { forgetPlayed } from "./forget-played.ts";
import { reportOutbox } from "./heard-reports.ts";
import { keepOnly } from "./offline/forget-people.ts";
import { readOwner } from "./offline/owner.ts";
import { postAccount } from "./post-account.ts";

export const LOOK_REASONS = ["asked", "fault", "record", "safety"] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** Shows LearnLab as somebody else; what the admin's own pages have not sent yet is sent before. */
export async function lookAs(userId: string, reason: LookReason): Promise<void> {
  const owner = readOwner();
  if (owner !== null) {
    await Promise.all([reportOutbox.flush(owner), sendWaiting(owner), sendBookmarks(owner)]);
  }
  await postAccount("/api/auth/look-as", { userId, reason });
  await changePerson(owner);
  location.assign("/");
}

/** Ends it, and shows the person's page to the admin again. */
export async function endLook(userId: string): Promise<void> {
  await postAccount("/api/auth/look-end", {});
  await changePerson(userId);
  location.assign(`/run/people/${userId}`);
}

/** Nothing of one person is left in this browser for the other; the page is then loaded anew. */
async function changePerson(before: string | null): Promise<void> {
  forgetDrafts();
  forgetPlayed();
  if (before !== null) {
    reportOutbox.forget(before);
    forgetAnswers(before);
    forgetBookmarks(before);
  }
  await keepOnly(null);
}
