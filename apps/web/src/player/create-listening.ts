import { type Interval, uniteIntervals } from "@learnlab/domain/client";
import { createMemo, createSignal, untrack } from "solid-js";

import { readVolume } from "./device-memory.ts";
import type { PlayerState } from "./make-player.ts";
import type { SleepChoice } from "./make-sleep-timer.ts";
import type { Playable } from "../data/playable.ts";
import type { Report } from "../data/send-report.ts";
import { makeProgressKeeper } from "./progress-keeper.ts";
import type { Timers } from "./timers.ts";

interface ListeningParts {
  timers: Timers;
  calls: { sendReport: (report: Report) => Promise<boolean> };
  defaultSpeed: () => number;
}

export type Listening = ReturnType<typeof createListening>;

/** What plays, its position, and what was heard; kept and reported as it changes. */
export function createListening({ timers, calls, defaultSpeed }: ListeningParts) {
  const shown = createSignals(defaultSpeed());
  const { episode, state, speed, setHeard } = shown;
  const [pausedAt, setPausedAt] = createSignal<number | null>(null);
  const keeper = makeProgressKeeper({
    timers,
    send: calls.sendReport,
    where: () => untrack(() => whereIs(shown)),
  });

  function addHeard(more: readonly Interval[]): void {
    const { durationMs = 0 } = untrack(episode) ?? {};
    setHeard((before) => uniteIntervals([...before, ...more], durationMs));
  }

  function note(at: number): void {
    const interval = keeper.note({ positionMs: at, speed: untrack(speed) });
    if (interval !== null) addHeard([interval]);
  }

  return {
    ...shown,
    pausedAt,
    addHeard,
    save: keeper.save,
    dispose: keeper.dispose,
    required(): Playable {
      const playable = untrack(episode);
      if (playable === null) throw new Error("Nothing is loaded.");
      return playable;
    },
    setEpisode(playable: Playable | null): void {
      shown.setEpisode(playable);
      setHeard([]);
      setPausedAt(null);
    },
    changeSpeed(next: number): void {
      shown.setSpeed(next);
      if (untrack(episode) !== null) keeper.saveSoon();
    },
    changePosition: (at: number): void => {
      shown.setPosition(at);
      if (untrack(state) === "playing") note(at);
    },
    changeState: (next: PlayerState): void => {
      shown.setState(next);
      keeper.setPlaying(next === "playing");
      if (next === "playing") note(untrack(shown.positionMs));
      else keeper.interrupt();
      const hasStopped = next === "paused" || next === "ended";
      setPausedAt(hasStopped ? timers.now() : null);
      if (hasStopped) keeper.save();
    },
    /** Call it before somebody changes the position. */
    jump(): void {
      keeper.interrupt();
      setPausedAt(null);
      keeper.saveSoon();
    },
  };
}

function whereIs({ episode, state, positionMs, speed }: ReturnType<typeof createSignals>) {
  const playable = episode();
  if (playable === null || state() === "loading" || state() === "idle") return null;
  // Reviews report only their marks, and a teacher who tries a lesson is no listener.
  if (playable.outside !== undefined) return null;
  const { episodeId, language } = playable;
  return { episodeId, language, positionMs: positionMs(), speed: speed() };
}

function createSignals(firstSpeed: number) {
  const [episode, setEpisode] = createSignal<Playable | null>(null);
  const [state, setState] = createSignal<PlayerState>("idle");
  const [positionMs, setPosition] = createSignal(0);
  const [speed, setSpeed] = createSignal(firstSpeed);
  const [volume, setVolume] = createSignal({ level: readVolume(), isMuted: false });
  const [heard, setHeard] = createSignal<readonly Interval[]>([]);
  const [sleep, setSleep] = createSignal<{ choice: SleepChoice | null; leftMs: number }>({
    choice: null,
    leftMs: 0,
  });
  const isPlaying = createMemo(() => state() === "playing" || state() === "buffering");
  const chapter = createMemo(() =>
    episode()?.chapters.findLast(({ startMs }) => startMs <= positionMs()),
  );
  /** The time until a place at the current speed; negative once it has passed. */
  const leftUntilMs = (placeMs: number) => (placeMs - positionMs()) / speed();
  const durationMs = () => episode()?.durationMs ?? 0;
  /** Where the current chapter ends, or the episode. */
  const endMs = (of: "chapter" | "episode") => {
    const next = episode()?.chapters.find(({ startMs }) => startMs > positionMs());
    return of === "chapter" ? (next?.startMs ?? durationMs()) : durationMs();
  };
  /** The time until the end at the current speed. */
  const leftMs = () => Math.max(0, leftUntilMs(durationMs()));
  return {
    episode,
    setEpisode,
    state,
    setState,
    isPlaying,
    positionMs,
    setPosition,
    speed,
    setSpeed,
    volume,
    setVolume,
    heard,
    setHeard,
    sleep,
    setSleep,
    leftMs,
    leftUntilMs,
    endMs,
    chapter,
  };
}
