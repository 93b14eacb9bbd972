import { z } from "zod";

import {
  AbilityLevel,
  type Actor,
  type AuditDeps,
  DEFAULT_SETTINGS,
  type Operation,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { type Course, findTaught, refuseArchived } from "../courses/index.ts";
import type { SpeechPlan } from "../episodes/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import { Language, LANGUAGE_FACTS } from "../languages/index.ts";
import {
  findLessonForHearing,
  type HearingDeps,
  type LessonForHearing,
  LIBRARY,
  writeLessonForHearing,
} from "../lessons/index.ts";
import { DomainError, tryAgain } from "../shared/index.ts";
import type { MediaLinks } from "../shared/media/index.ts";
import { assembleTrack, type Speech, SpeechFailure, type TrackSegment } from "../speech/index.ts";
import { buyAudio, priceSpeech } from "../spending/index.ts";
import type { SpokenDeps } from "./audio/find-spoken.ts";
import { type HeardPart, listHeardParts } from "./audio/list-heard-parts.ts";
import { textIn } from "./script/compose-question.ts";
import { textOf } from "./script/fit-length.ts";
import { isTransientFailure } from "./steps/failures.ts";
import { settleAll } from "./steps/settle-all.ts";

export const HearLesson = z.strictObject({
  courseId: z.uuid(),
  conceptId: z.uuid(),
  level: AbilityLevel,
  variant: z.enum(["teach", "again", "quick"]).default("teach"),
  language: Language,
});
export const LessonAudioRef = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });

/** The audio of a lesson with its questions; times in ms. */
export interface LessonAudio {
  /** The id for requesting a link. */
  id: string;
  term: string;
  /** The course's own where nobody has translated the lesson, as learners hear it. */
  language: Language;
  durationMs: number;
  chapters: { title: string; startMs: number }[];
  cueStartsMs: number[];
}

/** A lesson to listen to, or what is missing of it and what that costs. */
export type HeardLesson =
  | { state: "ready"; audio: LessonAudio }
  | {
      state: "missing";
      isWritten: boolean;
      /** Spoken parts there are, and those that are needed. */
      spokenParts: number;
      parts: number;
      /** About, where the words are not written yet. */
      microDollars: number;
      /** What the month's budget has left; null without a limit. */
      leftMicroDollars: number | null;
    };

type HearDeps = HearingDeps & SpokenDeps & SpeechSettingsDeps & AuditDeps & { speech: Speech };
type HearRequest = z.output<typeof HearLesson> & { actor: Actor | null };

/**
 * Any lesson of one's course, as a learner who chose no voices hears it. Stored parts are joined at once; nothing is
 * bought. The audio is a private part of the teacher and is deleted after a week.
 */
export async function hearLesson(deps: HearDeps, request: HearRequest): Promise<HeardLesson> {
  const hearing = await open(deps, request, "lessons.hear");
  return describe(deps, hearing, await planHearing(deps, hearing));
}

/** Spoken parts that are bought in one step. */
const PARTS_A_STEP = 3;
const PATIENCE = { tries: 3, firstMs: 500, longestMs: 4_000, isTransient: isTransientFailure };

/**
 * Makes the next piece of a lesson that is not there to hear: its words, or a few of its parts. The answer says what
 * is still missing, so that whoever waits sees it grow, and a step that failed is repeated alone.
 */
export async function makeLessonAudio(deps: HearDeps, request: HearRequest): Promise<HeardLesson> {
  const hearing = await open(deps, request, "lessons.makeAudio");
  refuseArchived(hearing.course);
  const plan = await planHearing(deps, hearing);
  const missing = listMissing(plan.parts).slice(0, PARTS_A_STEP);
  if (!plan.isUnwritten && missing.length === 0) return describe(deps, hearing, plan);
  if (plan.isUnwritten) await writeLessonForHearing(deps, hearing.wanted);
  else await settleAll(missing.map((part) => speak(deps, part, plan.speech)));
  await recordAction(deps, {
    actor: request.actor,
    action: "lessons.makeAudio",
    subjectId: request.conceptId,
    personId: hearing.course.teacherId,
    details: { level: request.level, language: request.language },
  });
  return describe(deps, hearing, await planHearing(deps, hearing));
}

/** A link to one's own audio of a lesson, which expires after 15 to 30 minutes. */
export async function linkLesson(
  deps: Pick<SpokenDeps, "media"> & { links: MediaLinks },
  request: z.infer<typeof LessonAudioRef> & { actor: Actor | null },
): Promise<{ audioUrl: string }> {
  requirePermission(request.actor, "lessons.audio");
  const key = keyOf(request.actor.userId, request.id);
  if ((await deps.media.head(key)) === null) {
    throw new DomainError("not_found", "This audio is gone. Play the lesson again.", {
      reason: "lesson.audio_gone",
    });
  }
  return { audioUrl: await deps.links.getUrl(key) };
}

