import { createMemo, type JSX, lazy, Show, Suspense } from "solid-js";

import { findPlayer } from "../player/index.ts";
import { loadPart } from "../load-part.ts";

const PlayerBar = lazy(() =>
  loadPart(async () => ({
    default: (await import("../player/player-bar.tsx")).PlayerBar,
  })),
);

/** The player's bar with its sheets, loaded once one of them is to be shown. */
export function PlayerDock(): JSX.Element {
  const isNeeded = createMemo(() => findPlayer()?.isShown() ?? false);
  return (
    <Show when={isNeeded()}>
      <Suspense>
        <PlayerBar />
      </Suspense>
    </Show>
  );
}
