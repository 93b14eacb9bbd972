import { retryDelay } from "./timings.ts";

export type AudioState =
  | "idle"
  | "loading"
  | "playing"
  | "paused"
  | "buffering"
  | "ended"
  | "failed";

interface AudioEvents {
  onState(state: AudioState): void;
  onTime(positionMs: number): void;
  /** Asked for when a link has expired or the network failed; null when there is none. */
  renewUrl(): Promise<string | null>;
}

/**
 * One audio element that survives expired links and bad networks: it asks for a new link, goes on at
 * the same time, and gives up after six tries.
 */
export function makeAudio(events: AudioEvents) {
  const element = new Audio();
  element.preload = "auto";
  let tries = 0;
  let wantsToPlay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cleanup = new AbortController();
  const on = (name: string, listener: () => void) =>
    element.addEventListener(name, listener, { signal: cleanup.signal });

  listen(on, element, {
    ...events,
    onPlaying: () => (tries = 0),
    onEnded: () => (wantsToPlay = false),
    wantsToPlay: () => wantsToPlay,
    onError() {
      if (element.getAttribute("src") === null) return;
      tries += 1;
      const delay = retryDelay(tries);
      if (delay === null) return events.onState("failed");
      events.onState("buffering");
      timer = setTimeout(() => void goOn(), tries === 1 ? 0 : delay);
    },
  });

  async function goOn(): Promise<void> {
    const url = await events.renewUrl().catch(() => null);
    const at = element.currentTime;
    element.src = url ?? element.src;
    element.currentTime = at;
    if (wantsToPlay) await play();
  }

  async function play(): Promise<void> {
    wantsToPlay = true;
    try {
      await element.play();
    } catch (error) {
      // A newer source or a pause interrupts; the browser may also want a tap first.
      if (error instanceof DOMException && error.name === "NotAllowedError")
        events.onState("paused");
    }
  }

  return {
    element,
    load(url: string, { positionMs, speed }: { positionMs: number; speed: number }): void {
      clearTimeout(timer);
      tries = 0;
      events.onState("loading");
      element.src = url;
      element.defaultPlaybackRate = speed;
      element.playbackRate = speed;
      element.currentTime = positionMs / 1000;
    },
    play,
    pause(): void {
      wantsToPlay = false;
      element.pause();
    },
    /** Tries again after it has failed. */
    retry(): void {
      tries = 0;
      wantsToPlay = true;
      void goOn();
    },
    dispose(): void {
      clearTimeout(timer);
      cleanup.abort();
      element.pause();
      element.removeAttribute("src");
      element.load();
    },
  };
}

interface Listening extends AudioEvents {
  onPlaying(): void;
  onEnded(): void;
  onError(): void;
  wantsToPlay(): boolean;
}

/** What the element tells, as states of the player. */
function listen(
  on: (name: string, listener: () => void) => void,
  element: HTMLAudioElement,
  events: Listening,
): void {
  on("playing", () => {
    events.onPlaying();
    events.onState("playing");
  });
  on("pause", () => {
    if (!element.ended && element.error === null) events.onState("paused");
  });
  for (const name of ["waiting", "stalled"]) {
    on(name, () => {
      if (events.wantsToPlay() && element.readyState < 3) events.onState("buffering");
    });
  }
  on("ended", () => {
    events.onEnded();
    events.onState("ended");
  });
  for (const name of ["timeupdate", "seeked"]) {
    on(name, () => events.onTime(element.currentTime * 1000));
  }
  on("error", () => events.onError());
}
