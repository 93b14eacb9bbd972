import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/episode.ts";
import { Button, ErrorNotice, Notice } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { MissingAudio } from "../missing-audio.ts";
import { Failed } from "./failed.tsx";

interface MakeAudioProps {
  state: EpisodeState;
  audio: MissingAudio;
}

/** Why audio is missing, and a button to make it. */
export function MakeAudio(props: MakeAudioProps): JSX.Element {
  return (
    <Show
      when={props.audio.isBudget}
      fallback={
        <Failed
          state={props.state}
          title={t("episode.audioFailed")}
          hint={t("episode.audioFailedHint")}
          onRetry={() => props.state.makeAudio()}
        />
      }
    >
      <LeftOut {...props} />
    </Show>
  );
}

function LeftOut(props: MakeAudioProps): JSX.Element {
  const make = createTask(() => props.state.makeAudio());
  return (
    <section class="mt-8 flex flex-col items-start gap-4">
      <Notice icon="muted">
        {props.audio.what === "all" ? t("home.noAudio") : t("episode.someAudio")}
      </Notice>
      <Button icon="volume" isBusy={make.isBusy()} onClick={() => void make.start()}>
        {t("episode.makeAudio")}
      </Button>
      <Show when={make.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </section>
  );
}
