import { type JSX, Match, Show, Switch } from "solid-js";

import type { Hearing } from "../../data/episode.ts";
import { t } from "../../i18n/heard.ts";
import { formatClock, formatMinutes, formatPercent, listTitles } from "../../i18n/index.ts";
import { Facts } from "../../ui/index.ts";
import { BarChart } from "../charts/bar-chart.tsx";
import { SaveTable } from "../save-table.tsx";
import { type HeardTrack, listLeftOut, listParts } from "./heard-parts.ts";
import { inSeconds } from "./in-seconds.ts";
import { MissedAnswers } from "./missed-answers.tsx";
import { Replays } from "./replays.tsx";
import { saySpan } from "./say-span.ts";
import { Said } from "./said.tsx";

const LABEL_EVERY = 5;

interface HeardNowProps {
  hearing: Hearing;
  /** Whose episode it is for whoever looks. */
  whose: "own" | "other";
}

/** What was heard of an episode, what was left out, heard again, and not answered right. */
export function HeardNow(props: HeardNowProps): JSX.Element {
  return (
    <>
      <Switch fallback={<p class="text-ink-soft">{t(`heard.empty.${props.whose}`)}</p>}>
        <Match when={props.hearing.heard}>
          {(track) => <HeardOf {...props} track={track()} />}
        </Match>
        <Match when={props.hearing.isRead}>
          <p>{t(`heard.read.${props.whose}`)}</p>
        </Match>
      </Switch>
      <MissedAnswers missed={props.hearing.missed} />
    </>
  );
}

function HeardOf(props: HeardNowProps & { track: HeardTrack }): JSX.Element {
  const leftOut = () => listLeftOut(props.track).map(saySpan);
  return (
    <>
      <div class="flex flex-wrap items-start justify-between gap-x-4">
        <p class="font-medium">
          {t(`heard.share.${props.whose}`, { percent: formatPercent(props.track.completion) })}
        </p>
        <SaveTable title={t("heard.sumTable")} read={() => tableOf(props)} />
      </div>
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
      <Stop track={props.track} />
      <Parts track={props.track} />
      <Replays
        replays={props.track.replays.map(({ times: count, ...replay }) => ({ ...replay, count }))}
        language={props.track.language}
        counts="times"
        sayCount={(count) => t("heard.times", { count })}
      />
    </>
  );
}

const COLUMNS = [
  "heardPercent",
  "plays",
  "sessions",
  "listenedSeconds",
  "isRead",
  "stoppedAtSeconds",
  "stoppedAtLine",
] as const;

function tableOf({ hearing, track }: HeardNowProps & { track: HeardTrack }) {
  const { plays, sessions, listenedMs, isRead } = hearing;
  const row = {
    heardPercent: Math.round(track.completion * 100),
    plays,
    sessions,
    listenedSeconds: Math.round(listenedMs / 1000),
    isRead,
    stoppedAtSeconds: track.stop === null ? null : Math.round(track.stop.atMs / 1000),
    stoppedAtLine: track.stop?.line ?? null,
  };
  return { columns: COLUMNS, rows: [row] };
}

/** Where listening ended, with what is said there. */
function Stop(props: { track: HeardTrack }): JSX.Element {
  return (
    <Show when={props.track.stop} fallback={<p class="mt-2">{t("heard.toEnd")}</p>}>
      {(stop) => (
        <>
          <p class="tabular mt-2">{t("heard.stopped", { time: formatClock(stop().atMs) })}</p>
          <Said line={stop().line} language={props.track.language} />
        </>
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
    rows: listParts(props.track).map(({ share, ...span }) => ({
      ...inSeconds(span),
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
        labelsFrom="first"
      />
      <SaveTable title={t("heard.partsTable")} read={table} />
    </div>
  );
}
