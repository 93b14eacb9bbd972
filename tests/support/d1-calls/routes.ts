import { uuidSource } from "@learnlab/adapters/runtime";
import { sweepSearch } from "@learnlab/domain";

import { makeBookmark } from "../bookmarks.ts";
import { openMachine } from "../generation.ts";
import { showLogo } from "../installation.ts";
import { writeNewConcept } from "../courses.ts";
import { TEST_PASSWORD } from "../people.ts";
import { uploadForm } from "../rest-upload.ts";
import type { Asked, Prepare } from "./asked.ts";
import type { Study } from "./open-study.ts";
import { invite } from "./invitation-procedures.ts";
import { COVER, makeUpload, makeUploaded } from "../uploads.ts";

export interface Operation extends Omit<Asked, "as"> {
  /** The learner where nobody is named. */
  by?: "learner" | "teacher";
}

const ofUpload = async ({ learner, course }: Study) =>
  `/api/v1/uploads/${await makeUpload(learner.id, course.id)}`;

const UPLOADS: Record<string, (study: Study) => Operation | Promise<Operation>> = {
  "POST /api/v1/uploads": ({ course }) => ({
    path: "/api/v1/uploads",
    body: { course_id: course.id, audio: { name: "talk.mp3", size: 5 } },
    headers: { "idempotency-key": uuidSource.next() },
  }),
  "GET /api/v1/uploads": () => ({ path: "/api/v1/uploads" }),
  "GET /api/v1/uploads/:id": async (study) => ({ path: await ofUpload(study) }),
  "POST /api/v1/uploads/:id/parts": async (study) => ({
    path: `${await ofUpload(study)}/parts`,
    body: { part_numbers: [1] },
  }),
  "POST /api/v1/uploads/:id/complete": async (study) => ({
    path: `${await ofUpload(study)}/complete`,
    body: { parts: [] },
  }),
  "DELETE /api/v1/uploads/:id": async (study) => ({
    path: await ofUpload(study),
    method: "DELETE",
  }),
};

/** Each operation of the REST interface, asked by who has a session; the test asks with a token too. */
export const OPERATIONS: Record<string, (study: Study) => Operation | Promise<Operation>> = {
  "GET /api/openapi.json": () => ({ path: "/api/openapi.json" }),
  "GET /api/docs": () => ({ path: "/api/docs" }),
  "GET /api/docs/style.css": () => ({ path: "/api/docs/style.css" }),
  "GET /api/podcasts": () => ({ path: "/api/podcasts" }),
  "POST /api/podcasts": async ({ finishAll }) => {
    await finishAll();
    const headers = { "idempotency-key": uuidSource.next() };
    const body = { primary_language: "en", output_format: "text" };
    return { path: "/api/podcasts", body, headers };
  },
  "GET /api/podcasts/:id": ({ whole }) => ({ path: `/api/podcasts/${whole}` }),
  "GET /api/podcasts/:id/accuracy-check": ({ whole }) => ({
    path: `/api/podcasts/${whole}/accuracy-check`,
  }),
  "GET /api/podcasts/:id/progress": ({ asked }) => ({ path: `/api/podcasts/${asked}/progress` }),
  "GET /api/podcasts/:id/answers": ({ asked }) => ({ path: `/api/podcasts/${asked}/answers` }),
  "PUT /api/podcasts/:id/answers": ({ asked }) => ({
    path: `/api/podcasts/${asked}/answers`,
    method: "PUT",
    body: { answers: { "What is it?": "It." } },
  }),
  "DELETE /api/podcasts/:id": async ({ makeDone }) => ({
    path: `/api/podcasts/${await makeDone()}`,
    method: "DELETE",
  }),
  "POST /api/v1/podcasts": ({ course }) => ({
    path: "/api/v1/podcasts",
    method: "POST",
    raw: uploadForm({ materialId: course.materialId }),
    headers: { "idempotency-key": uuidSource.next() },
  }),
  ...UPLOADS,
  "GET /api/v1/podcasts/:id": ({ whole }) => ({ path: `/api/v1/podcasts/${whole}` }),
  "GET /api/v1/podcasts/:id/progress": ({ heard }) => ({
    path: `/api/v1/podcasts/${heard}/progress`,
  }),
  "PATCH /api/v1/podcasts/:id/progress": ({ heard }) => ({
    path: `/api/v1/podcasts/${heard}/progress`,
    method: "PATCH",
    body: { current_position: 30, completed_segments: [0, 1] },
  }),
  "GET /api/v1/podcasts/:id/analytics": ({ heard }) => ({
    path: `/api/v1/podcasts/${heard}/analytics`,
  }),
  "GET /api/v1/podcasts/analytics/user": () => ({ path: "/api/v1/podcasts/analytics/user" }),
  "GET /api/v1/search": async () => {
    await sweepSearch(openMachine());
    return { path: "/api/v1/search?q=optics" };
  },
  "GET /api/v1/bookmarks": () => ({ path: "/api/v1/bookmarks" }),
  "GET /api/v1/bookmarks/export": () => ({ path: "/api/v1/bookmarks/export?format=csv" }),
  "PUT /api/v1/bookmarks/:id": ({ whole: podcast_id }) => ({
    path: `/api/v1/bookmarks/${uuidSource.next()}`,
    method: "PUT",
    body: { podcast_id, position: 5 },
  }),
  "GET /api/v1/bookmarks/:id": async ({ learner, whole }) => ({
    path: `/api/v1/bookmarks/${await makeBookmark({ userId: learner.id, episodeId: whole })}`,
  }),
  "DELETE /api/v1/bookmarks/:id": async ({ learner, whole }) => ({
    path: `/api/v1/bookmarks/${await makeBookmark({ userId: learner.id, episodeId: whole })}`,
    method: "DELETE",
  }),
  "GET /api/v1/reports/learning": () => ({ path: "/api/v1/reports/learning" }),
  "GET /api/v1/reports/learning/:table": () => ({ path: "/api/v1/reports/learning/days" }),
  "GET /api/courses/:course_id/quiz-scores": ({ course }) => ({
    by: "teacher",
    path: `/api/courses/${course.id}/quiz-scores`,
  }),
  "POST /api/courses/:course_id/quiz-scores": ({ course, learner }) => ({
    by: "teacher",
    path: `/api/courses/${course.id}/quiz-scores`,
    method: "POST",
    body: {
      user: learner.id,
      subject: uuidSource.next(),
      percent: 60,
      taken_on: "2026-11-20",
    },
    headers: { "idempotency-key": uuidSource.next() },
  }),
  "GET /api/v1/courses": () => ({ path: "/api/v1/courses" }),
  "GET /api/v1/courses/:course_id/concepts": ({ course }) => ({
    path: `/api/v1/courses/${course.id}/concepts`,
  }),
  "GET /api/v1/courses/:course_id/concepts/table": ({ course }) => ({
    by: "teacher",
    path: `/api/v1/courses/${course.id}/concepts/table`,
  }),
  "PUT /api/v1/courses/:course_id/concepts/table": ({ course }) => ({
    by: "teacher",
    path: `/api/v1/courses/${course.id}/concepts/table`,
    method: "PUT",
    body: { csv: writeNewConcept(course, uuidSource.next()) },
  }),
  "POST /api/v1/courses/:course_id/concepts/table/preview": ({ course }) => ({
    by: "teacher",
    path: `/api/v1/courses/${course.id}/concepts/table/preview`,
    method: "POST",
    body: { csv: writeNewConcept(course, "Tides") },
  }),
  "GET /api/v1/courses/:course_id/files": ({ course }) => ({
    path: `/api/v1/courses/${course.id}/files`,
  }),
};

