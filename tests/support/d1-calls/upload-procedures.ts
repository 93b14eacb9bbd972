import { EDIT, makeUpload, makeUploaded, UPLOAD_REQUEST } from "../uploads.ts";
import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofUpload = async ({ learner, course }: Study) => ({
  uploadId: await makeUpload(learner.id, course.id),
});
const ofUploaded = async ({ learner, course }: Study) => ({
  episodeId: await makeUploaded(learner.id, course.id),
});

/** Recordings on their way, and those that are episodes. */
export const UPLOAD_PROCEDURES: Record<string, Procedure> = {
  "uploads.list": query("learner"),
  "uploads.begin": mutation("learner", ({ course }) => ({
    courseId: course.id,
    ...UPLOAD_REQUEST,
  })),
  "uploads.part": mutation("learner", async (study) => ({
    ...(await ofUpload(study)),
    partNumber: 1,
  })),
  "uploads.finish": mutation("learner", async (study) => ({
    ...(await ofUpload(study)),
    parts: [],
  })),
  "uploads.cancel": mutation("learner", ofUpload),
  "uploads.uploaded": query("learner", ofUploaded),
  "uploads.linkEdit": mutation("learner", ofUploaded),
  "uploads.edit": mutation("learner", async (study) => ({
    ...(await ofUploaded(study)),
    ...EDIT,
    courseId: study.course.id,
  })),
};

/** Of the REST interface: what a session or a token takes, and the statements of each operation. */
export const CALLS_OF_UPLOADS: Record<string, number> = {
  "POST /api/v1/uploads": 8,
  "GET /api/v1/uploads": 2,
  "GET /api/v1/uploads/:id": 2,
  "POST /api/v1/uploads/:id/parts": 3,
  "POST /api/v1/uploads/:id/complete": 3,
  "DELETE /api/v1/uploads/:id": 3,
};
