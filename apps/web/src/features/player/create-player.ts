import type { resumePosition } from "@learnlab/domain/client";
import { createEffect, createSignal, onCleanup } from "solid-js";
import { createStore } from "solid-js/store";

import { api, type Language } from "../../api.ts";
import { createHeardIntervals } from "./heard-intervals.ts";
import { type AudioState, makeAudio } from "./make-audio.ts";
import { connectMediaSession, describeMedia, reportPosition } from "./media-session.ts";
import { actionOfKey } from "./player-keys.ts";
import { createProgressReporter } from "./report-progress.ts";
import { createSleepTimer } from "./create-sleep-timer.ts";
import { SAVE_EVERY_MS } from "./timings.ts";

export interface Playable {
  episodeId: string;
  title: string;
  /** Said below the title: the courses. */
  album: string;
  language: Language;
  durationMs: number;
  chapters: { title: string; startMs: number }[];
  cueStartsMs: number[];
}

export type Player = ReturnType<typeof createPlayer>;

/** Whoever was this near to the end starts over. */
const AT_END_MS = 5_000;

const SPEED = { least: 0.5, most: 3 };

/** The player: what it plays, where it is, and everything that may be done to it. */
export function createPlayer(parts: { resume: typeof resumePosition }) {
  const [playing, setPlaying] = createStore<{ episode: Playable | null }>({ episode: null });
  const [state, setState] = createSignal<AudioState>("idle");
  const [positionMs, setPosition] = createSignal(0);
  const [speed, setSpeedSignal] = createSignal(1);
  const heard = createHeardIntervals();
  const reporter = createProgressReporter(heard, () => Date.now());
  const isPlaying = () => state() === "playing" || state() === "buffering";

  const audio = makeAudio({
    onState(next) {
      if (next !== "playing") heard.interrupt();
      if (next === "ended") sleep.finish();
      setState(next);
      if (next === "paused" || next === "ended") save();
    },
    onTime(at) {
      setPosition(at);
      if (state() === "playing")
        heard.note({ positionMs: at, atMs: performance.now(), speed: speed() });
    },
    async renewUrl() {
      const { episode } = playing;
      if (episode === null) return null;
      return (
        await api.episodes.audio.query({ episodeId: episode.episodeId, language: episode.language })
      ).audioUrl;
    },
  });
  const sleep = createSleepTimer(audio.element, () => audio.pause());

  function save(): void {
    const { episode } = playing;
    if (episode === null || state() === "idle" || state() === "loading") return;
    const { episodeId, language } = episode;
    reporter.report({ episodeId, language, positionMs: positionMs(), speed: speed() });
  }

  /** Opens an episode where it was left, a little earlier, and plays it. */
  async function open(episode: Playable, startAtMs?: number): Promise<void> {
    save();
    audio.pause();
    setPlaying({ episode });
    setState("loading");
    describeMedia({ title: episode.title, album: episode.album });
    try {
      const start = await findStart(episode, parts.resume);
      if (start.speed !== null) setSpeedSignal(start.speed);
      const from = startAtMs ?? start.positionMs;
      setPosition(from);
      audio.load(start.url, { positionMs: from, speed: speed() });
      await audio.play();
    } catch {
      setState("failed");
    }
  }

  function seek(toMs: number): void {
    heard.interrupt();
    const end = playing.episode?.durationMs ?? 0;
    const to = Math.min(Math.max(0, toMs), Math.max(0, end - 50));
    audio.element.currentTime = to / 1000;
    setPosition(to);
    save();
  }

  function setSpeed(next: number): void {
    const rounded = Math.round(Math.min(SPEED.most, Math.max(SPEED.least, next)) * 100) / 100;
    setSpeedSignal(rounded);
    audio.element.defaultPlaybackRate = rounded;
    audio.element.playbackRate = rounded;
  }

  const player = {
    episode: () => playing.episode,
    state,
    isPlaying,
    positionMs,
    speed,
    sleep,
    open,
    seek,
    setSpeed,
    skip: (ms: number) => seek(positionMs() + ms),
    play: () => void (state() === "failed" ? audio.retry() : audio.play()),
    pause: () => audio.pause(),
    toggle: () => (isPlaying() ? audio.pause() : player.play()),
    /** Stops, and shows no bar any more. */
    close(): void {
      save();
      audio.pause();
      setPlaying({ episode: null });
      setState("idle");
    },
  };

  connectMediaSession(player);
  watchPage({ player, save, element: audio.element });
  createEffect(() => {
    const durationMs = playing.episode?.durationMs ?? 0;
    reportPosition({
      durationMs,
      positionMs: positionMs(),
      speed: speed(),
      isPlaying: isPlaying(),
    });
  });
  onCleanup(() => audio.dispose());
  return player;
}

/** The link to the sound, and where it was left, a little earlier. */
async function findStart(
  { episodeId, language, durationMs, cueStartsMs }: Playable,
  resume: typeof resumePosition,
): Promise<{ url: string; positionMs: number; speed: number | null }> {
  const [links, progress] = await Promise.all([
    api.episodes.audio.query({ episodeId, language }),
    api.listening.progress.query({ episodeId }),
  ]);
  const url = links.audioUrl;
  const speed = progress?.speed ?? null;
  const isLeft = progress?.language === language && progress.positionMs < durationMs - AT_END_MS;
  if (!isLeft) return { url, speed, positionMs: 0 };
  const pausedForMs = Date.now() - progress.lastPlayedAt;
  return {
    url,
    speed,
    positionMs: resume({ positionMs: progress.positionMs, pausedForMs, cueStartsMs }),
  };
}

interface Watched {
  player: {
    toggle: () => void;
    skip: (ms: number) => void;
    setSpeed: (to: number) => void;
    speed: () => number;
    isPlaying: () => boolean;
    episode: () => Playable | null;
  };
  save: () => void;
  element: HTMLAudioElement;
}

/** Keys, and the moments at which a page may go away without another chance to save. */
function watchPage({ player, save, element }: Watched): void {
  const changeVolume = (by: number) =>
    (element.volume = Math.min(1, Math.max(0, element.volume + by)));
  const toggleMute = () => (element.muted = !element.muted);
  const changeSpeed = (by: number) => player.setSpeed(player.speed() + by);
  const controls = { ...player, changeVolume, toggleMute, changeSpeed };
  const handleKey = (event: KeyboardEvent) => {
    const act = player.episode() === null ? null : actionOfKey(event, controls);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const saveWhenHidden = () => {
    if (document.visibilityState === "hidden") save();
  };
  const timer = setInterval(() => {
    if (player.isPlaying()) save();
  }, SAVE_EVERY_MS);
  addEventListener("keydown", handleKey);
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", saveWhenHidden);
  onCleanup(() => {
    clearInterval(timer);
    removeEventListener("keydown", handleKey);
    removeEventListener("pagehide", save);
    document.removeEventListener("visibilitychange", saveWhenHidden);
  });
}
