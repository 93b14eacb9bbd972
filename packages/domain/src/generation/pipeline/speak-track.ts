import type { SpeechMark } from "../audio/types.ts";
import { LONGEST_SEGMENT } from "../check-script.ts";
import { textOf } from "../fit-length.ts";
import type { SpeechRequest } from "../ports.ts";
import type { ScriptTrack, Segment } from "../types.ts";
import { type Engine, pickVoice, speechFailed, speechPrice } from "../voices.ts";
import type { GenerationDeps } from "./deps.ts";
import { type HeldStep, reportParts } from "./held-step.ts";
import { settleAll } from "./settle-all.ts";

/** Changes whenever parts made before could no longer be joined with new ones. */
const PART_FORMAT = "1";

/** A spoken segment in the media store. */
export interface SpokenPart {
  segmentId: string;
  voice: string;
  engine: Engine;
  audioKey: string;
  /** Null where word times are estimated. */
  marksKey: string | null;
}

interface SpeakRequest {
  held: HeldStep;
  userId: string;
  track: ScriptTrack;
  /** Bounds the calls under way at once over all tracks. */
  limit<TResult>(work: () => Promise<TResult>): Promise<TResult>;
}

/** Speaks every segment that has words; parts made before are not bought again. */
export async function speakTrack(
  deps: GenerationDeps,
  request: SpeakRequest,
): Promise<SpokenPart[]> {
  const spoken = request.track.segments.filter(({ sentences }) => sentences.length > 0);
  const totalParts = spoken.length;
  let doneParts = 0;
  await reportParts(deps, request.held, { doneParts, totalParts });
  return settleAll(
    spoken.map((segment) =>
      request.limit(async () => {
        const part = await speakSegment(deps, request, segment);
        doneParts += 1;
        await reportParts(deps, request.held, { doneParts, totalParts });
        return part;
      }),
    ),
  );
}

async function speakSegment(
  deps: GenerationDeps,
  request: SpeakRequest,
  segment: Segment,
): Promise<SpokenPart> {
  const { engine, sampleRate, wordMarks } = deps.speechSettings;
  const voice = pickVoice(segment.language, engine);
  const text = textOf(segment);
  if (text.length > LONGEST_SEGMENT) {
    throw speechFailed("A piece of this episode is too long to be spoken.", { retryable: false });
  }
  const identity = [PART_FORMAT, voice.engine, voice.id, sampleRate, text].join("\n");
  const hash = await deps.digest.sha256(identity);
  const folder = segment.isShared ? "parts/s" : `parts/u/${request.userId}`;
  const call = { episodeId: request.held.episodeId, speech: { text, voice, sampleRate } };
  const audioKey = `${folder}/${hash}.mp3`;
  const marksKey = segment.isShared && wordMarks ? `${folder}/${hash}.json` : null;
  await Promise.all([
    buyAudio(deps, { ...call, key: audioKey }),
    marksKey === null ? undefined : buyMarks(deps, { ...call, key: marksKey }),
  ]);
  return { segmentId: segment.id, voice: voice.id, engine: voice.engine, audioKey, marksKey };
}

interface Purchase {
  key: string;
  episodeId: string;
  speech: SpeechRequest;
}

async function buyAudio(deps: GenerationDeps, purchase: Purchase): Promise<void> {
  if ((await deps.media.head(purchase.key)) !== null) return;
  await pay(deps, purchase, async () => {
    const { bytes, billedCharacters } = await deps.speech.speak(purchase.speech);
    await deps.media.put(purchase.key, bytes, { contentType: "audio/mpeg" });
    return billedCharacters;
  });
}

async function buyMarks(deps: GenerationDeps, purchase: Purchase): Promise<void> {
  if ((await deps.media.head(purchase.key)) !== null) return;
  await pay(deps, purchase, async () => {
    const { marks, billedCharacters } = await deps.speech.mark(purchase.speech);
    const kept: SpeechMark[] = marks;
    await deps.media.putText(purchase.key, JSON.stringify(kept), {
      contentType: "application/json",
    });
    return billedCharacters;
  });
}

/** Reserves what the call may cost, makes it, and settles what it did cost. */
async function pay(
  deps: GenerationDeps,
  { episodeId, speech }: Purchase,
  call: () => Promise<number>,
): Promise<void> {
  const id = deps.ids.next();
  const { engine } = speech.voice;
  const units = Array.from(speech.text).length;
  const reserved = {
    id,
    episodeId,
    provider: "polly",
    units,
    microDollars: speechPrice(units, engine),
  };
  await deps.spend.reserve({ ...reserved, at: deps.clock.now() });
  const billed = await call();
  const microDollars = speechPrice(billed, engine);
  await deps.spend.settle({ id, units: billed, microDollars, at: deps.clock.now() });
}
