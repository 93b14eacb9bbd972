import { resumePosition } from "@learnlab/domain/client";
import { createSignal, untrack } from "solid-js";

import type { LastPlayed } from "../data/last-played.ts";
import type { PlayerCalls, StartingPoint } from "../data/listening.ts";
import type { Playable } from "../data/playable.ts";
import type { CourseSpeedsAccess } from "./create-course-speeds.ts";
import type { Listening } from "./create-listening.ts";
import type { AudioElement, PlainPlayer } from "./make-player.ts";
import type { Timers } from "./timers.ts";
import { clampSpeed } from "./timings.ts";

/** This close to the end, playing starts over. */
const AT_END_MS = 5_000;
/** Seeking to the very end would end the episode, which nobody means by dragging there. */
const BEFORE_END_MS = 50;

interface OpenOptions {
  atMs?: number;
  isPaused?: boolean;
}

interface MoveParts {
  element: AudioElement;
  timers: Timers;
  calls: PlayerCalls;
  defaultSpeed: () => number;
  courseSpeeds?: CourseSpeedsAccess;
  listening: Listening;
  plain: PlainPlayer;
}

/** Opening, resuming, seeking, and speed. */
export function createMoves(parts: MoveParts) {
  const { timers, listening, plain } = parts;
  const opening = createOpening(parts);
  const { open, wantsToPlay, setWantsToPlay, isPlaceKnown, setPlaceKnown } = opening;

  function seek(toMs: number): void {
    const playable = listening.episode();
    if (playable === null) return;
    setPlaceKnown(true);
    listening.jump();
    plain.seek(Math.min(Math.max(0, toMs), Math.max(0, playable.durationMs - BEFORE_END_MS)));
  }

  /** Resumes, a little earlier the longer it was paused. */
  function play(): void {
    const playable = listening.episode();
    if (playable === null) return;
    setWantsToPlay(true);
    if (isUnopened(parts)) {
      return void open(playable, isPlaceKnown() ? { atMs: listening.positionMs() } : {});
    }
    const pausedAt = listening.pausedAt();
    if (listening.state() === "paused" && pausedAt !== null) {
      const pausedForMs = timers.now() - pausedAt;
      const { cueStartsMs } = playable;
      plain.seek(resumePosition({ positionMs: listening.positionMs(), pausedForMs, cueStartsMs }));
    }
    plain.play();
  }

  const coursesNow = () => listening.episode()?.courses ?? [];

  function setSpeed(next: number): void {
    opening.chooseSpeed(clampSpeed(next));
    if (parts.courseSpeeds?.isKept(coursesNow()) === true) {
      parts.courseSpeeds.keep(coursesNow(), clampSpeed(next));
    }
    listening.changeSpeed(clampSpeed(next));
    plain.setSpeed(clampSpeed(next));
  }

  return {
    prime: opening.prime,
    open,
    restore: opening.restore,
    forgetAsked: opening.forgetAsked,
    seek,
    play,
    /** Whether it plays, or will as soon as there is sound. */
    isOn: () => listening.isPlaying() || (listening.state() === "loading" && wantsToPlay()),
    isRestoredAtEnd(): boolean {
      const { durationMs = Number.POSITIVE_INFINITY } = listening.episode() ?? {};
      return listening.state() === "idle" && listening.positionMs() >= durationMs - AT_END_MS;
    },
    /** False until the saved position is known: until then the position says little. */
    isPlaceKnown,
    pause(): void {
      setWantsToPlay(false);
      plain.pause();
    },
    setSpeed,
    skip: (ms: number) => seek(listening.positionMs() + ms),
    changeSpeed: (by: number) => setSpeed(listening.speed() + by),
    /** Whether all courses of the episode keep their speed. */
    isSpeedKept: () => parts.courseSpeeds?.isKept(coursesNow()) === true,
    keepSpeed: (isOn: boolean): void =>
      isOn
        ? parts.courseSpeeds?.keep(coursesNow(), listening.speed())
        : parts.courseSpeeds?.forget(coursesNow()),
  };
}

/** Shown but not loaded: restored from an earlier page, or its opening failed. */
function isUnopened({ element, listening }: MoveParts): boolean {
  const state = listening.state();
  return element.src === "" && (state === "idle" || state === "failed");
}

/** From a requested track to sound at the right position. */
function createOpening(parts: MoveParts) {
  const { element, timers, calls, defaultSpeed, listening, plain } = parts;
  let chosenSpeed: number | null = null;
  let turn = 0;
  const [wantsToPlay, setWantsToPlay] = createSignal(false);
  const [isPlaceKnown, setPlaceKnown] = createSignal(true);

  /** Phones only let sound begin within a tap, and remember that it did. */
  function useTap(): void {
    // A loaded track has played before; it would become audible now.
    if (element.src === "") element.play().catch(() => {});
  }

  /**
   * Call it within the tap if something must be loaded before opening. The result tells whether nothing
   * else was requested since.
   */
  function prime(): () => boolean {
    turn += 1;
    const mine = turn;
    useTap();
    return () => mine === turn;
  }

  /** Opens a track and plays it: from a time, or from a little before where it was left. */
  async function open(playable: Playable, options: OpenOptions = {}): Promise<void> {
    turn += 1;
    const isShown = untrack(listening.episode) === playable;
    const shownMs = isShown ? untrack(listening.positionMs) : 0;
    listening.save();
    plain.unload();
    listening.setEpisode(playable);
    listening.changeState("loading");
    listening.changePosition(options.atMs ?? shownMs);
    setWantsToPlay(options.isPaused !== true);
    setPlaceKnown(options.atMs !== undefined);
    if (wantsToPlay()) useTap();
    const start = await calls.findStart(playable).catch(() => null);
    if (listening.episode() !== playable) return;
    if (start === null) listening.changeState("failed");
    else load(playable, start);
  }

  function load(playable: Playable, start: StartingPoint): void {
    const ofCourse = parts.courseSpeeds?.find(playable.courses ?? []) ?? null;
    const speed = clampSpeed(ofCourse ?? chosenSpeed ?? start.speed ?? defaultSpeed());
    // A seek in the meantime has chosen the position.
    const positionMs = isPlaceKnown()
      ? listening.positionMs()
      : whereLeft(playable, { start, now: timers.now() });
    setPlaceKnown(true);
    listening.setSpeed(speed);
    listening.addHeard(start.heard);
    plain.load(start.url, { positionMs, speed });
    if (wantsToPlay()) plain.play();
  }

  return {
    prime,
    open,
    /** Shows what played before without loading anything: another device may have gone further. */
    restore: ({ playable, positionMs, speed }: LastPlayed): void => {
      listening.setEpisode(playable);
      listening.setSpeed(speed);
      listening.changePosition(positionMs);
      setPlaceKnown(false);
    },
    /** Ignores loads that are still running. */
    forgetAsked: (): void => void (turn += 1),
    chooseSpeed: (speed: number): void => void (chosenSpeed = speed),
    wantsToPlay,
    setWantsToPlay,
    isPlaceKnown,
    setPlaceKnown,
  };
}

function whereLeft(
  playable: Playable,
  { start, now }: { start: StartingPoint; now: number },
): number {
  const { left } = start;
  const isElsewhere = left === null || left.language !== playable.language;
  if (isElsewhere || left.positionMs >= playable.durationMs - AT_END_MS) return 0;
  return resumePosition({
    positionMs: left.positionMs,
    pausedForMs: Math.max(0, now - left.at),
    cueStartsMs: playable.cueStartsMs,
  });
}
