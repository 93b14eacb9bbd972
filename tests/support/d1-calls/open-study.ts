import { env } from "cloudflare:workers";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import { makeLessonAudio, sampleEpisode, sampleVoice, sweepSearch } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { handleFailedMessages } from "@learnlab/jobs";
import { compose } from "@learnlab/worker/compose";
import { uuidSource } from "@learnlab/adapters/runtime";
import { eq } from "drizzle-orm";

import { finishAll } from "../bounds.ts";
import { enroll, makeCourse, makeLesson, makeMaterial, makeReading } from "../courses.ts";
import { deliver, makePending, openMachine } from "../generation.ts";
import { insertHeardEpisode } from "../heard-episode.ts";
import { makeEnded } from "../mail.ts";
import { changeSettings, ORIGIN, signUp } from "../people.ts";
import { insertQuestionEpisode } from "../question-episode.ts";
import { makeToken } from "../rest.ts";
import { addProgress } from "../rows/episodes.ts";
import { addDay } from "../rows/listens.ts";
import { makeSilent, openAgingMonth } from "../silent-episodes.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

export type Study = Awaited<ReturnType<typeof openStudy>>;

/** People, courses and episodes on which each operation finds something to do. */
export async function openStudy() {
  const machine = compose(env, ORIGIN);
  const learner = await signUp("Ada");
  const teacher = await signUp("Grace", "teacher");
  const admin = await signUp("Root", "admin");
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const taught = await makeCourse({ title: "Waves", teacherId: teacher.id });
  await changeSettings(learner, { dailyMinute: 300 });
  const making = openMachine();
  const whole = await makePending(making, { userId: learner.id });
  await deliver(making, { episodeId: whole });
  await sweepSearch(making);
  // Whatever is noted once an hour is noted already.
  const tokens = { learner: await makeToken(learner), teacher: await makeToken(teacher) };
  await env.DB.prepare("update api_tokens set last_used_at = ?").bind(Date.now()).run();
  const userId = learner.id;
  let newcomers = 0;
  let lessons = 0;
  return {
    machine,
    learner,
    teacher,
    admin,
    course,
    /** Another one of the same teacher's. */
    taught,
    tokens,
    /** With audio, transcripts and a script. */
    whole,
    heard: await insertHeardEpisode({ userId, durationMs: 300_000, completedAt: Date.now() - 1 }),
    /** Asks "What is it?". */
    asked: await insertQuestionEpisode(userId),
    /** So that another may be made. */
    finishAll: () => finishAll(learner),
    makeFailed: () => makeEnded({ userId, kind: "requested", status: "failed" }),
    makeDone: () => makeEnded({ userId, kind: "requested" }),
    makeSilent: async () => (await makeSilent(openAgingMonth(), { learner })).episodeId,
    makeLesson: () => makeLesson(taught.conceptIds[lessons++] ?? ""),
    makeDead,
    makeReading: () => makeReading(course.id),
    makeMaterial: () => makeMaterial(course.id),
    /** Of the course alone, heard from its beginning. */
    async makeCourseEpisode() {
      const db = openDatabase(env.DB);
      const length = { durationMs: 300_000, completedAt: Date.now() - 1 };
      const episodeId = await insertHeardEpisode({ userId, ...length });
      await addDay(db, { userId, courseIds: [course.id], episodeId });
      await addProgress(db, { userId, episodeId, coverage: { en: [[0, 60_000]] } });
      return episodeId;
    },
    /** A recording for its class, of which its learner heard a minute. */
    async makeClassRecording() {
      const db = openDatabase(env.DB);
      const length = { durationMs: 300_000, completedAt: Date.now() - 1 };
      const episodeId = await insertHeardEpisode({ userId: teacher.id, ...length });
      await db
        .update(schema.episodes)
        .set({ kind: "uploaded", courseId: course.id, forClass: true })
        .where(eq(schema.episodes.id, episodeId));
      await addProgress(db, { userId, episodeId, coverage: { en: [[0, 60_000]] } });
      return episodeId;
    },
    speakSample: () => sampleVoice({ ...making, speech: createSilentSpeech() }, ofLearner(userId)),
    speakSampleEpisode: () =>
      sampleEpisode({ ...making, speech: createSilentSpeech() }, { language: "en" }),
    /** The lesson of its first concept, spoken for the course's teacher. */
    async makeHeardLesson() {
      const about = { courseId: course.id, conceptId: course.conceptIds[0] ?? "" } as const;
      const lesson = { ...about, level: "beginner", variant: "teach", language: "en" } as const;
      const actor = { userId: teacher.id, role: "teacher" } as const;
      while ((await makeLessonAudio(making, { ...lesson, actor })).state === "missing");
      return lesson;
    },
    /** Somebody of whom nothing is known yet. */
    newcomer: () => {
      newcomers += 1;
      return signUp(`Newcomer ${LETTERS[newcomers]}`);
    },
  };

  /** A failed episode whose message waits to be sent again. */
  async function makeDead(): Promise<string> {
    const id = uuidSource.next();
    const body = { episodeId: await makePending(making, { userId }) };
    const message = { id, body, attempts: 1, ack: () => {}, retry: () => {} };
    await handleFailedMessages(making, { queue: "generation-now-dead", messages: [message] });
    return id;
  }
}

function ofLearner(userId: string) {
  return { actor: { userId, role: "learner" } as const, voiceId: "Joanna" };
}
