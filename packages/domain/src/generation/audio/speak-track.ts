import type { ScriptTrack, Segment, SpeechPlan } from "../../episodes/index.ts";
import { tryAgain } from "../../shared/index.ts";
import { LONGEST_SEGMENT, SpeechFailure, type Voice } from "../../speech/index.ts";
import {
  budgetReached,
  buyAudio,
  buyMarks,
  isBudgetReached,
  priceSpeech,
  type Purchase,
} from "../../spending/index.ts";
import { textOf } from "../script/fit-length.ts";
import type { GenerationDeps } from "../steps/deps.ts";
import { isTransientFailure } from "../steps/failures.ts";
import type { HeldStep, PartsDone } from "../steps/generation-job.ts";
import { reportParts } from "../steps/held-step.ts";
import { settleAll } from "../steps/settle-all.ts";
import { namePart } from "./name-part.ts";
import type { SingleFlight } from "./single-flight.ts";
import type { Turn } from "./take-turns.ts";

const TRIES = 3;
const LONGEST_PAUSE_MS = 8_000;

/** A spoken segment in the media store. */
export interface SpokenPart {
  segmentId: string;
  voice: Voice;
  audioKey: string;
  /** Null if word times are estimated. */
  marksKey: string | null;
}

/** The result of the speech step. */
export interface SpokenTrack {
  /** The track's id, whoever assembles it and however often. */
  trackId: string;
  parts: SpokenPart[];
}

/** The result of the speech or assemble step for a language without audio, and why. */
export interface LeftOut {
  leftOut: "budget";
}

interface SpeakRequest {
  held: HeldStep;
  userId: string;
  track: ScriptTrack;
  /** Of the published track that is replaced; null for a new one. */
  trackId: string | null;
  plan: SpeechPlan;
  /** Limits the concurrent calls over all tracks. */
  limit<TResult>(work: () => Promise<TResult>): Promise<TResult>;
  singleFlight: SingleFlight;
  /** Calls of earlier languages are queued first, so that those can be heard first. */
  turn: Turn;
}

interface Call {
  buy: (deps: GenerationDeps, purchase: Purchase) => Promise<boolean>;
  purchase: Purchase;
}

/**
 * Speaks every segment that has words. Stored parts are not bought again, but parts of another kind of
 * voice are not used, so no track mixes two. If the month's budget does not cover a track, it is left out
 * as a whole.
 */
export async function speakTrack(
  deps: GenerationDeps,
  request: SpeakRequest,
): Promise<SpokenTrack | LeftOut> {
  const spoken = request.track.segments.filter(({ sentences }) => sentences.length > 0);
  const planned = await Promise.all(spoken.map((segment) => planSegment(deps, request, segment)));
  const calls = planned.flatMap((segment) => segment.calls).toSorted(longestFirst);
  if (!(await isAffordable(deps, calls))) return LEFT_OUT;
  try {
    await makeCalls(deps, request, calls);
  } catch (error) {
    if (isBudgetReached(error)) return LEFT_OUT;
    throw error;
  }
  return { trackId: request.trackId ?? deps.ids.next(), parts: planned.map(({ part }) => part) };
}

const LEFT_OUT = { leftOut: "budget" } as const satisfies LeftOut;

/** Nothing is bought for a track that cannot be finished; stored parts are free. */
async function isAffordable(deps: GenerationDeps, calls: Call[]): Promise<boolean> {
  const { spent, cap } = await deps.spend.readMonth(deps.clock.now());
  if (cap === null || spent + priceOf(deps, calls) <= cap) return true;
  const missing = await Promise.all(
    calls.map(async (call) => ((await deps.media.head(call.purchase.key)) === null ? [call] : [])),
  );
  const price = priceOf(deps, missing.flat());
  return price === 0 || spent + price <= cap;
}

