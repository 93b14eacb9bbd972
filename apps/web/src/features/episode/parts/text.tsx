import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { Button } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import type { EpisodeView } from "../create-view.ts";
import { ChaptersAbove } from "./chapters.tsx";
import { FinishReading } from "./finish-reading.tsx";
import { Heard } from "./heard.tsx";
import { Questions } from "./questions.tsx";
import { TextSkeleton } from "./skeletons.tsx";
import { Transcript } from "../../../player/transcript/transcript.tsx";

interface TextProps {
  state: EpisodeState;
  here: ListeningHere;
  view: EpisodeView;
}

/** The text; for audio-only episodes it is folded but always available, also to people who cannot hear. */
export function Text(props: TextProps): JSX.Element {
  const isAwaited = () =>
    props.state.isMaking() && props.state.script() === undefined && !props.view.isFolded();
  return (
    <div class="mt-8 flex flex-col gap-8 lg:mt-10">
      <Tools {...props} />
      <ChaptersAbove {...props} />
      <Show when={isAwaited()}>
        <TextSkeleton />
      </Show>
      <Show when={props.view.isTextShown()}>
        <div>
          <Transcript {...props} />
        </div>
      </Show>
      <Questions state={props.state} here={props.here} />
      <Show when={props.view.isTextShown()}>
        <FinishReading state={props.state} here={props.here} />
      </Show>
      <Heard state={props.state} />
    </div>
  );
}

function Tools(props: TextProps): JSX.Element {
  return (
    <div class="flex flex-wrap gap-3 empty:hidden">
      <Show when={props.view.isFolded() && props.state.script()}>
        <Button
          icon="text"
          aria-expanded={props.view.isOpen()}
          onClick={() => props.view.toggleOpen()}
        >
          {props.view.isOpen() ? t("episode.hideTranscript") : t("episode.showTranscript")}
        </Button>
      </Show>
      <Show when={props.view.canShowBoth()}>
        <Button
          icon="columns"
          class="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          aria-pressed={props.view.isBoth()}
          onClick={() => props.view.toggleBoth()}
        >
          {t("episode.bothLanguages")}
        </Button>
      </Show>
    </div>
  );
}
