import { query } from "@solidjs/router";

import { api } from "../api.ts";

/** The course of an invitation link. */
export const loadInvitingCourse = query(
  (code: string) => api.courses.invited.query({ code }),
  "inviting-course",
);

const WANTED = "learnlab.joining";

/**
 * Remembers in this window that somebody pressed to join, until they are signed in. A link alone joins
 * nothing: a signed-in person is asked first.
 */
export function rememberJoining(code: string): void {
  try {
    sessionStorage.setItem(WANTED, code);
  } catch {
    // Without storage the page asks again.
    return;
  }
}

/** Whether somebody pressed to join this course; true only once. */
export function takeJoining(code: string): boolean {
  try {
    const isWanted = sessionStorage.getItem(WANTED) === code;
    sessionStorage.removeItem(WANTED);
    return isWanted;
  } catch {
    return false;
  }
}
