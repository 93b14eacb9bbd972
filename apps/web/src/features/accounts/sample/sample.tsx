import { createResource, createSignal, type JSX, Show } from "solid-js";

import { readFailure } from "../../../api.ts";
import { findSampleEpisode } from "../../../data/voices.ts";
import { interfaceLanguage } from "../../../i18n/index.ts";
import { t } from "../../../i18n/accounts.ts";
import { Player } from "../../../player/plain/player.tsx";
import { ErrorNotice, Spinner } from "../../../ui/index.ts";

/** Where it was left, in seconds, for visitors who go from one form to another. */
const [leftAt, setLeftAt] = createSignal(0);

/** Half a minute of an episode, with its words. */
export function Sample(): JSX.Element {
  const [links, { refetch }] = createResource(interfaceLanguage, findSampleEpisode);
  const initialProgress = leftAt();
  return (
    <>
      <Show when={links.error !== undefined}>
        <ErrorNotice failure={readFailure(links.error)} onRetry={() => void refetch()} />
      </Show>
      <Show when={links.loading}>
        <p role="status" class="flex min-h-11 items-center gap-3 text-sm text-ink-soft">
          <Spinner size={20} />
          {t("sample.making")}
        </p>
      </Show>
      <Show when={links.error === undefined && links()} keyed>
        {({ audioUrl, transcriptUrl }) => (
          <Player
            audioUrl={audioUrl}
            transcriptUrl={transcriptUrl}
            initialProgress={initialProgress}
            onProgressUpdate={setLeftAt}
            onSpeedChange={() => {}}
            autoPlay
          />
        )}
      </Show>
    </>
  );
}
