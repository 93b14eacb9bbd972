import { query } from "@solidjs/router";

import { api } from "../api.ts";

/** What a course is, for whoever was given its link. */
export const loadInvitingCourse = query(
  (code: string) => api.courses.invited.query({ code }),
  "inviting-course",
);

const WANTED = "learnlab.joining";

/**
 * Remembers in this window that somebody pressed to join, until they are signed in. A link alone
 * does not: who is signed in is asked first.
 */
export function rememberJoining(code: string): void {
  try {
    sessionStorage.setItem(WANTED, code);
  } catch {
    // Without storage the page asks once more.
    return;
  }
}

/** Whether joining this course was pressed before; said once. */
export function takeJoining(code: string): boolean {
  try {
    const isWanted = sessionStorage.getItem(WANTED) === code;
    sessionStorage.removeItem(WANTED);
    return isWanted;
  } catch {
    return false;
  }
}
