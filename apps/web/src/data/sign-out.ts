import { revalidate } from "@solidjs/router";

import { forgetDrafts } from "../drafts.ts";
import { refreshSession } from "../session.tsx";
import { forgetSessionEnd } from "../session-end.ts";
import { forgetAnswers } from "./answer-outbox.ts";
import { forgetBookmarks } from "./bookmark-outbox.ts";
import { sendBookmarks } from "./bookmarks.ts";
import { sendWaiting } from "./answers.ts";
import { forgetPlayed } from "./forget-played.ts";
import { reportOutbox } from "./heard-reports.ts";
import { keepOnly } from "./offline/forget-people.ts";
import { readOwner } from "./offline/owner.ts";
import { forgetReadings } from "./reading-list.ts";
import { sendReadings } from "./readings.ts";
import { forgetUpNext } from "./up-next.ts";
import { postAccount } from "./post-account.ts";

/** Sends what still waits, signs out, and forgets everything about this person. */
export async function signOut(): Promise<void> {
  const owner = readOwner();
  if (owner !== null) {
    const sending = [sendWaiting(owner), sendBookmarks(owner), sendReadings(owner)];
    await Promise.all([reportOutbox.flush(owner), ...sending]);
  }
  await postAccount("/api/auth/sign-out", {});
  await forgetPerson();
}

/** Forgets everything about the person, after a sign-out or a deleted account. */
export async function forgetPerson(): Promise<void> {
  forgetDrafts();
  const owner = readOwner();
  // First the person's pages are closed; the next person then loads everything anew.
  await refreshSession();
  // The player had stored its state until its pages were gone.
  forgetPlayed();
  if (owner !== null) {
    reportOutbox.forget(owner);
    forgetAnswers(owner);
    forgetBookmarks(owner);
    forgetReadings(owner);
    forgetUpNext(owner);
  }
  await keepOnly(null);
  forgetSessionEnd();
  await revalidate();
}