function keyOf(userId: string, id: string): string {
  return `parts/u/${userId}/lesson-${id}.mp3`;
}

interface Hearing {
  userId: string;
  course: Course;
  wanted: z.output<typeof HearLesson>;
}

/** Whether the actor may hear it; a concept of another course does not exist in this one. */
async function open(
  deps: HearDeps,
  { actor, ...wanted }: HearRequest,
  operation: Operation,
): Promise<Hearing> {
  const course = await findTaught(deps, { actor, courseId: wanted.courseId }, operation);
  const concept = await deps.courses.findConcept(wanted.conceptId);
  if (concept?.courseId !== course.id) {
    throw new DomainError("not_found", "This concept is no longer in the course.", {
      reason: "concept.not_found",
    });
  }
  return { userId: actor?.userId ?? "", course, wanted };
}

interface HearingPlan extends LessonForHearing {
  parts: HeardPart[];
  speech: SpeechPlan;
}

async function planHearing(deps: HearDeps, { wanted, userId }: Hearing): Promise<HearingPlan> {
  const [found, settings] = await Promise.all([
    findLessonForHearing(deps, wanted),
    readSpeechSettings(deps),
  ]);
  const speech: SpeechPlan = {
    ...settings,
    isStandIn: deps.speechDefaults.isStandIn,
    voices: DEFAULT_SETTINGS.voices,
    hasSecondVoice: DEFAULT_SETTINGS.secondVoice,
  };
  const { language } = wanted;
  const heard = { lesson: found.lesson, language, plan: speech, userId };
  return { ...found, parts: await listHeardParts(deps, heard), speech };
}

interface SpokenPlace {
  text: string;
  spoken: NonNullable<HeardPart["spoken"]>;
}

function listMissing(parts: HeardPart[]): SpokenPlace[] {
  return parts.flatMap(({ segment, spoken }) =>
    spoken === null || spoken.isStored ? [] : [{ text: textOf(segment), spoken }],
  );
}

async function speak(
  deps: HearDeps,
  { text, spoken: { voice, key } }: SpokenPlace,
  { sampleRate }: SpeechPlan,
): Promise<void> {
  const shortAnswers: number[] = [];
  const speech = { text, voice, sampleRate };
  await tryAgain(deps, PATIENCE, () =>
    buyAudio(deps, { key, episodeId: LIBRARY, speech, shortAnswers }),
  );
}

async function describe(deps: HearDeps, hearing: Hearing, plan: HearingPlan): Promise<HeardLesson> {
  const missing = listMissing(plan.parts);
  if (!plan.isUnwritten && missing.length === 0) {
    return { state: "ready", audio: await keepAudio(deps, hearing, plan) };
  }
  const speechPrice = missing.reduce((sum, { text, spoken }) => {
    const characters = Array.from(text).length;
    return sum + priceSpeech(deps, { characters, engine: spoken.voice.engine });
  }, 0);
  const { spent, cap } = await deps.spend.readMonth(deps.clock.now());
  const parts = plan.parts.filter(({ spoken }) => spoken !== null).length;
  return {
    state: "missing",
    isWritten: !plan.isUnwritten,
    spokenParts: parts - missing.length,
    parts,
    microDollars: plan.microDollars + speechPrice,
    leftMicroDollars: cap === null ? null : Math.max(0, cap - spent),
  };
}

async function keepAudio(
  deps: HearDeps,
  { userId, wanted }: Hearing,
  { lesson, parts }: HearingPlan,
): Promise<LessonAudio> {
  const { term, language } = textIn(lesson, wanted.language);
  const segments = await Promise.all(parts.map((part) => readSegment(deps, part)));
  const { threeLetterCode } = LANGUAGE_FACTS[language];
  const tag = { title: term, artist: "LearnLab", language: threeLetterCode };
  const track = assembleTrack({ segments, tag });
  const id = (await deps.digest.sha256(track.bytes)).slice(0, 32);
  await deps.media.put(keyOf(userId, id), track.bytes, { contentType: "audio/mpeg" });
  return {
    id,
    term,
    language,
    durationMs: track.durationMs,
    chapters: track.chapters.map(({ title, startMs }) => ({ title, startMs })),
    cueStartsMs: track.cues.map(({ startMs }) => startMs),
  };
}

async function readSegment(
  { media }: HearDeps,
  { segment, spoken }: HeardPart,
): Promise<TrackSegment> {
  const { id, title, language, pauseAfterMs } = segment;
  if (spoken === null) return { id, title: "", parts: [], pauseAfterMs, hasTicks: true };
  const bytes = await media.getBytes(spoken.key);
  if (bytes === null) throw new SpeechFailure("speech.lost");
  const { voice } = spoken;
  const sentences = segment.sentences.map((one) => ({ id: one.id, text: one.text, language }));
  const part = { id, voice: voice.id, gainSteps: voice.gainSteps, bytes, sentences };
  return { id, title: segment.kind === "answer" ? "" : title, parts: [part], pauseAfterMs };
}
