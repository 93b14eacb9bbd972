import { useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { formatClock } from "../../../i18n/index.ts";
import { Button, Skeleton } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";

/** A shorter start is not worth resuming. */
const BEGUN_MS = 5_000;

/** The page's main action, named by its effect. */
export function ListenButton(props: { state: EpisodeState; here: ListeningHere }): JSX.Element {
  const [asked] = useSearchParams<{ t?: string }>();
  const [hasPlayed, setPlayed] = createSignal(false);
  createEffect(() => props.here.isOn() && setPlayed(true));
  /** Of a link to a moment, until something of the episode plays. */
  const sharedMs = () => {
    const startMs = Number(asked.t) * 1000;
    const isWithin = startMs > 0 && startMs < (props.state.track()?.durationMs ?? 0);
    return isWithin && !hasPlayed() ? startMs : null;
  };
  const play = () => {
    const startMs = sharedMs();
    if (startMs === null) props.here.toggle();
    else props.here.playFrom(startMs);
  };
  const label = () => {
    if (props.here.isOn()) return t("player.pause");
    const startMs = sharedMs();
    if (startMs !== null) return t("episode.listenFrom", { position: formatClock(startMs) });
    const positionMs = props.here.positionMs() ?? leftAt(props.state);
    const durationMs = props.state.track()?.durationMs ?? 0;
    if (positionMs >= durationMs - BEGUN_MS) return t("episode.again");
    if (positionMs < BEGUN_MS) return t("episode.listen");
    return t("episode.goOn", { position: formatClock(positionMs) });
  };
  return (
    <Show when={props.here.playable()} fallback={<Awaited state={props.state} />}>
      <Button
        look="primary"
        icon={props.here.isOn() ? "pause" : "play"}
        class="tabular min-h-12 px-7 text-base"
        onClick={play}
      >
        {label()}
      </Button>
    </Show>
  );
}

/** Reserves the button's space while the audio is being made, so that the text below does not jump. */
function Awaited(props: { state: EpisodeState }): JSX.Element {
  const isComing = () => {
    const { isMaking, seen, episode, track } = props.state;
    if (episode()?.outputFormat === "text") return false;
    // The audio is made; its links and times are loading.
    const isFetched = episode()?.status === "completed" && track() === undefined;
    return isMaking() || (seen()?.status === "completed" && !isFetched);
  };
  return (
    <Show when={isComing()}>
      <Skeleton class="h-12 w-32 rounded-full!" />
    </Show>
  );
}

function leftAt(state: EpisodeState): number {
  const progress = state.progress();
  return progress?.language === state.language() ? progress.positionMs : 0;
}
