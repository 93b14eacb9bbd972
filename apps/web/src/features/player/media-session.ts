import { BACK_MS, FORWARD_MS } from "./timings.ts";

interface Controls {
  play(): void;
  pause(): void;
  skip(ms: number): void;
  seek(positionMs: number): void;
}

/** Lock screens, headphones and keyboards with media keys. */
export function connectMediaSession(controls: Controls): void {
  if (!("mediaSession" in navigator)) return;
  const { mediaSession } = navigator;
  mediaSession.setActionHandler("play", () => controls.play());
  mediaSession.setActionHandler("pause", () => controls.pause());
  mediaSession.setActionHandler("stop", () => controls.pause());
  mediaSession.setActionHandler("seekbackward", ({ seekOffset }) =>
    controls.skip(-offset(seekOffset, BACK_MS)),
  );
  mediaSession.setActionHandler("seekforward", ({ seekOffset }) =>
    controls.skip(offset(seekOffset, FORWARD_MS)),
  );
  mediaSession.setActionHandler("previoustrack", () => controls.skip(-BACK_MS));
  mediaSession.setActionHandler("nexttrack", () => controls.skip(FORWARD_MS));
  mediaSession.setActionHandler("seekto", ({ seekTime }) => {
    if (seekTime !== undefined && seekTime !== null) controls.seek(seekTime * 1000);
  });
}

function offset(seconds: number | undefined | null, otherwise: number): number {
  return seconds ? seconds * 1000 : otherwise;
}

export function describeMedia(about: { title: string; album: string }): void {
  if (!("mediaSession" in navigator)) return;
  navigator.mediaSession.metadata = new MediaMetadata({ ...about, artist: "LearnLab" });
}

export function reportPosition(at: {
  positionMs: number;
  durationMs: number;
  speed: number;
  isPlaying: boolean;
}): void {
  if (!("mediaSession" in navigator) || at.durationMs <= 0) return;
  navigator.mediaSession.playbackState = at.isPlaying ? "playing" : "paused";
  navigator.mediaSession.setPositionState({
    duration: at.durationMs / 1000,
    position: Math.min(at.positionMs, at.durationMs) / 1000,
    playbackRate: at.speed,
  });
}
