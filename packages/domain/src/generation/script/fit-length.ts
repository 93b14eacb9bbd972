import type { ScriptTrack, Segment, SpeechPlan } from "../../episodes/index.ts";
import { estimateSpeechMs, pickVoiceOf } from "../../speech/index.ts";

/** The seeds ask for about six minutes; 5:06 to 6:54 is 15 percent around them. */
export const TARGET_MS = 360_000;
export const SHORTEST_MS = 306_000;
export const LONGEST_MS = 414_000;

const GAP = { least: 450, most: 1_400 };

/** What a voice may be off its estimate before the audio is there: about three percent. */
const MARGIN_MS = 12_000;

/** How long a track becomes, in ms: with its shortest pauses, ordinary ones, and the longest. */
export interface Span {
  least: number;
  usual: number;
  most: number;
}

/** How long a track may become around speech of `spoken` ms. */
export function spanOf(track: ScriptTrack, spoken: number): Span {
  const { thinkMs, gaps } = countPauses(track);
  const pauses = track.segments.reduce((sum, segment) => sum + segment.pauseAfterMs, 0);
  return {
    least: spoken + thinkMs + gaps * GAP.least,
    usual: spoken + pauses,
    most: spoken + thinkMs + gaps * GAP.most,
  };
}

/** Whether pauses can make it last about six minutes. */
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
 * Whether tracks are nearer to six minutes than others, with ordinary pauses: pauses stretch
 * afterwards, so counting them stretched would fill episodes with silence.
 */
export function isNearer(tracks: Span[], others: Span[]): boolean {
  return measureDistance(tracks) < measureDistance(others);
}

function measureDistance(tracks: Span[]): number {
  return Math.max(...tracks.map(({ usual }) => Math.abs(usual - TARGET_MS)));
}

/**
 * The track with its gaps set so that it comes as near to six minutes as they allow, around speech of
 * `spoken` ms: an estimate before it is spoken, the truth after. The time to answer is never cut.
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

/** How long the track's speech takes, before it is spoken. */
export function estimateSpokenMs(track: ScriptTrack, plan: SpeechPlan): number {
  return track.segments.reduce(
    (sum, segment) => sum + estimateSpeechMs(textOf(segment), pickVoiceOf(plan, segment)),
    0,
  );
}

/** What is spoken of a segment, as one text. */
export function textOf(segment: Segment): string {
  return segment.sentences.map(({ text }) => text).join(" ");
}

/** Speech and pauses together, before anything is spoken. */
export function estimateTrackMs(track: ScriptTrack, plan: SpeechPlan): number {
  const pauses = track.segments.reduce((sum, segment) => sum + segment.pauseAfterMs, 0);
  return estimateSpokenMs(track, plan) + pauses;
}
