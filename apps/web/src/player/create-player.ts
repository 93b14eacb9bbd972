import { resumePosition } from "@learnlab/domain/client";
import { createEffect, createSignal, on, onCleanup } from "solid-js";

import type { Language } from "../api.ts";
import { keepKeysOn, keepVolume, readKeysOn } from "./device-memory.ts";
import { createListening, type Listening } from "./create-listening.ts";
import { type AudioElement, makePlayer, type PlainPlayer } from "./make-player.ts";
import { makeSleepTimer } from "./make-sleep-timer.ts";
import type { Playable } from "./playable.ts";
import type { PlayerCalls, StartingPoint } from "../data/listening.ts";
import type { Timers } from "./timers.ts";
import { clampSpeed } from "./timings.ts";

interface PlayerParts {
  element: AudioElement;
  timers: Timers;
  calls: PlayerCalls;
  /** The speed for whoever has not chosen one yet. */
  defaultSpeed: () => number;
}

export type Player = ReturnType<typeof createPlayer>;

/** Whoever was this near to the end starts over. */
const AT_END_MS = 5_000;
/** A seek to the very end would end the episode, which nobody means by dragging there. */
const BEFORE_END_MS = 50;

/** The player: what it plays, where it is, and everything that may be done to it. */
export function createPlayer(parts: PlayerParts) {
  const { element, timers, calls } = parts;
  const listening = createListening(parts);
  const plain = makePlayer({
    ...calls,
    element,
    timers,
    findUrl: () => calls.findUrl(listening.required()),
    onState: listening.changeState,
    onPosition: listening.changePosition,
  });
  const sleepTimer = makeSleepTimer({
    timers,
    audio: element,
    episodeLeftMs: listening.leftMs,
    isPlaying: listening.isPlaying,
    pause: plain.pause,
    onChange: (choice, leftMs) => listening.setSleep({ choice, leftMs }),
  });
  const moves = createMoves({ ...parts, listening, plain });

  createEffect(
    on(listening.volume, ({ level, isMuted }) => {
      element.volume = level;
      element.muted = isMuted;
    }),
  );
  onCleanup(() => {
    listening.save();
    sleepTimer.clear();
    listening.dispose();
    plain.dispose();
  });

  return {
    ...pickShown(listening),
    ...moves,
    /** To the frame while it plays; for what moves with the sound. */
    exactPositionMs: plain.positionMs,
    hurry: plain.hurry,
    toggle: () => (moves.isOn() ? moves.pause() : moves.play()),
    setSleep: sleepTimer.set,
    /** Stops, and shows no bar any more. */
    close(): void {
      moves.forgetAsked();
      listening.save();
      sleepTimer.clear();
      plain.unload();
      listening.setEpisode(null);
    },
  };
}

/** What others may read of it, and what needs no sound. */
function pickShown(listening: Listening) {
  const { episode, state, isPlaying, positionMs, leftMs, speed, volume, sleep, heard } = listening;
  const { save, setVolume } = listening;
  const [areKeysOn, setAreKeysOn] = createSignal(readKeysOn());
  return {
    episode,
    state,
    isPlaying,
    positionMs,
    leftMs,
    speed,
    volume,
    sleep,
    heard,
    save,
    /** From 0 to 1; at 0 it is muted, and sounds again at any other level. */
    setVolume: (level: number) => {
      setVolume({ level, isMuted: level === 0 });
      keepVolume(level);
    },
    toggleMute: () =>
      setVolume(({ level, isMuted }) => ({
        level: isMuted && level === 0 ? 1 : level,
        isMuted: !isMuted,
      })),
    areKeysOn,
    setKeysOn: (isOn: boolean) => {
      setAreKeysOn(isOn);
      keepKeysOn(isOn);
    },
    isOpen: (track: { episodeId: string; language?: Language }) =>
      episode()?.episodeId === track.episodeId &&
      (track.language === undefined || episode()?.language === track.language),
  };
}

interface OpenOptions {
  atMs?: number;
  isPaused?: boolean;
}

type MoveParts = PlayerParts & { listening: Listening; plain: PlainPlayer };

/** Opening, going on, seeking, and speed. */
function createMoves({ element, timers, calls, defaultSpeed, listening, plain }: MoveParts) {
  let chosenSpeed: number | null = null;
  let turn = 0;
  const [wantsToPlay, setWantsToPlay] = createSignal(false);
  const [isPlaceKnown, setPlaceKnown] = createSignal(true);

  /**
   * Phones let sound begin only within a tap: called in it, for what has to be loaded first. What comes back
   * tells whether nothing else was asked for since.
   */
  function prime(): () => boolean {
    turn += 1;
    const mine = turn;
    // What is loaded has played before; it would be heard now.
    if (element.src === "") element.play().catch(() => {});
    return () => mine === turn;
  }

  /** Opens a track and plays it: at a time, or where it was left, a little earlier. */
  async function open(playable: Playable, options: OpenOptions = {}): Promise<void> {
    turn += 1;
    listening.save();
    plain.unload();
    listening.setEpisode(playable);
    listening.changeState("loading");
    listening.changePosition(options.atMs ?? 0);
    setWantsToPlay(options.isPaused !== true);
    setPlaceKnown(options.atMs !== undefined);
    const start = await calls.findStart(playable).catch(() => null);
    if (listening.episode() !== playable) return;
    if (start === null) return listening.changeState("failed");
    setPlaceKnown(true);
    const speed = clampSpeed(chosenSpeed ?? start.speed ?? defaultSpeed());
    const positionMs = options.atMs ?? whereLeft(playable, { start, now: timers.now() });
    listening.setSpeed(speed);
    listening.addHeard(start.heard);
    plain.load(start.url, { positionMs, speed });
    if (wantsToPlay()) plain.play();
  }

  function seek(toMs: number): void {
    const playable = listening.episode();
    if (playable === null) return;
    listening.jump();
    plain.seek(Math.min(Math.max(0, toMs), Math.max(0, playable.durationMs - BEFORE_END_MS)));
  }

  /** Goes on, a little earlier the longer it was paused. */
  function play(): void {
    const playable = listening.episode();
    if (playable === null) return;
    setWantsToPlay(true);
    if (listening.state() === "failed" && element.src === "") {
      const atMs = listening.positionMs();
      return void open(playable, atMs > 0 ? { atMs } : {});
    }
    const pausedAt = listening.pausedAt();
    if (listening.state() === "paused" && pausedAt !== null) {
      const pausedForMs = timers.now() - pausedAt;
      const { cueStartsMs } = playable;
      plain.seek(resumePosition({ positionMs: listening.positionMs(), pausedForMs, cueStartsMs }));
    }
    plain.play();
  }

  function setSpeed(next: number): void {
    chosenSpeed = clampSpeed(next);
    listening.changeSpeed(chosenSpeed);
    plain.setSpeed(chosenSpeed);
  }

  return {
    prime,
    open,
    /** What is still loading does not come any more. */
    forgetAsked: (): void => void (turn += 1),
    seek,
    play,
    /** Whether it plays, or will as soon as there is sound. */
    isOn: () => listening.isPlaying() || (listening.state() === "loading" && wantsToPlay()),
    /** False while it is still asked where the episode was left: then the position says nothing. */
    isPlaceKnown,
    pause(): void {
      setWantsToPlay(false);
      plain.pause();
    },
    setSpeed,
    skip: (ms: number) => seek(listening.positionMs() + ms),
    changeSpeed: (by: number) => setSpeed(listening.speed() + by),
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
