import { type Accessor, createEffect, on, onCleanup, untrack } from "solid-js";

import { forgetPlayed } from "../data/forget-played.ts";
import { keepLastPlayed, readLastPlayed } from "../data/last-played.ts";
import type { Player } from "./create-player.ts";

/** A page that crashes loses no more than this. */
const KEEP_EVERY_MS = 5_000;

/**
 * Keeps what a person plays on this device, and restores the bar after a reload: paused at its position,
 * without any request until somebody plays it.
 */
export function rememberPlayed(player: Player, personId: Accessor<string | undefined>): void {
  createEffect(
    on(personId, (id) => {
      const last = id === undefined ? null : readLastPlayed(id);
      if (last !== null && untrack(player.episode) === null) player.restore(last);
    }),
  );
  const keep = () => {
    const [id, playable] = [personId(), player.episode()];
    if (id === undefined || playable === null || !player.isPlaceKnown()) return;
    // The due questions, or the lesson, may be different then.
    if (playable.outside !== undefined) return;
    keepLastPlayed(id, { playable, positionMs: player.positionMs(), speed: player.speed() });
  };
  const moment = () => Math.floor(player.positionMs() / KEEP_EVERY_MS);
  createEffect(on([player.episode, player.state, moment], keep, { defer: true }));
  createEffect(
    on(player.episode, (now, before) => {
      if (now !== null || !before || before.outside !== undefined) return;
      // After an expired session, usually the same person returns.
      if (untrack(personId) !== undefined) forgetPlayed();
    }),
  );
  window.addEventListener("pagehide", keep);
  onCleanup(() => window.removeEventListener("pagehide", keep));
}
