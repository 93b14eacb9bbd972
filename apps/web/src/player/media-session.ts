import { createEffect, onCleanup, untrack } from "solid-js";

import type { Player } from "./create-player.ts";
import { BACK_MS, FORWARD_MS } from "./timings.ts";

/** Connects lock screens, headphones and media keys. */
export function connectMediaSession(player: Player): void {
  if (!("mediaSession" in navigator)) return;
  const { mediaSession } = navigator;
  const actions = listActions(player);
  for (const [action, run] of actions) setAction(mediaSession, { action, run });
  createEffect(() => {
    const episode = player.episode();
    mediaSession.metadata =
      episode === null
        ? null
        : new MediaMetadata({
            title: player.handsFree.hint() ?? episode.title,
            artist: "LearnLab",
            album: episode.album,
            artwork:
              episode.picture === undefined
                ? [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }]
                : [{ src: episode.picture }],
          });
  });
  createEffect(() => {
    const state = player.state();
    mediaSession.playbackState =
      state === "idle" ? "none" : player.isPlaying() ? "playing" : "paused";
    reportPosition(mediaSession, {
      durationMs: player.episode()?.durationMs ?? 0,
      positionMs: untrack(player.positionMs),
      speed: player.speed(),
    });
  });
  onCleanup(() => {
    for (const [action] of actions) setAction(mediaSession, { action, run: null });
    mediaSession.metadata = null;
  });
}

type Action = [MediaSessionAction, MediaSessionActionHandler];

function listActions(player: Player): Action[] {
  const back: MediaSessionActionHandler = ({ seekOffset }) =>
    player.skip(-(seekOffset ? seekOffset * 1000 : BACK_MS));
  const forward: MediaSessionActionHandler = ({ seekOffset }) =>
    player.skip(seekOffset ? seekOffset * 1000 : FORWARD_MS);
  return [
    ["play", () => player.handsFree.press(1) || player.play()],
    ["pause", () => player.handsFree.press(1) || player.pause()],
    ["stop", () => player.pause()],
    ["seekbackward", back],
    ["seekforward", forward],
    ["previoustrack", () => player.handsFree.press(3) || player.skip(-BACK_MS)],
    ["nexttrack", () => player.handsFree.press(2) || player.skip(FORWARD_MS)],
    ["seekto", ({ seekTime }) => typeof seekTime === "number" && player.seek(seekTime * 1000)],
  ];
}

function setAction(
  mediaSession: MediaSession,
  { action, run }: { action: MediaSessionAction; run: MediaSessionActionHandler | null },
): void {
  try {
    mediaSession.setActionHandler(action, run);
  } catch {
    // Browsers refuse unknown actions; the others still work.
  }
}

function reportPosition(
  mediaSession: MediaSession,
  at: { positionMs: number; durationMs: number; speed: number },
): void {
  if (at.durationMs <= 0) return;
  mediaSession.setPositionState({
    duration: at.durationMs / 1000,
    position: Math.min(at.positionMs, at.durationMs) / 1000,
    playbackRate: at.speed,
  });
}
