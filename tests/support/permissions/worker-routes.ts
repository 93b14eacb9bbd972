import { uuidSource } from "@learnlab/adapters/runtime";

/** Routes that are not procedures, with what nobody in particular gets from them. */
export const WORKER_ROUTES: Record<string, { path?: string; anonymous: number }> = {
  "GET /healthz": { anonymous: 200 },
  "ALL /trpc/*": { path: "/trpc/courses.list", anonymous: 401 },
  "POST /api/auth/sign-in/email": { anonymous: 422 },
  "POST /api/auth/sign-up/email": { anonymous: 422 },
  "POST /api/invitations/accept": { anonymous: 422 },
  "POST /api/auth/look-as": { anonymous: 422 },
  "POST /api/auth/look-end": { anonymous: 200 },
  "POST /api/auth/sign-out": { anonymous: 200 },
  "GET /api/auth/get-session": { anonymous: 200 },
  "POST /api/auth/request-password-reset": { anonymous: 422 },
  "POST /api/auth/reset-password": { anonymous: 422 },
  "POST /api/auth/change-password": { anonymous: 422 },
  "GET /api/record": { anonymous: 401 },
  // What is not there is nobody's.
  "GET /api/covers/:episodeId/:name": {
    path: `/api/covers/${uuidSource.next()}/cover-0123456789abcdef.png`,
    anonymous: 404,
  },
  "GET /api/logo/:name": { path: "/api/logo/logo-0123456789abcdef.png", anonymous: 404 },
  "GET /api/mail/unsubscribe": { anonymous: 404 },
  "POST /api/mail/unsubscribe": { anonymous: 404 },
  // Each of their operations has a row of its own in the matrix of the REST interface.
  "ALL /api/podcasts/*": { path: "/api/podcasts", anonymous: 401 },
  "ALL /api/courses/*": { path: `/api/courses/${uuidSource.next()}/quiz-scores`, anonymous: 401 },
  "ALL /api/v1/*": { path: "/api/v1/podcasts", anonymous: 401 },
  "ALL /api/docs/*": { path: "/api/docs", anonymous: 200 },
  "ALL /api/openapi.json/*": { path: "/api/openapi.json", anonymous: 200 },
  "ALL /s3/*": { path: "/s3/learnlab-media/ep/anything.mp3", anonymous: 403 },
};
