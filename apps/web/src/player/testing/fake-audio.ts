import type { AudioElement } from "../make-player.ts";

const NETWORK_ERROR: MediaError = {
  code: 2,
  message: "",
  MEDIA_ERR_ABORTED: 1,
  MEDIA_ERR_NETWORK: 2,
  MEDIA_ERR_DECODE: 3,
  MEDIA_ERR_SRC_NOT_SUPPORTED: 4,
};

const AT_REST = {
  currentTime: 0,
  defaultPlaybackRate: 1,
  playbackRate: 1,
  volume: 1,
  muted: false,
  ended: false,
  seeking: false,
};

/** An audio element without sound, controlled by tests. */
export interface FakeAudio extends Omit<AudioElement, "seeking"> {
  seeking: boolean;
  /** Every link that was set, in order. */
  sources: string[];
  emit: (name: string) => void;
  /** It can play, and does if it was asked to. */
  becomeReady: () => void;
  /** Plays on to this position. */
  reach: (positionMs: number) => void;
  breakOff: () => void;
}

export function createFakeAudio(): FakeAudio {
  const events = new EventTarget();
  const emit = (name: string) => void events.dispatchEvent(new Event(name));
  const sources: string[] = [];
  let error: MediaError | null = null;
  let readyState = 0;
  let paused = true;
  const audio: FakeAudio = {
    ...AT_REST,
    get readyState() {
      return readyState;
    },
    addEventListener: events.addEventListener.bind(events),
    get error() {
      return error;
    },
    get src() {
      return sources.at(-1) ?? "";
    },
    set src(url: string) {
      sources.push(url);
      error = null;
      readyState = 0;
      audio.currentTime = 0;
    },
    load() {},
    removeAttribute() {
      sources.push("");
    },
    play: async () => {
      paused = false;
    },
    pause() {
      const wasOn = !paused;
      paused = true;
      if (wasOn) emit("pause");
    },
    sources,
    emit,
    becomeReady() {
      readyState = 4;
      emit("loadedmetadata");
      emit("canplay");
      if (!paused) emit("playing");
    },
    reach(positionMs: number) {
      audio.currentTime = positionMs / 1000;
      emit("timeupdate");
    },
    breakOff() {
      error = NETWORK_ERROR;
      emit("error");
    },
  };
  return audio;
}
