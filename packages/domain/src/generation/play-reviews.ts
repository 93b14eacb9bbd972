import { scanMp3 } from "@learnlab/audio";
import { z } from "zod";

import { AbilityLevel, type Actor, getSettings, requirePermission } from "../accounts/index.ts";
import type { SpeechPlan } from "../episodes/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import { type Language, LANGUAGE_FACTS } from "../languages/index.ts";
import { dealSession, type ReviewCard, type SessionDeps } from "../learning/index.ts";
import type { LessonStore } from "../lessons/index.ts";
import { DomainError, MINUTE_MS } from "../shared/index.ts";
import type { MediaLinks } from "../shared/media/index.ts";
import { assembleTrack, type AssembledTrack, type TrackSegment } from "../speech/index.ts";
import { findSpoken, type SpokenDeps, type SpokenQuestion } from "./audio/find-spoken.ts";
import { GAP_MS } from "./script/compose-question.ts";

const MOST_MS = 10 * MINUTE_MS;

/** A card with its times in the audio, in ms. */
export interface HeardCard {
  card: ReviewCard;
  askedMs: number;
  /** The beginning of the silence for the answer. */
  pauseMs: number;
  /** The end of the silence and the beginning of the answer. */
  answerMs: number;
  endMs: number;
}

/** The audio of due questions. */
export interface ReviewAudio {
  /** The id for requesting another link. */
  id: string;
  language: Language;
  durationMs: number;
  cards: HeardCard[];
}

export interface PlayedReviews {
  /** Null if none of the due questions was ever spoken. */
  audio: ReviewAudio | null;
  /** The number of due questions that are not in it and stay cards. */
  left: number;
}

type PlayDeps = SessionDeps & SpokenDeps & SpeechSettingsDeps & { lessons: LessonStore };

/**
 * Joins stored parts into audio of the due questions: question, time to answer, answer, for at most ten
 * minutes. A question never spoken in the learner's voices stays a card, since nothing is bought. The audio
 * is a private part of the learner and is deleted after a week.
 */
export async function playReviews(
  deps: PlayDeps,
  { actor }: { actor: Actor | null },
): Promise<PlayedReviews> {
  requirePermission(actor, "reviews.makeAudio");
  const { userId } = actor;
  const settings = await getSettings(deps, userId);
  const [{ cards, left }, speech] = await Promise.all([
    dealSession(deps, { userId, settings }),
    readSpeechSettings(deps),
  ]);
  if (cards.length === 0) return { audio: null, left };
  const plan: SpeechPlan = {
    ...speech,
    isStandIn: deps.speechDefaults.isStandIn,
    voices: settings.voices,
    hasSecondVoice: settings.secondVoice,
  };
  const spoken = await findAll(deps, { cards, plan, userId });
  const [first] = spoken;
  if (first === undefined) return { audio: null, left: left + cards.length };
  const track = assembleTrack({
    segments: spoken.flatMap(toSegments),
    tag: {
      title: "LearnLab",
      artist: "LearnLab",
      language: LANGUAGE_FACTS[first.language].threeLetterCode,
    },
  });
  const id = (await deps.digest.sha256(track.bytes)).slice(0, 32);
  await deps.media.put(keyOf(userId, id), track.bytes, { contentType: "audio/mpeg" });
  const heard = spoken.flatMap(({ card }, at) => placeCard(card, { at, track }));
  const { durationMs } = track;
  return {
    audio: { id, language: first.language, durationMs, cards: heard },
    left: left + cards.length - heard.length,
  };
}

export const ReviewAudioRef = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });

/** A link to one's own review audio, which expires after 15 to 30 minutes. */
export async function linkReviews(
  deps: Pick<SpokenDeps, "media"> & { links: MediaLinks },
  request: z.infer<typeof ReviewAudioRef> & { actor: Actor | null },
): Promise<{ audioUrl: string }> {
  requirePermission(request.actor, "reviews.audio");
  const key = keyOf(request.actor.userId, request.id);
  if ((await deps.media.head(key)) === null) {
    throw new DomainError("not_found", "This audio is gone. Play your reviews again.", {
      reason: "reviews.audio_gone",
    });
  }
  return { audioUrl: await deps.links.getUrl(key) };
}

function keyOf(userId: string, id: string): string {
  return `parts/u/${userId}/reviews-${id}.mp3`;
}

interface SpokenCard extends SpokenQuestion {
  card: ReviewCard;
}

async function findAll(
  deps: PlayDeps,
  { cards, plan, userId }: { cards: ReviewCard[]; plan: SpeechPlan; userId: string },
): Promise<SpokenCard[]> {
  const conceptIds = cards.map(({ conceptId }) => conceptId);
  const lessons = await Promise.all(
    AbilityLevel.options.map((level) => deps.lessons.find({ conceptIds, level })),
  );
  const found: SpokenCard[] = [];
  let totalMs = 0;
  for (const card of cards) {
    const [text] = card.texts;
    if (text === undefined) continue;
    const ofConcept = lessons.flat().filter(({ conceptId }) => conceptId === card.conceptId);
    const { kind } = card;
    const wanted = { lessons: ofConcept, kind, language: text.language, plan, userId };
    const spoken = await findSpoken(deps, wanted);
    if (spoken === null) continue;
    totalMs += measure(spoken);
    if (totalMs > MOST_MS) break;
    found.push({ ...spoken, card });
  }
  return found;
}

function measure({ question, answer, pauseMs }: SpokenQuestion): number {
  const spokenMs = scanMp3(question.bytes).durationMs + scanMp3(answer.bytes).durationMs;
  return spokenMs + pauseMs + 2 * GAP_MS;
}

function toSegments({ question, answer, pauseMs, card }: SpokenCard, at: number): TrackSegment[] {
  const name = (kind: string) => `${kind}${at + 1}`;
  return [
    {
      id: name("question"),
      title: card.term,
      parts: [{ ...question, id: name("question") }],
      pauseAfterMs: GAP_MS,
    },
    { id: name("pause"), title: "", parts: [], pauseAfterMs: pauseMs, hasTicks: true },
    {
      id: name("answer"),
      title: "",
      parts: [{ ...answer, id: name("answer") }],
      pauseAfterMs: GAP_MS,
    },
  ];
}

function placeCard(
  card: ReviewCard,
  { at, track: { segments } }: { at: number; track: AssembledTrack },
): HeardCard[] {
  const [question, pause, answer] = segments.slice(3 * at, 3 * at + 3);
  if (question === undefined || pause === undefined || answer === undefined) return [];
  const { startMs: askedMs } = question;
  const { startMs: pauseMs, endMs: answerMs } = pause;
  return [{ card, askedMs, pauseMs, answerMs, endMs: answer.endMs }];
}
