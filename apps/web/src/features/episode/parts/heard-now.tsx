import { createAsync } from "@solidjs/router";
import { For, type JSX, Match, Show, Switch } from "solid-js";

import { type Hearing, loadHearing } from "../../../data/episode.ts";
import { t } from "../../../i18n/heard.ts";
import { formatClock, formatMinutes, formatPercent, listTitles } from "../../../i18n/index.ts";
import { BarChart } from "../../../parts/charts/bar-chart.tsx";
import { SaveTable } from "../../../parts/save-table.tsx";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { useSignedIn } from "../../../session.tsx";
import { Facts, Section } from "../../../ui/index.ts";
import { findLine, type HeardTrack, listLeftOut, listParts } from "../read-hearing.ts";
import { MissedAnswers } from "./missed-answers.tsx";

const LABEL_EVERY = 5;

/** What was heard of the episode, what was left out, heard again, and not answered right. */
export function HeardNow(props: { state: EpisodeState }): JSX.Element {
  const hearing = createAsync(() => loadHearing(props.state.episodeId));
  const signedIn = useSignedIn();
  const whose = () => (props.state.episode()?.userId === signedIn().person.id ? "own" : "other");
  return (
    <Show when={hearing()}>
      {(known) => (
        <>
          <Switch fallback={<p class="text-ink-soft">{t(`heard.empty.${whose()}`)}</p>}>
            <Match when={known().heard}>
              {(track) => (
                <HeardOf state={props.state} hearing={known()} track={track()} whose={whose()} />
              )}
            </Match>
            <Match when={known().isRead}>
              <p>{t(`heard.read.${whose()}`)}</p>
            </Match>
          </Switch>
          <MissedAnswers missed={known().missed} />
        </>
      )}
    </Show>
  );
}

interface HeardProps {
  state: EpisodeState;
  hearing: Hearing;
  track: HeardTrack;
  whose: "own" | "other";
}

function HeardOf(props: HeardProps): JSX.Element {
  const leftOut = () => listLeftOut(props.track).map(saySpan);
  return (
    <>
      <p class="font-medium">
        {t(`heard.share.${props.whose}`, { percent: formatPercent(props.track.completion) })}
      </p>
      <Facts
        facts={[
          t("heard.plays", { count: props.hearing.plays }),
          t("heard.sessions", { count: props.hearing.sessions }),
          props.hearing.listenedMs === 0
            ? ""
            : t("heard.time", { minutes: formatMinutes(props.hearing.listenedMs) }),
        ]}
      />
      <Show when={leftOut().length > 0}>
        <p class="tabular mt-2">
          {t(`heard.out.${props.whose}`, { parts: listTitles(leftOut()) })}
        </p>
      </Show>
      <Stop {...props} />
      <Parts track={props.track} />
      <Replays state={props.state} track={props.track} />
    </>
  );
}

/** Where listening ended, with what is said there. */
function Stop(props: HeardProps): JSX.Element {
  return (
    <Show when={props.track.stoppedAtMs} fallback={<p class="mt-2">{t("heard.toEnd")}</p>}>
      {(atMs) => (
        <>
          <p class="tabular mt-2">{t("heard.stopped", { time: formatClock(atMs()) })}</p>
          <Line state={props.state} track={props.track} atMs={atMs() - 1} />
        </>
      )}
    </Show>
  );
}

function Line(props: { state: EpisodeState; track: HeardTrack; atMs: number }): JSX.Element {
  const line = () =>
    findLine(props.state.document(), { language: props.track.language, atMs: props.atMs });
  return (
    <Show when={line()}>
      {(text) => (
        <blockquote
          lang={props.track.language}
          dir="auto"
          class="mt-1 border-s-2 border-line-strong ps-3 text-sm break-words text-ink-soft"
        >
          {text()}
        </blockquote>
      )}
    </Show>
  );
}

function Parts(props: { track: HeardTrack }): JSX.Element {
  const columns = () =>
    listParts(props.track).map((part) => ({
      name: saySpan(part),
      label: formatClock(part.fromMs),
      value: Math.round(part.share * 100),
    }));
  const table = () => ({
    columns: ["fromSeconds", "toSeconds", "heardPercent"],
    rows: listParts(props.track).map(({ fromMs, toMs, share }) => ({
      fromSeconds: Math.round(fromMs / 1000),
      toSeconds: Math.round(toMs / 1000),
      heardPercent: Math.round(share * 100),
    })),
  });
  return (
    <div class="mt-6">
      <BarChart
        title={t("heard.parts")}
        columns={columns()}
        key={t("heard.key")}
        head={t("heard.headPart")}
        headValue={t("heard.headShare")}
        sayValue={(percent) => formatPercent(percent / 100)}
        labelEvery={LABEL_EVERY}
      />
      <SaveTable title={t("heard.partsTable")} read={table} />
    </div>
  );
}

function Replays(props: { state: EpisodeState; track: HeardTrack }): JSX.Element {
  const table = () => ({
    columns: ["fromSeconds", "toSeconds", "times", "line"],
    rows: props.track.replays.map(({ fromMs, toMs, times }) => ({
      fromSeconds: Math.round(fromMs / 1000),
      toSeconds: Math.round(toMs / 1000),
      times,
      line: findLine(props.state.document(), { language: props.track.language, atMs: fromMs }),
    })),
  });
  return (
    <div class="mt-8">
      <Section
        title={t("heard.replays")}
        hint={t("heard.replaysHint")}
        actions={<SaveTable title={t("heard.replaysTable")} read={table} />}
      >
        <ul class="divide-y divide-line border-y border-line">
          <For
            each={props.track.replays}
            fallback={<li class="py-3 text-ink-soft">{t("heard.noReplays")}</li>}
          >
            {(replay) => (
              <li class="py-3">
                <Facts facts={[saySpan(replay), t("heard.times", { count: replay.times })]} />
                <Line state={props.state} track={props.track} atMs={replay.fromMs} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </div>
  );
}

function saySpan({ fromMs, toMs }: { fromMs: number; toMs: number }): string {
  return t("heard.part", { from: formatClock(fromMs), to: formatClock(toMs) });
}
