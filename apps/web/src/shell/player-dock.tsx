import { createEffect, createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";

import { areKeysShown, usePlayer } from "../features/player/index.ts";
import { loadPart } from "../load-part.ts";

const PlayerBar = lazy(() =>
  loadPart(async () => ({
    default: (await import("../features/player/player-bar.tsx")).PlayerBar,
  })),
);

const KeysSheet = lazy(() =>
  loadPart(async () => ({
    default: (await import("../features/player/keys-sheet.tsx")).KeysSheet,
  })),
);

/** The player's bar and its sheet of keys, each loaded once it is needed. */
export function PlayerDock(): JSX.Element {
  const player = usePlayer();
  const isNeeded = createMemo(() => player.episode() !== null);
  const [isAsked, setAsked] = createSignal(false);
  createEffect(() => areKeysShown() && setAsked(true));
  return (
    <>
      <Show when={isNeeded()}>
        <Suspense>
          <PlayerBar />
        </Suspense>
      </Show>
      <Show when={isAsked()}>
        <Suspense>
          <KeysSheet />
        </Suspense>
      </Show>
    </>
  );
}
