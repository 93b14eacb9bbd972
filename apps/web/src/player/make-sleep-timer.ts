import type { Timers } from "./timers.ts";
import { FADE_MS, FADE_STEP_MS, fadeVolume } from "./timings.ts";

/** Minutes from now, or the end of the chapter or the episode. */
export type SleepChoice = number | "chapter" | "episode";

interface SleepParts {
  timers: Timers;
  audio: { volume: number };
  /** Where the current chapter or the episode ends, in ms of the track. */
  endMs: (of: "chapter" | "episode") => number;
  /** The time until such a place at the current speed; negative once it has passed. */
  leftUntilMs: (placeMs: number) => number;
  isPlaying: () => boolean;
  pause: () => void;
  onChange: (choice: SleepChoice | null, leftMs: number) => void;
}

const LOOKS_EVERY_MS = 1_000;
/** Pocket Casts: who presses play within this time after the end is still awake, and the timer starts again. */
const AWAKE_MS = 60_000;
export const MORE_MS = 5 * 60_000;
/** Closer to the end than this, the episode simply ends. */
const AT_END_MS = 250;

/** Somebody has skipped on over the end, into another chapter. */
const SKIPPED_MS = -3_000;

/** Stops playback after some minutes, or at the end of the chapter or the episode, and fades out the last seconds. */
export function makeSleepTimer(parts: SleepParts) {
  const { timers, audio } = parts;
  let choice: SleepChoice | null = null;
  /** A time, or a place of the track. */
  let endsAt = 0;
  let fullVolume: number | null = null;
  let isAsleep = false;
  let fellAsleep: { choice: SleepChoice; at: number } | null = null;
  let stop = () => {};

  function leftMs(): number {
    if (choice === "episode") return parts.leftUntilMs(parts.endMs("episode"));
    if (choice !== "chapter") return endsAt - timers.now();
    if (parts.leftUntilMs(endsAt) < SKIPPED_MS) endsAt = parts.endMs("chapter");
    return parts.leftUntilMs(endsAt);
  }

  function clear(): void {
    stop();
    restoreVolume();
    choice = null;
    parts.onChange(null, 0);
  }

  function restoreVolume(): void {
    if (fullVolume !== null) audio.volume = fullVolume;
    fullVolume = null;
  }

  function look(): void {
    const left = leftMs();
    if (left <= (choice === "episode" ? AT_END_MS : 0)) return fallAsleep();
    if (choice !== null) parts.onChange(choice, left);
    const isFading = left < FADE_MS && parts.isPlaying();
    if (isFading) {
      fullVolume ??= audio.volume;
      audio.volume = fullVolume * fadeVolume(1 - left / FADE_MS);
    } else restoreVolume();
    const next = isFading ? FADE_STEP_MS : Math.min(LOOKS_EVERY_MS, Math.abs(left - FADE_MS) + 1);
    stop = timers.after(next, look);
  }

  function fallAsleep(): void {
    const ended = choice;
    if (ended !== "episode") parts.pause();
    clear();
    isAsleep = true;
    if (ended !== null && ended !== "episode") fellAsleep = { choice: ended, at: timers.now() };
  }

  function set(next: SleepChoice | null): void {
    clear();
    isAsleep = false;
    fellAsleep = null;
    if (next === null) return;
    choice = next;
    if (next === "chapter") endsAt = parts.endMs("chapter");
    else if (next !== "episode") endsAt = timers.now() + next * 60_000;
    look();
  }

  return {
    set,
    clear,
    /** From its end until somebody plays again, or sets it anew. */
    isAsleep: () => isAsleep,
    /** Five more minutes, for a timer that counts minutes. */
    addTime: (): void => {
      if (typeof choice !== "number") return;
      stop();
      endsAt += MORE_MS;
      look();
    },
    /** Call it when the sound plays. */
    noticePlaying: (): void => {
      isAsleep = false;
      const before = fellAsleep;
      fellAsleep = null;
      if (before !== null && timers.now() - before.at <= AWAKE_MS) set(before.choice);
    },
  };
}
