import { findFrameFaults } from "../checks/check-pieces.ts";
import type { KeptCheck } from "../checks/check-reasons.ts";
import { checkScript, LANGUAGE_CHECK } from "../check-script.ts";
import { composeScript, QUESTIONS } from "../compose-script.ts";
import { estimateSpokenMs, fitPauses, pickNearest } from "../fit-length.ts";
import type { Frame, FrameRequest } from "../ports.ts";
import { writeTemplateFrame } from "../template/write-frame.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import type { Brief, Lesson, Script } from "../types.ts";
import {
  fetchLesson,
  type LessonContext,
  type LessonDeps,
  type LessonPlan,
  planLessons,
} from "../writing/find-lessons.ts";
import { createModelWriter } from "../writing/model-writer.ts";
import { payForModel } from "../writing/pay-for-model.ts";
import { MEND_TASK, writeFramePrompt } from "../writing/prompts.ts";
import { readSources } from "../writing/read-sources.ts";
import { beginWriting, writePiece } from "../writing/write-piece.ts";
import type { GenerationDeps } from "./deps.ts";
import { scriptFailed } from "./failures.ts";
import { createCallLimit } from "./limit-calls.ts";
import { settleAll } from "./settle-all.ts";

const CALLS_AT_ONCE = 5;
const FEWEST_LESSONS = QUESTIONS;

/** Writes the script: shared lessons from the library or new, the frame for this learner, checked. */
export async function makeScript(
  deps: GenerationDeps,
  { brief, episodeId }: { brief: Brief; episodeId: string },
): Promise<Script> {
  const { concepts: sources, materials } = await readSources(deps, brief);
  const writers = [
    ...deps.models.map((model) => createModelWriter(payForModel(deps, { model, episodeId }))),
    ...deps.writers,
  ];
  const writing = { ...deps, writers };
  const context = { brief, run: beginWriting(writing, episodeId), sources, materials };
  const planned = await planLessons(writing, context);
  const plans = planned.slice(0, countFitting(brief, planned));
  const pieces = await writePieces(writing, context, plans);
  const template = writeTemplateFrame(describeFrame(brief, pieces.lessons));
  const drafts = plans.map(({ request }) => writeTemplateLesson(request));
  // What a model wrote may pass piece by piece and fail as a whole: too long, say.
  const embedded = { lessons: drafts, frame: template };
  const failed: KeptCheck[] = [];
  for (const choice of [pieces, { ...pieces, frame: template }, embedded]) {
    const script = assemble(brief, choice, materials);
    const broken = findBroken(script.checks, choice === embedded);
    if (broken.length === 0) return script;
    failed.push(...broken);
  }
  throw scriptFailed(failed);
}

/** The last choice says what teachers wrote: a course set to another language is no fault of it. */
function findBroken(checks: KeptCheck[], isLast: boolean): KeptCheck[] {
  return checks.filter(
    ({ check, passed }) => !passed && !(isLast && check.startsWith(LANGUAGE_CHECK)),
  );
}

interface Pieces {
  lessons: Lesson[];
  frame: Frame;
}

/** Lessons and frame side by side: the frame needs only to know what is taught, and in which order. */
async function writePieces(
  deps: LessonDeps,
  context: LessonContext,
  plans: LessonPlan[],
): Promise<Pieces> {
  const limit = createCallLimit(CALLS_AT_ONCE);
  // The draft has the terms in all of the languages, which a lesson of the library may still lack.
  const request = describeFrame(
    context.brief,
    plans.map(({ draft }) => draft),
  );
  const framing = limit(() => writeFrame(deps, context, request));
  const teaching = plans.map((plan) => limit(() => fetchLesson(deps, context, plan)));
  await settleAll<unknown>([framing, ...teaching]);
  return { frame: await framing, lessons: await Promise.all(teaching) };
}

function writeFrame(
  deps: LessonDeps,
  { run }: LessonContext,
  request: FrameRequest,
): Promise<Frame> {
  const instructions = `${writeFramePrompt(request).system}\n${MEND_TASK}`;
  return writePiece(deps, run, {
    name: "frame",
    write: (writer, attempt) => writer.writeFrame(request, attempt),
    findFaults: (frame) => findFrameFaults(frame, { request, instructions }),
  });
}

function assemble(brief: Brief, pieces: Pieces, materials: string[]): Script {
  const composed = composeScript({ brief, ...pieces });
  const tracks = composed.tracks.map((track) =>
    fitPauses(track, estimateSpokenMs(track, brief.speech)),
  );
  const checks = checkScript({
    script: { tracks, questions: composed.questions },
    brief,
    materials,
  });
  return { ...composed, tracks, checks };
}

/**
 * How many of the lessons make six minutes with pauses of an ordinary length, the template's frame
 * around them as a measure. Pauses stretch afterwards, so counting them stretched would fill
 * episodes with silence.
 */
function countFitting(brief: Brief, plans: LessonPlan[]): number {
  const candidates = plans.map(({ draft }) => draft);
  const counts = candidates.map((_, index) => index + 1).slice(FEWEST_LESSONS - 1);
  const drafts = counts.map((count) => {
    const lessons = candidates.slice(0, count);
    const frame = writeTemplateFrame(describeFrame(brief, lessons));
    return composeScript({ brief, lessons, frame }).tracks;
  });
  return counts[pickNearest(drafts, brief.speech)] ?? candidates.length;
}

function describeFrame(brief: Brief, lessons: Lesson[]): FrameRequest {
  const titleOf = (lesson: Lesson) =>
    brief.concepts.find(({ conceptId }) => conceptId === lesson.conceptId)?.courseTitle ?? "";
  return {
    brief,
    lessons: lessons.map((lesson) => ({
      conceptId: lesson.conceptId,
      courseTitle: titleOf(lesson),
      terms: Object.fromEntries(lesson.texts.map(({ language, term }) => [language, term])),
    })),
  };
}
