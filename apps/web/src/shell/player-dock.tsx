import { createMemo, type JSX, lazy, Show, Suspense } from "solid-js";

import { areKeysShown, findPlayer } from "../player/index.ts";
import { loadPart } from "../load-part.ts";

const PlayerBar = lazy(() =>
  loadPart(async () => ({
    default: (await import("../player/player-bar.tsx")).PlayerBar,
  })),
);

const KeysSheet = lazy(() =>
  loadPart(async () => ({
    default: (await import("../player/keys-sheet.tsx")).KeysSheet,
  })),
);

/** The player's bar, loaded once something is to be played, and the sheet of keys. */
export function PlayerDock(): JSX.Element {
  const isNeeded = createMemo(() => (findPlayer()?.episode() ?? null) !== null);
  return (
    <>
      <Show when={isNeeded()}>
        <Suspense>
          <PlayerBar />
        </Suspense>
      </Show>
      <Show when={areKeysShown()}>
        <Suspense>
          <KeysSheet />
        </Suspense>
      </Show>
    </>
  );
}
