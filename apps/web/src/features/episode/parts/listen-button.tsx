import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { formatClock } from "../../../i18n/index.ts";
import { Button } from "../../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { ListeningHere } from "../create-listening-here.ts";

/** Less than this is not worth going on from. */
const BEGUN_MS = 5_000;

/** The page's one primary action, named by what it leads to. */
export function ListenButton(props: { state: EpisodeState; here: ListeningHere }): JSX.Element {
  const label = () => {
    if (props.here.isPlaying()) return t("player.pause");
    const positionMs = props.here.positionMs() ?? leftAt(props.state);
    const durationMs = props.state.track()?.durationMs ?? 0;
    if (positionMs >= durationMs - BEGUN_MS) return t("episode.again");
    if (positionMs < BEGUN_MS) return t("episode.listen");
    return t("episode.goOn", { position: formatClock(positionMs) });
  };
  return (
    <Show when={props.here.playable()}>
      <Button
        look="primary"
        icon={props.here.isPlaying() ? "pause" : "play"}
        class="tabular min-h-12 px-7 text-base"
        onClick={() => props.here.toggle()}
      >
        {label()}
      </Button>
    </Show>
  );
}

function leftAt(state: EpisodeState): number {
  const progress = state.progress();
  return progress?.language === state.language() ? progress.positionMs : 0;
}