function priceOf(deps: GenerationDeps, calls: Call[]): number {
  return calls.reduce((sum, { purchase }) => {
    const { text, voice } = purchase.speech;
    const characters = Array.from(text).length;
    return sum + priceSpeech(deps, { characters, engine: voice.engine });
  }, 0);
}

async function makeCalls(
  deps: GenerationDeps,
  request: SpeakRequest,
  calls: Call[],
): Promise<void> {
  const done: Done = {
    doneParts: 0,
    totalParts: calls.length,
    doneCharacters: 0,
    totalCharacters: calls.reduce((sum, call) => sum + measureWork(call), 0),
    isBudgetReached: false,
  };
  await reportParts(deps, request.held, done);
  await request.turn.come;
  const made = settleAll(
    calls.map(async (call) => {
      const isBought = await makeCall(deps, { ...request, done }, call);
      done.doneParts += 1;
      if (isBought) done.doneCharacters += measureWork(call);
      else done.totalCharacters -= measureWork(call);
      await reportParts(deps, request.held, done);
    }),
  );
  request.turn.pass();
  await made;
}

interface Done extends PartsDone {
  isBudgetReached: boolean;
}

/** The overhead of a call, in characters. */
const CALL_TAKES = 100;
/** In characters per second: those of a slower voice count for more, because they last longer. */
const USUAL_PACE = 15;

function measureWork({ purchase }: Call): number {
  const { text, voice } = purchase.speech;
  return CALL_TAKES + Math.round((text.length * USUAL_PACE) / voice.charactersPerSecond);
}

/** The longest calls start first, so that none is left alone at the end. */
function longestFirst(one: Call, other: Call): number {
  return other.purchase.speech.text.length - one.purchase.speech.text.length;
}

/** False if another call, or an earlier one, had bought the part. */
async function makeCall(
  deps: GenerationDeps,
  context: SpeakRequest & { done: Done },
  { buy, purchase }: Call,
): Promise<boolean> {
  const { held, done, singleFlight } = context;
  let isBought = false;
  const rule = {
    tries: TRIES,
    firstMs: deps.timings.retryMs,
    longestMs: LONGEST_PAUSE_MS,
    isTransient: isTransientFailure,
    beforeAgain: () => reportParts(deps, held, done),
  };
  const once = async () => {
    // A shorter part might still fit, but would be bought for a track that is left out.
    if (done.isBudgetReached) throw budgetReached();
    isBought = await buy(deps, purchase);
  };
  try {
    // Keeps its place between two tries: at the end of the queue it would wait for later languages.
    const inPlace = () => context.limit(() => tryAgain(deps, rule, once));
    await singleFlight.share(purchase.key, inPlace);
    return isBought;
  } catch (error) {
    done.isBudgetReached ||= isBudgetReached(error);
    const isDamaged = error instanceof SpeechFailure && error.reason === "speech.damaged";
    throw isDamaged ? new SpeechFailure("speech.unusable", { cause: error }) : error;
  }
}

async function planSegment(
  deps: GenerationDeps,
  { plan, held, userId }: SpeakRequest,
  segment: Segment,
): Promise<{ part: SpokenPart; calls: Call[] }> {
  const text = textOf(segment);
  if (text.length > LONGEST_SEGMENT) {
    throw new SpeechFailure("speech.refused", { cause: new Error("The piece is too long.") });
  }
  const { voice, stem } = await namePart(deps, { segment, plan, userId });
  const audioKey = `${stem}.mp3`;
  const marksKey = segment.isShared && plan.wordMarks ? `${stem}.json` : null;
  const speech = { text, voice, sampleRate: plan.sampleRate };
  const purchase = { episodeId: held.episodeId, speech, shortAnswers: [] };
  const marks =
    marksKey === null ? [] : [{ buy: buyMarks, purchase: { ...purchase, key: marksKey } }];
  return {
    part: { segmentId: segment.id, voice, audioKey, marksKey },
    calls: [{ buy: buyAudio, purchase: { ...purchase, key: audioKey } }, ...marks],
  };
}
