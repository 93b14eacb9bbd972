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

const made: { courseId: string; uploads: string[]; uploaded: string } = {
  courseId: "",
  uploads: [],
  uploaded: "",
};

/** Recordings of one person: one to go on with, and one for each who asks to take it back. */
export async function prepareUploads(
  { userId, courseId }: { userId: string; courseId: string },
  people: number,
): Promise<void> {
  made.courseId = courseId;
  made.uploaded = await makeUploaded(userId, courseId);
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
    "uploads.uploaded": {
      verdicts: may.ownerAlone,
      input: () => ({ episodeId: made.uploaded }),
    },
    "uploads.linkEdit": change(() => ({ episodeId: made.uploaded })),
    "uploads.edit": change(() => ({
      episodeId: made.uploaded,
      courseId: made.courseId,
      ...EDIT,
    })),
  };
}

export const COVER = "cover-0123456789abcdef.png";

/** A recording of the person that is an episode, with a picture and without a transcript. */
export async function makeUploaded(
  userId: string,
  courseId: string,
  isForClass = false,
): Promise<string> {
  const [id, trackId] = [uuidSource.next(), uuidSource.next()];
  const script = { questions: [], origins: [], checks: [] };
  const track = { language: "en", title: "A talk", description: "", segments: [] };
  const document = {
    script: { ...script, tracks: [track] },
    receipt: null,
    tracks: [{ language: "en", cues: [], segments: [] }],
  };
  await env.MEDIA.put(`ep/${id}/script-1.json`, JSON.stringify(document));
  await env.MEDIA.put(`ep/${id}/${COVER}`, "Picture");
  await env.MEDIA.put(`ep/${trackId}/sent.mp3`, "Sound");
  await env.DB.batch([
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         local_date, included_courses, concept_ids, script_key, cover, course_id, stored_bytes, request_key,
         for_class, enqueued_at, completed_at, created_at, updated_at)
       values (?1, ?2, 'uploaded', 'A talk', '', '["en"]', 'both', 'completed', '2026-11-21',
         '["Optics"]', '[]', ?3, '${COVER}', ?4, 5, ?1, ?6, ?5, ?5, ?5, ?5)`,
    ).bind(id, userId, `ep/${id}/script-1.json`, courseId, NOW, Number(isForClass)),
    env.DB.prepare(
      `insert into tracks (id, episode_id, language, audio_key, content_type, transcript_status,
         duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
       values (?1, ?2, 'en', 'sent.mp3', 'audio/mpeg', 'txt_only', 20000, 5, '', '', 44100, ?3, ?3)`,
    ).bind(trackId, id, NOW),
  ]);
  return id;
}

export const EDIT = { title: "A better talk", description: "In class", language: "en" } as const;
