import { type JSX, lazy, Show, Suspense } from "solid-js";

import { loadPart } from "../../load-part.ts";
import { usePlayer } from "../player-provider.tsx";
import { NowPlayingTabs } from "./now-playing-tabs.tsx";

const QuestionPart = lazy(() =>
  loadPart(async () => ({ default: (await import("./question-part.tsx")).QuestionPart })),
);

/** Loads the question's code in advance: there may be no network when it is asked. */
export function preloadQuestion(): void {
  void QuestionPart.preload().catch(() => {});
}

/** The tabs of what plays, or a question while it is asked. */
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
