import { For, type JSX, Show } from "solid-js";

import type { RecordingHearing } from "../../data/teaching.ts";
import { t } from "../../i18n/heard.ts";
import { formatClock } from "../../i18n/index.ts";
import { Facts, Section } from "../../ui/index.ts";
import { BarChart } from "../charts/bar-chart.tsx";
import { SaveTable } from "../save-table.tsx";
import { listParts } from "./heard-parts.ts";
import { inSeconds } from "./in-seconds.ts";
import { Replays } from "./replays.tsx";
import { Said } from "./said.tsx";
import { saySpan } from "./say-span.ts";

const LABEL_EVERY = 5;

interface PlacesProps {
  hearing: RecordingHearing;
  places: NonNullable<RecordingHearing["places"]>;
}

/** How many of a class heard each part of a recording, where they stopped, and what they heard again. */
export function RecordingHeard(props: { hearing: RecordingHearing }): JSX.Element {
  return (
    <Show
      when={props.hearing.listeners > 0}
      fallback={<p class="text-ink-soft">{t("recording.nobody")}</p>}
    >
      <Show
        when={props.hearing.places}
        fallback={<p class="text-ink-soft">{t("recording.few")}</p>}
      >
        {(places) => (
          <>
            <Parts hearing={props.hearing} places={places()} />
            <Stops hearing={props.hearing} places={places()} />
            <Replays
              replays={places().replays.map(({ listeners: count, ...replay }) => ({
                ...replay,
                count,
              }))}
              language={props.hearing.language}
              counts="listeners"
              sayCount={(count) => t("recording.again", { count })}
            />
          </>
        )}
      </Show>
    </Show>
  );
}

function Parts(props: PlacesProps): JSX.Element {
  const parts = () =>
    listParts({ twentieths: props.places.twentieths, durationMs: props.hearing.durationMs });
  const table = () => ({
    columns: ["fromSeconds", "toSeconds", "listeners"],
    rows: parts().map(({ share: listeners, ...span }) => ({ ...inSeconds(span), listeners })),
  });
  return (
    <>
      <BarChart
        title={t("recording.parts")}
        columns={parts().map((part) => ({
          name: saySpan(part),
          label: formatClock(part.fromMs),
          value: part.share,
        }))}
        key={t("heard.key")}
        head={t("heard.headPart")}
        headValue={t("recording.headListeners")}
        sayValue={(count) => t("recording.listeners", { count })}
        labelEvery={LABEL_EVERY}
        labelsFrom="first"
      />
      <SaveTable title={t("heard.partsTable")} read={table} />
    </>
  );
}

function Stops(props: PlacesProps): JSX.Element {
  const table = () => ({
    columns: ["atSeconds", "listeners", "line"],
    rows: props.places.stops.map(({ fromMs, listeners, line }) => ({
      atSeconds: Math.round(fromMs / 1000),
      listeners,
      line,
    })),
  });
  return (
    <div class="mt-8">
      <Section
        title={t("recording.stops")}
        actions={
          <SaveTable
            title={t("recording.stopsTable")}
            read={table}
            isEmpty={props.places.stops.length === 0}
          />
        }
      >
        <ul class="divide-y divide-line border-y border-line">
          <For
            each={props.places.stops}
            fallback={<li class="py-3 text-ink-soft">{t("recording.noStops")}</li>}
          >
            {(stop) => (
              <li class="py-3">
                <Facts
                  facts={[
                    t("recording.stoppedAt", { time: formatClock(stop.fromMs) }),
                    t("recording.listeners", { count: stop.listeners }),
                  ]}
                />
                <Said line={stop.line} language={props.hearing.language} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </div>
  );
}
