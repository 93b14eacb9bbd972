import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import {
  loadWaitingContent,
  type WaitingSegment,
  type WaitingTrack,
} from "../../../../data/approvals.ts";
import { t } from "../../../../i18n/approvals.ts";
import { formatClock, languageName } from "../../../../i18n/index.ts";
import { Tabs } from "../../../../ui/index.ts";

/** What an episode in the queue says: its audio, and each sentence with the words of the material it rests on. */
export function WaitingText(props: { courseId: string; episodeId: string }): JSX.Element {
  const content = createAsync(() => loadWaitingContent(props.courseId, props.episodeId));
  const [chosen, choose] = createSignal<string | null>(null);
  const tracks = () => content()?.tracks ?? [];
  const shown = () => tracks().find(({ language }) => language === chosen()) ?? tracks()[0];
  return (
    <Show when={shown()}>
      {(track) => (
        <Show when={tracks().length > 1} fallback={<Track track={track()} />}>
          <Tabs
            isInPage
            label={t("approval.open")}
            tabs={tracks().map(({ language }) => ({
              name: language,
              text: languageName(language),
            }))}
            chosen={track().language}
            onChoose={choose}
          >
            <Track track={track()} />
          </Tabs>
        </Show>
      )}
    </Show>
  );
}

function Track(props: { track: WaitingTrack }): JSX.Element {
  return (
    <div class="flex flex-col gap-4 py-3">
      <Show
        when={props.track.audio}
        fallback={<p class="text-ink-soft">{t("approval.noSound")}</p>}
      >
        {(audio) => (
          <audio
            controls
            preload="none"
            class="w-full max-w-xl"
            aria-label={t("approval.sound")}
            src={audio().audioUrl}
          />
        )}
      </Show>
      <ol class="flex max-w-prose flex-col gap-4 text-base">
        <For each={props.track.segments}>{(segment) => <Said segment={segment} />}</For>
      </ol>
    </div>
  );
}

function Said(props: { segment: WaitingSegment }): JSX.Element {
  const name = () => {
    const { kind, startMs } = props.segment;
    const place = startMs === null ? "" : formatClock(startMs);
    const said = kind === "question" || kind === "answer" ? t(`approval.kind.${kind}`) : "";
    return [place, said].filter(Boolean).join(" · ");
  };
  const quotes = () => [...new Set(props.segment.sentences.flatMap((sentence) => sentence.quotes))];
  return (
    <li>
      <Show when={name() !== ""}>
        <p class="text-sm text-ink-soft tabular">{name()}</p>
      </Show>
      <p lang={props.segment.language} dir="auto">
        {props.segment.sentences.map(({ text }) => text).join(" ")}
      </p>
      <Show when={quotes().length > 0}>
        <details class="mt-1 text-sm text-ink-soft">
          <summary class="inline-flex min-h-11 cursor-pointer items-center sm:min-h-8">
            {t("approval.sources")}
          </summary>
          <For each={quotes()}>
            {(quote) => (
              <blockquote class="mt-1 border-l-2 border-line-strong pl-3" dir="auto">
                {quote}
              </blockquote>
            )}
          </For>
        </details>
      </Show>
    </li>
  );
}
