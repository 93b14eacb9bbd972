import { makeRecovery } from "./make-recovery.ts";
import type { Timers } from "./timers.ts";

export type PlayerState =
  | "idle"
  | "loading"
  | "playing"
  | "paused"
  | "buffering"
  | "ended"
  | "failed";

/** The used part of an audio element. */
export interface AudioElement extends Pick<
  HTMLAudioElement,
  | "currentTime"
  | "defaultPlaybackRate"
  | "ended"
  | "error"
  | "load"
  | "muted"
  | "pause"
  | "play"
  | "playbackRate"
  | "readyState"
  | "removeAttribute"
  | "seeking"
  | "src"
  | "volume"
> {
  addEventListener(name: string, listener: () => void, options: { signal: AbortSignal }): void;
}

interface PlayerParts {
  element: AudioElement;
  timers: Timers;
  /** Finds a new link to the loaded track; its errors can be read by `statusOf`. */
  findUrl: () => Promise<string>;
  /** The HTTP status of an error, null without an answer. */
  statusOf: (error: unknown) => number | null;
  /** The current status of a link, null without an answer. */
  askStatus: (url: string) => Promise<number | null>;
  onState: (state: PlayerState) => void;
  onPosition: (positionMs: number) => void;
}

/** A seek shows its target for this long, even before there is sound. */
const SEEK_HOLDS_MS = 1_500;
/** HTMLMediaElement.HAVE_FUTURE_DATA: enough to continue. */
const HAS_NEXT = 3;

export type PlainPlayer = ReturnType<typeof makePlayer>;

/**
 * An audio element that survives expired links and bad networks: it requests a new link and continues at
 * the same time.
 */
export function makePlayer(parts: PlayerParts) {
  const { element, timers } = parts;
  const core = makeCore(parts);
  const recovery = makeRecovery({
    ...parts,
    currentUrl: () => element.src,
    setSource: core.setSource,
    onWait: () => core.tell(core.wantsToPlay ? "buffering" : "loading"),
    onGivenUp: () => core.tell("failed"),
  });
  const unlisten = listen(element, createListeners({ parts, core, recovery }));

  function seek(positionMs: number): void {
    core.heldUntil = timers.now() + SEEK_HOLDS_MS;
    element.currentTime = positionMs / 1000;
    core.setPosition(positionMs);
    if (core.state === "ended") core.tell("paused");
  }

  function stop(): void {
    recovery.forget();
    core.wantsToPlay = false;
    element.pause();
  }

  function unload(): void {
    stop();
    element.removeAttribute("src");
    element.load();
    core.tell("idle");
  }

  return {
    /** Exact to the frame while it plays. */
    positionMs: () =>
      core.state === "playing" && !element.seeking ? element.currentTime * 1000 : core.atMs,
    load(url: string, options: { positionMs: number; speed: number }): void {
      stop();
      core.tell("loading");
      core.setPosition(options.positionMs);
      element.defaultPlaybackRate = options.speed;
      core.setSource(url);
    },
    play(): void {
      core.wantsToPlay = true;
      if (core.state === "ended") seek(0);
      if (element.error === null) return core.start();
      core.tell("buffering");
      recovery.goOnNow();
    },
    pause: (): void => {
      core.wantsToPlay = false;
      element.pause();
      if (core.state === "buffering" || core.state === "playing") core.tell("paused");
    },
    seek,
    setSpeed(speed: number): void {
      element.defaultPlaybackRate = speed;
      element.playbackRate = speed;
    },
    /** The network is back, so it retries at once. */
    hurry: () => recovery.hurry(),
    unload,
    dispose(): void {
      unload();
      unlisten();
    },
  };
}

interface Core {
  state: PlayerState;
  wantsToPlay: boolean;
  /** The position of playback, now or once there is sound. */
  atMs: number;
  /** Until then a seek shows its target. */
  heldUntil: number;
  tell: (next: PlayerState) => void;
  setPosition: (positionMs: number) => void;
  setSource: (url: string) => void;
  start: () => void;
}

/** The state and position of playback, and how they change. */
function makeCore({ element, onState, onPosition }: PlayerParts): Core {
  const core: Core = {
    state: "idle",
    wantsToPlay: false,
    atMs: 0,
    heldUntil: 0,
    tell(next: PlayerState): void {
      if (next === core.state) return;
      core.state = next;
      onState(next);
    },
    setPosition(positionMs: number): void {
      core.atMs = positionMs;
      onPosition(positionMs);
    },
    setSource(url: string): void {
      element.src = url;
      element.currentTime = core.atMs / 1000;
      if (core.wantsToPlay) core.start();
    },
    start(): void {
      element.play().catch((error: unknown) => {
        // A newer source or a pause may interrupt it, which is no refusal.
        if (!(error instanceof DOMException) || error.name !== "NotAllowedError") return;
        core.wantsToPlay = false;
        core.tell("paused");
      });
    },
  };
  return core;
}

interface Listening {
  parts: PlayerParts;
  core: Core;
  recovery: ReturnType<typeof makeRecovery>;
}

/** The handlers of the element's events. */
function createListeners({ parts: { element, timers }, core, recovery }: Listening) {
  return {
    playing: () => core.tell("playing"),
    pause() {
      const wasOn = core.state === "playing" || core.state === "buffering";
      if (!wasOn || element.ended || element.error !== null) return;
      core.wantsToPlay = false;
      core.tell("paused");
    },
    ended() {
      core.wantsToPlay = false;
      core.tell("ended");
    },
    waiting() {
      if (core.wantsToPlay && core.state === "playing") core.tell("buffering");
    },
    stalled() {
      if (core.wantsToPlay && element.readyState < HAS_NEXT) core.tell("buffering");
    },
    canplay() {
      if (!core.wantsToPlay && core.state === "loading") core.tell("paused");
    },
    loadedmetadata() {
      // Safari forgets a position that was set before it knew the length.
      const isElsewhere = Math.abs(element.currentTime * 1000 - core.atMs) > 500;
      if (isElsewhere) element.currentTime = core.atMs / 1000;
    },
    seeked() {
      core.heldUntil = 0;
      core.setPosition(element.currentTime * 1000);
    },
    timeupdate() {
      const isAhead = element.seeking && timers.now() < core.heldUntil;
      if (isAhead || element.readyState === 0) return;
      const now = element.currentTime * 1000;
      if (now > core.atMs) recovery.forget();
      core.setPosition(now);
    },
    error: () => void recovery.start(),
  };
}

function listen(element: AudioElement, listeners: Record<string, () => void>): () => void {
  const cleanup = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener, { signal: cleanup.signal });
  }
  return () => cleanup.abort();
}
