import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";

const NOW = 1_790_000_000_000;

/** A recording of the person that has arrived, and is not handed on yet. */
export async function makeUpload(userId: string, courseId: string): Promise<string> {
  const [id, trackId] = [uuidSource.next(), uuidSource.next()];
  const { uploadId } = await env.MEDIA.createMultipartUpload(`ep/${trackId}/sent.mp3`);
  await env.MEDIA.put(`ep/${trackId}/sent.mp3`, "Sound");
  await env.DB.prepare(
    `insert into upload_reservations (id, track_id, user_id, course_id, request_key, size_bytes,
       audio_bytes, local_date, status, file_name, parts_id, created_at, updated_at)
     values (?1, ?2, ?3, ?4, ?1, 5, 5, '2026-11-21', 'sending', 'talk.mp3', ?5, ?6, ?6)`,
  )
    .bind(id, trackId, userId, courseId, uploadId, NOW)
    .run();
  return id;
}

export const UPLOAD_REQUEST = {
  audio: { name: "talk.mp3", sizeBytes: 5 },
  requestKey: "a recording of the class",
};

const made: { courseId: string; uploads: string[] } = { courseId: "", uploads: [] };

/** Recordings of one person: one to go on with, and one for each who asks to take it back. */
export async function prepareUploads(
  { userId, courseId }: { userId: string; courseId: string },
  people: number,
): Promise<void> {
  made.courseId = courseId;
  for (let count = 0; count <= people; count += 1) {
    made.uploads.push(await makeUpload(userId, courseId));
  }
}

/** What each operation on uploads is asked with, and who may. */
export function uploadRows<TVerdicts>(may: {
  signedIn: TVerdicts;
  courseMembers: TVerdicts;
  ownerAlone: TVerdicts;
}) {
  const change = (input: () => unknown) => ({ verdicts: may.ownerAlone, isMutation: true, input });
  return {
    "uploads.list": { verdicts: may.signedIn },
    "uploads.begin": {
      verdicts: may.courseMembers,
      isMutation: true,
      input: () => ({ courseId: made.courseId, ...UPLOAD_REQUEST }),
    },
    "uploads.part": change(() => ({ uploadId: made.uploads[0], partNumber: 1 })),
    "uploads.finish": change(() => ({ uploadId: made.uploads[0], parts: [] })),
    "uploads.cancel": change(() => ({ uploadId: made.uploads.pop() })),
  };
}
