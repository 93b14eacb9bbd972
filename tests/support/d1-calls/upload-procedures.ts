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