/** Everything else that the worker answers. */
export const ROUTES: Record<string, Prepare> = {
  "GET /healthz": () => ({ path: "/healthz" }),
  "POST /api/auth/sign-in/email": ({ learner: { email } }) =>
    send("/api/auth/sign-in/email", { email, password: TEST_PASSWORD }),
  "POST /api/auth/sign-up/email": () =>
    send("/api/auth/sign-up/email", {
      name: "Somebody New",
      email: "somebody.new@people.test",
      password: TEST_PASSWORD,
    }),
  "POST /api/invitations/accept": async (study) =>
    send("/api/invitations/accept", {
      token: (await invite(study)).token,
      name: "Invited",
      password: TEST_PASSWORD,
    }),
  "POST /api/auth/sign-out": async ({ newcomer }) => ({
    ...send("/api/auth/sign-out", {}),
    as: await newcomer(),
  }),
  "POST /api/auth/look-as": ({ admin, learner: { id } }) => ({
    ...send("/api/auth/look-as", { userId: id, reason: "asked" }),
    as: admin,
  }),
  "POST /api/auth/look-end": ({ learner }) => ({
    ...send("/api/auth/look-end", {}),
    as: learner,
  }),
  "GET /api/auth/get-session": ({ learner }) => ({ as: learner, path: "/api/auth/get-session" }),
  "POST /api/auth/request-password-reset": ({ teacher: { email } }) =>
    send("/api/auth/request-password-reset", { email }),
  "POST /api/auth/reset-password": async (study) =>
    send("/api/auth/reset-password", {
      token: await linkReset(study),
      newPassword: "another-good-password",
    }),
  "POST /api/auth/change-password": async ({ newcomer }) => ({
    ...send("/api/auth/change-password", {
      currentPassword: TEST_PASSWORD,
      newPassword: "another-good-password",
    }),
    as: await newcomer(),
  }),
  "GET /api/record": ({ learner }) => ({
    as: learner,
    path: "/api/record",
    headers: { "sec-fetch-site": "same-origin" },
  }),
  "GET /api/covers/:episodeId/:name": async ({ learner, course }) => ({
    as: learner,
    path: `/api/covers/${await makeUploaded(learner.id, course.id)}/${COVER}`,
  }),
  "GET /api/logo/:name": async () => ({ path: `/api/logo/${await showLogo()}` }),
  "GET /api/mail/unsubscribe": async (study) => ({
    path: `/api/mail/unsubscribe?token=${await signStop(study)}`,
  }),
  "POST /api/mail/unsubscribe": async (study) => ({
    path: `/api/mail/unsubscribe?token=${await signStop(study)}`,
    method: "POST",
  }),
  "ALL /s3/*": async ({ machine, whole }) => {
    const track = (await machine.episodes.findWithTracks(whole))?.tracks[0];
    const { pathname, search } = new URL(await machine.links.getUrl(track?.audioKey ?? ""));
    return { path: `${pathname}${search}`, headers: { range: "bytes=0-99" } };
  },
};

function send(path: string, body: object): Asked {
  return { path, method: "POST", body };
}

async function linkReset({ machine, newcomer }: Study): Promise<string> {
  const { id: userId } = await newcomer();
  const [token, at] = [uuidSource.next(), machine.clock.now()];
  const tokenHash = await machine.digest.sha256(token);
  await machine.accountLinks.replace({
    id: uuidSource.next(),
    userId,
    kind: "reset",
    tokenHash,
    email: null,
    expiresAt: at + 60_000,
    at,
  });
  return token;
}

async function signStop({ machine, newcomer }: Study): Promise<string> {
  const { id } = await newcomer();
  return `${id}.${await machine.signer.sign(`mail.unsubscribe:${id}`)}`;
}
