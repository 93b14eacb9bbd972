import { createEffect, createSignal, on, onCleanup } from "solid-js";

import type { Language } from "../api.ts";
import { keepKeysOn, keepVolume, readKeysOn } from "./device-memory.ts";
import { areKeysShown } from "./keys-open.ts";
import type { CourseSpeedsAccess } from "./create-course-speeds.ts";
import { createListening, type Listening } from "./create-listening.ts";
import { createMoves } from "./create-moves.ts";
import { createRepeat } from "./create-repeat.ts";
import { createHandsFree } from "./questions/create-hands-free.ts";
import { type AskingParts, createQuestionTime } from "./questions/create-question-time.ts";
import { type AudioElement, makePlayer } from "./make-player.ts";
import { makeSleepTimer } from "./make-sleep-timer.ts";
import type { PlayerCalls } from "../data/listening.ts";
import type { Timers } from "./timers.ts";

interface PlayerParts {
  element: AudioElement;
  timers: Timers;
  calls: PlayerCalls;
  /** The speed for a learner who has not chosen one. */
  defaultSpeed: () => number;
  courseSpeeds?: CourseSpeedsAccess;
  asking?: AskingParts;
}

/** For a player without a learner to ask. */
const ASKS_NOTHING: AskingParts = {
  mode: () => "play",
  isOpen: async () => false,
  mark: () => {},
};

export type Player = ReturnType<typeof createPlayer>;

/** The player: what it plays, its position, and all its actions. */
export function createPlayer(parts: PlayerParts) {
  const { element, timers, calls, asking = ASKS_NOTHING } = parts;
  const listening = createListening(parts);
  const plain = makePlayer({
    ...calls,
    element,
    timers,
    findUrl: () => calls.findUrl(listening.required()),
    onState: (state) => {
      listening.changeState(state);
      if (state === "playing") sleepTimer.noticePlaying();
    },
    onPosition: listening.changePosition,
  });
  const sleepTimer = makeSleepTimer({
    timers,
    audio: element,
    endMs: listening.endMs,
    leftUntilMs: listening.leftUntilMs,
    isPlaying: listening.isPlaying,
    pause: plain.pause,
    onChange: (choice, leftMs) => listening.setSleep({ choice, leftMs }),
  });
  const moves = createMoves({ ...parts, listening, plain });
  const repeat = createRepeat({ listening, moves, plain });
  const questions = createQuestionTime({ listening, moves, asking });
  const handsFree = createHandsFree({ listening, moves, questions, asking });

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
    ...repeat,
    questions,
    handsFree,
    /** Exact to the frame while it plays, for what moves with the sound. */
    exactPositionMs: plain.positionMs,
    hurry: plain.hurry,
    /** Whether its bar, or the sheet of keys, is to be shown. */
    isShown: () => listening.episode() !== null || areKeysShown(),
    /** Played to the end, possibly before a reload. */
    hasEnded: () => listening.state() === "ended" || moves.isRestoredAtEnd(),
    toggle: () => (moves.isOn() ? moves.pause() : moves.play()),
    setSleep: sleepTimer.set,
    addSleepTime: sleepTimer.addTime,
    isAsleep: sleepTimer.isAsleep,
    /** Stops and closes the bar. */
    close(): void {
      moves.forgetAsked();
      listening.save();
      sleepTimer.clear();
      plain.unload();
      listening.setEpisode(null);
    },
  };
}

/** Read-only state, and actions that need no sound. */
function pickShown(listening: Listening) {
  const { episode, state, isPlaying, positionMs, leftMs, speed, volume, sleep, heard } = listening;
  const { chapter, save, setVolume } = listening;
  const [areKeysOn, setAreKeysOn] = createSignal(readKeysOn());
  return {
    episode,
    state,
    isPlaying,
    positionMs,
    leftMs,
    chapter,
    speed,
    volume,
    sleep,
    heard,
    /** The heard share, on this page and before, 0 to 1. */
    heardShare: () =>
      heard().reduce((sum, [from, to]) => sum + to - from, 0) / (episode()?.durationMs ?? 1),
    save,
    /** From 0 to 1; 0 mutes, any other level unmutes. */
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
