import { createSignal, onCleanup } from "solid-js";

import { FADE_MS, fadeVolume } from "./timings.ts";

export type SleepChoice = number | "episode" | null;

/** Stops playback after some minutes, or at the end of the episode; the last seconds fade out. */
export function createSleepTimer(audio: HTMLAudioElement, pause: () => void) {
  const [choice, setChoice] = createSignal<SleepChoice>(null);
  let endsAt = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function clear(): void {
    clearInterval(timer);
    audio.volume = 1;
    setChoice(null);
  }

  function tick(): void {
    const left = endsAt - performance.now();
    if (left <= 0) {
      pause();
      clear();
      return;
    }
    if (left < FADE_MS) audio.volume = fadeVolume(1 - left / FADE_MS);
  }

  onCleanup(() => clearInterval(timer));
  return {
    choice,
    set(next: SleepChoice): void {
      clear();
      setChoice(next);
      if (typeof next !== "number") return;
      endsAt = performance.now() + next * 60_000;
      timer = setInterval(tick, 100);
    },
    /** The episode is over: a timer for its end has done its work. */
    finish(): void {
      if (choice() === "episode") clear();
    },
  };
}
