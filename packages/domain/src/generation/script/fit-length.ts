import type { ScriptTrack, Segment, SpeechPlan } from "../../episodes/index.ts";
import { estimateSpeechMs, pickVoiceOf } from "../../speech/index.ts";

/** The original designs ask for about six minutes; 5:06 to 6:54 is within 15 percent. */
export const TARGET_MS = 360_000;
export const SHORTEST_MS = 306_000;
export const LONGEST_MS = 414_000;

const GAP = { least: 450, most: 1_400 };

/** The tolerance for a voice's real length before the audio exists: about three percent. */
const MARGIN_MS = 12_000;

/** The length of a track in ms: with its shortest, ordinary and longest pauses. */
export interface Span {
  least: number;
  usual: number;
  most: number;
}

/** The possible lengths of a track with `spoken` ms of speech. */
export function spanOf(track: ScriptTrack, spoken: number): Span {
  const { thinkMs, gaps } = countPauses(track);
  const pauses = track.segments.reduce((sum, segment) => sum + segment.pauseAfterMs, 0);
  return {
    least: spoken + thinkMs + gaps * GAP.least,
    usual: spoken + pauses,
    most: spoken + thinkMs + gaps * GAP.most,
  };
}

/** Whether its pauses can bring it to about six minutes. */
export function isWithin(span: Span): boolean {
  return !isTooLong(span) && !isTooShort(span);
}

export function isTooShort({ most }: Span): boolean {
  return most < SHORTEST_MS + MARGIN_MS;
}

export function isTooLong({ least }: Span): boolean {
  return least > LONGEST_MS - MARGIN_MS;
}

/**
 * Whether some tracks are nearer to six minutes than others, with ordinary pauses. Stretched pauses would
 * fill episodes with silence.
 */
export function isNearer(tracks: Span[], others: Span[]): boolean {
  return measureDistance(tracks) < measureDistance(others);
}

function measureDistance(tracks: Span[]): number {
  return Math.max(...tracks.map(({ usual }) => Math.abs(usual - TARGET_MS)));
}

/**
 * Sets the track's gaps to come as near to six minutes as possible, with `spoken` ms of speech: an estimate
 * before it is spoken, the truth afterwards. The time to answer is never shortened.
 */
export function fitPauses(track: ScriptTrack, spoken: number): ScriptTrack {
  const { thinkMs, gaps } = countPauses(track);
  const slack = TARGET_MS - spoken - thinkMs - gaps * GAP.least;
  const room = gaps * (GAP.most - GAP.least);
  const share = Math.min(1, Math.max(0, room === 0 ? 0 : slack / room));
  const gap = Math.round(GAP.least + share * (GAP.most - GAP.least));
  const segments = track.segments.map((segment, index): Segment => {
    if (index === track.segments.length - 1) return { ...segment, pauseAfterMs: 0 };
    return segment.kind === "pause" ? segment : { ...segment, pauseAfterMs: gap };
  });
  return { ...track, segments };
}

function countPauses({ segments }: ScriptTrack): { thinkMs: number; gaps: number } {
  const thinks = segments.filter(({ kind }) => kind === "pause");
  return {
    thinkMs: thinks.reduce((sum, { pauseAfterMs }) => sum + pauseAfterMs, 0),
    gaps: segments.length - thinks.length - 1,
  };
}

/** The estimated length of the track's speech, in ms. */
export function estimateSpokenMs(track: ScriptTrack, plan: SpeechPlan): number {
  return track.segments.reduce(
    (sum, segment) => sum + estimateSpeechMs(textOf(segment), pickVoiceOf(plan, segment)),
    0,
  );
}

/** A segment's spoken text as one string. */
export function textOf(segment: Segment): string {
  return segment.sentences.map(({ text }) => text).join(" ");
}

/** The estimated length of speech and pauses together. */
export function estimateTrackMs(track: ScriptTrack, plan: SpeechPlan): number {
  const pauses = track.segments.reduce((sum, segment) => sum + segment.pauseAfterMs, 0);
  return estimateSpokenMs(track, plan) + pauses;
}
