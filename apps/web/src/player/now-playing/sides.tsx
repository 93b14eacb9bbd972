import { type JSX, lazy, Show, Suspense } from "solid-js";

import { loadPart } from "../../load-part.ts";
import { usePlayer } from "../player-provider.tsx";
import { NowPlayingTabs } from "./now-playing-tabs.tsx";

const QuestionPart = lazy(() =>
  loadPart(async () => ({ default: (await import("./question-part.tsx")).QuestionPart })),
);

/** Before it is shown: its time may come without a network. */
export function preloadQuestion(): void {
  void QuestionPart.preload().catch(() => {});
}

/** The sides of what plays; in their place a question, while it is its time. */
export function Sides(): JSX.Element {
  const player = usePlayer();
  return (
    <Show when={player.questions.turn()} keyed fallback={<NowPlayingTabs />}>
      {(turn) => (
        <Suspense fallback={<NowPlayingTabs />}>
          <QuestionPart turn={turn} />
        </Suspense>
      )}
    </Show>
  );
}
