import {
  type AnswerResult,
  DAY_MS,
  type EpisodeDocument,
  type Language,
  type LanguageModel,
  localDate,
  markAnswer,
  type Memory,
  rememberHeard,
  readScript,
  runDailies,
  SCORES_READ,
  saveProgress,
} from "@learnlab/domain";

import { createRandom, type SeededRandom } from "../../faults/seeded-random.ts";
import { deliver } from "../../support/generation.ts";
import { ACTOR, LEARNER, TIME_ZONE, openStudy, type OpenStudy, readCourses } from "./open-study.ts";
import { createDiary, type OpenDiary } from "./keep-diary.ts";
import type { Study, StudyDay } from "./study-day.ts";

const HOUR_MS = 3_600_000;
/** Of twenty days one is not heard, and another one to its half. */
const HEARD_SHARES = [0, 0.5, ...Array.from({ length: 18 }, () => 1)] as [number, ...number[]];
const HEARD_SHARE = 0.8;
/** When the learner listens, after the daily was made. */
const LATER_MS = 8 * HOUR_MS;

export interface LivedStudy extends Study {
  /** What the machine reported as an error. */
  errors: string[];
  episodeIds: string[];
  open: OpenStudy;
}

/** Lives so many days as the simulated learner: the daily is made, listened to, and its questions are answered. */
export async function liveDays(plan: {
  seed: string;
  days: number;
  languages: Language[];
  model?: LanguageModel | null;
}): Promise<LivedStudy> {
  const open = await openStudy(plan);
  const life: Life = {
    open,
    random: createRandom(plan.seed),
    diary: createDiary(),
    languages: plan.languages,
    episodeIds: [],
  };
  const known = await readCourses(open, plan.languages);
  const days: StudyDay[] = [];
  for (let day = 1; day <= plan.days; day += 1) {
    days.push(await liveDay(life, day));
  }
  const { errors } = open;
  return {
    languages: plan.languages,
    timeZone: TIME_ZONE,
    ...known,
    days,
    errors,
    episodeIds: life.episodeIds,
    open,
  };
}

interface Life {
  open: OpenStudy;
  random: SeededRandom;
  diary: OpenDiary;
  languages: Language[];
  episodeIds: string[];
}

async function liveDay(life: Life, day: number): Promise<StudyDay> {
  const { machine } = life.open;
  const morning = machine.clock.now();
  const memories = await rememberHeard(machine, LEARNER);
  const before = {
    day,
    at: morning,
    diary: life.diary.copy(),
    scores: await machine.learning.listQuizScores(LEARNER, SCORES_READ),
    due: listDue(memories, localDate(morning, TIME_ZONE)),
  };
  const made = await makeDaily(life);
  machine.pass(LATER_MS);
  const studied = made === null ? UNHEARD : await study(life, made);
  machine.pass(morning + DAY_MS - machine.clock.now());
  return { ...before, document: made?.document ?? null, ...studied };
}

function listDue(memories: readonly Memory[], today: string): StudyDay["due"] {
  return memories.flatMap(({ conceptId, schedule }) => {
    const dueOn = schedule?.dueOn ?? null;
    return dueOn !== null && dueOn <= today ? [{ conceptId, dueOn }] : [];
  });
}

interface MadeDaily {
  episodeId: string;
  document: EpisodeDocument;
}

/** The daily that the cron asks for, made as the queue would have it; null where the day rests. */
async function makeDaily({ open, episodeIds }: Life): Promise<MadeDaily | null> {
  const { machine } = open;
  machine.sent.length = 0;
  await runDailies(machine);
  const [episodeId] = machine.sent;
  if (episodeId === undefined) return null;
  const answer = await deliver(machine, { episodeId, kind: "daily" });
  if (answer !== "ack") throw new Error(`The daily was answered with ${answer}.`);
  episodeIds.push(episodeId);
  const document = await readScript(machine, { actor: ACTOR, episodeId });
  return { episodeId, document };
}

type Studied = Pick<StudyDay, "heard" | "results">;

const UNHEARD: Studied = { heard: new Set(), results: [] };

/** Most days are heard to the end; now and then half of one, or nothing. */
async function study(life: Life, made: MadeDaily): Promise<Studied> {
  const share = life.random.pick(HEARD_SHARES);
  const [track] = made.document.tracks;
  if (track === undefined) throw new Error("The episode has no audio.");
  const endMs = (track.segments.at(-1)?.endMs ?? 0) * share;
  if (endMs === 0) return UNHEARD;
  await listen(life, { made, language: track.language, endMs });
  const heard = new Set(
    track.segments.filter((segment) => isHeard(segment, endMs)).map(({ id }) => id),
  );
  const results = answerQuestions(life, made, heard);
  for (const { number, result } of results) {
    const mark = { kind: "self", result } as const;
    await markAnswer(life.open.machine, { actor: ACTOR, episodeId: made.episodeId, number, mark });
  }
  const at = life.open.machine.clock.now();
  life.diary.hear(made.document, { segmentIds: heard, at, results });
  return { heard, results };
}

/** What was heard to four fifths counts, as the product says. */
function isHeard({ startMs, endMs }: { startMs: number; endMs: number }, until: number): boolean {
  return until >= startMs + HEARD_SHARE * (endMs - startMs);
}

async function listen(
  { open: { machine } }: Life,
  { made, language, endMs }: { made: MadeDaily; language: Language; endMs: number },
): Promise<void> {
  const startedAt = machine.clock.now();
  machine.pass(endMs);
  const now = machine.clock.now();
  await saveProgress(machine, {
    actor: ACTOR,
    episodeId: made.episodeId,
    language,
    positionMs: endMs,
    speed: 1,
    heard: [[0, endMs]],
    startedAt,
    happenedAt: now,
    sentAt: now,
  });
}

/** Right with a probability that grows with what was heard before. */
function answerQuestions(
  { diary, random }: Life,
  { document }: MadeDaily,
  heard: ReadonlySet<string>,
) {
  return document.script.questions
    .filter(({ answerSegmentId }) => heard.has(answerSegmentId))
    .map(({ number, conceptId }) => {
      const exposure = diary.countExposure(conceptId);
      const result: AnswerResult = random.chance(chanceOf(exposure))
        ? "had"
        : random.chance(0.4)
          ? "half"
          : "missed";
      return { number, conceptId, result };
    });
}

/** 55 percent after the first lesson, 92 at most. */
function chanceOf(exposure: number): number {
  return Math.min(0.92, 0.55 + 0.12 * exposure);
}
