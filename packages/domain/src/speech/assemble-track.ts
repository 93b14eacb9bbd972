import {
  changeGain,
  findTick,
  type Id3Chapter,
  type Id3Tag,
  joinMp3,
  type JoinPiece,
  scanMp3,
  withId3,
} from "@learnlab/audio";

import type { Cue } from "../episodes/index.ts";
import { makeCues } from "./cues.ts";
import type { SpeechMark, SpokenSentence } from "./speech-marks.ts";
import { timeSentences } from "./time-sentences.ts";

export interface TrackPart {
  id: string;
  voice: string;
  /** The MP3 as the supplier sent it. */
  bytes: Uint8Array;
  /** Its sentences in order, as text for display. */
  sentences: readonly SpokenSentence[];
  /** The exact text or SSML that was sent; by default, the sentences with spaces between them. */
  spoken?: string | undefined;
  marks?: readonly SpeechMark[] | undefined;
  /** Loudness in steps of 1.505 dB. */
  gainSteps?: number | undefined;
  pauseAfterMs?: number | undefined;
}

export interface TrackSegment {
  id: string;
  /** The chapter's title; a segment without one belongs to the previous chapter. */
  title: string;
  /** Empty for a pause. */
  parts: readonly TrackPart[];
  pauseAfterMs: number;
  /** A soft tick at both ends of the pause, which does not change its length. */
  hasTicks?: boolean;
}

export interface AssembledTrack {
  bytes: Uint8Array;
  sizeBytes: number;
  /** Whole ms, like all times here; the length that a player shows. */
  durationMs: number;
  sampleRate: number;
  /** A segment ends where the next one starts, so it includes its pause. */
  segments: { id: string; startMs: number; endMs: number }[];
  parts: { id: string; startMs: number; endMs: number }[];
  cues: Cue[];
  chapters: Id3Chapter[];
}

/**
 * Joins the parts and pauses of a track into one MP3 with ID3 chapters, and computes all times. Throws
 * `Mp3Error` like `joinMp3`.
 */
export function assembleTrack(request: {
  segments: readonly TrackSegment[];
  tag: Omit<Id3Tag, "chapters">;
}): AssembledTrack {
  const tick = findTickFor(request.segments);
  const steps = request.segments.flatMap((segment, index) => planSegment(segment, { index, tick }));
  const joined = joinMp3(steps.map(({ piece }) => piece));
  const placed = steps.map((step, index) => ({
    ...step,
    startMs: joined.offsets[index] ?? joined.durationMs,
    endMs: joined.offsets[index + 1] ?? joined.durationMs,
  }));
  const segments = request.segments.map(({ id }, index) => ({
    id,
    ...spanOf(placed.filter((step) => step.segmentIndex === index)),
  }));
  const chapters = listChapters(request.segments, segments);
  const bytes = withId3(joined.bytes, { ...request.tag, chapters });
  return {
    bytes,
    sizeBytes: bytes.length,
    durationMs: Math.round(joined.durationMs),
    sampleRate: joined.sampleRate,
    segments,
    parts: placed.flatMap((step) =>
      step.part === null ? [] : [{ id: step.part.id, ...spanOf([step]) }],
    ),
    cues: placed.flatMap(listCues),
    chapters,
  };
}

interface Step {
  segmentIndex: number;
  segmentId: string;
  part: TrackPart | null;
  piece: JoinPiece;
}

interface PlacedStep extends Step {
  startMs: number;
  endMs: number;
}

interface Tick {
  bytes: Uint8Array;
  durationMs: number;
}

/** In the format of the parts; null if the format has none, or if no pause needs one. */
function findTickFor(segments: readonly TrackSegment[]): Tick | null {
  const [part] = segments.flatMap(({ parts }) => parts);
  if (part === undefined || segments.every(({ hasTicks }) => hasTicks !== true)) return null;
  const { sampleRate, channels } = scanMp3(part.bytes);
  const bytes = channels === 1 ? findTick(sampleRate) : null;
  return bytes === null ? null : { bytes, durationMs: scanMp3(bytes).durationMs };
}

/** Every part and segment ends with a silence, even an empty one, so that each has its own end. */
function planSegment(
  segment: TrackSegment,
  { index: segmentIndex, tick }: { index: number; tick: Tick | null },
): Step[] {
  const place = { segmentIndex, segmentId: segment.id };
  const pause = (durationMs: number): Step => ({
    ...place,
    part: null,
    piece: { kind: "silence", durationMs },
  });
  const parts = segment.parts.flatMap((part): Step[] => {
    const { bytes, gainSteps = 0, pauseAfterMs = 0 } = part;
    const sound = gainSteps === 0 ? bytes : changeGain(bytes, gainSteps);
    return [{ ...place, part, piece: { kind: "part", bytes: sound } }, pause(pauseAfterMs)];
  });
  if (segment.hasTicks !== true || tick === null) return [...parts, pause(segment.pauseAfterMs)];
  const sound: Step = { ...place, part: null, piece: { kind: "part", bytes: tick.bytes } };
  const between = Math.max(0, segment.pauseAfterMs - 2 * tick.durationMs);
  return [...parts, sound, pause(between), sound];
}

function spanOf(steps: readonly PlacedStep[]): { startMs: number; endMs: number } {
  return {
    startMs: Math.round(steps.at(0)?.startMs ?? 0),
    endMs: Math.round(steps.at(-1)?.endMs ?? 0),
  };
}

function listCues(step: PlacedStep): Cue[] {
  const { part, segmentId, startMs, endMs } = step;
  if (part === null) return [];
  const { sentences, spoken, marks, voice } = part;
  return timeSentences({ startMs, endMs, sentences, spoken, marks }).flatMap((sentence) =>
    makeCues(sentence, { segment: segmentId, voice }),
  );
}

function listChapters(
  asked: readonly TrackSegment[],
  placed: readonly { startMs: number; endMs: number }[],
): Id3Chapter[] {
  const starts = asked.flatMap(({ title }, index) =>
    title.trim() === "" ? [] : [{ title, startMs: placed[index]?.startMs ?? 0 }],
  );
  const endMs = placed.at(-1)?.endMs ?? 0;
  return starts.map((chapter, index) => ({
    ...chapter,
    endMs: starts[index + 1]?.startMs ?? endMs,
  }));
}
