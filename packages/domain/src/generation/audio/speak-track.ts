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
  /** Null where word times are estimated. */
  marksKey: string | null;
}

/** What the speech step leaves behind. */
export interface SpokenTrack {
  /** The track's id from now on, whoever assembles it and however often. */
  trackId: string;
  parts: SpokenPart[];
}

/** What the speech or assemble step leaves behind where a language has no audio, and why. */
export interface LeftOut {
  leftOut: "budget";
}

interface SpeakRequest {
  held: HeldStep;
  userId: string;
  track: ScriptTrack;
  plan: SpeechPlan;
  /** Bounds the calls under way at once over all tracks. */
  limit<TResult>(work: () => Promise<TResult>): Promise<TResult>;
  singleFlight: SingleFlight;
  /** The calls of the languages before this one are queued first, so that those are heard first. */
  turn: Turn;
}

interface Call {
  buy: (deps: GenerationDeps, purchase: Purchase) => Promise<boolean>;
  purchase: Purchase;
}

/**
 * Speaks every segment that has words; parts made before are not bought again, and those of another
 * kind of voice than speaks now are not used, so that no track has two. A track that the budget of
 * the month does not hold is left out whole.
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
  return { trackId: deps.ids.next(), parts: planned.map(({ part }) => part) };
}

const LEFT_OUT = { leftOut: "budget" } as const satisfies LeftOut;

/** Nothing is bought for a track that could not be finished; what nobody has to buy is free. */
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

/** What a call takes beside its text, in characters. */
const CALL_TAKES = 100;
/** In characters a second: those of a slower voice count for more, since each of them is heard longer. */
const USUAL_PACE = 15;

function measureWork({ purchase }: Call): number {
  const { text, voice } = purchase.speech;
  return CALL_TAKES + Math.round((text.length * USUAL_PACE) / voice.charactersPerSecond);
}

/** The longest calls begin first, so that none of them is left alone at the end. */
function longestFirst(one: Call, other: Call): number {
  return other.purchase.speech.text.length - one.purchase.speech.text.length;
}

/** False where another call, or an earlier one, had bought it. */
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
    // It keeps its place between two tries: at the end of the row it would wait for the languages after it.
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
