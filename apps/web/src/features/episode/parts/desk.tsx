import { A, createAsync, revalidate } from "@solidjs/router";
import { createEffect, type JSX, on, Show } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { loadMaking } from "../../../data/making.ts";
import { t } from "../../../i18n/desk.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { Facts, RowsSkeleton, Section } from "../../../ui/index.ts";
import { DeskActions } from "./desk-actions.tsx";
import { MadeSteps } from "./made-steps.tsx";
import { MadeSpend } from "./made-spend.tsx";

/** How the episode was made and what it cost. */
export function Desk(props: { state: EpisodeState }): JSX.Element {
  const again = () => revalidate(loadMaking.keyFor(props.state.episodeId));
  // Each state of the episode adds to the record.
  createEffect(
    on(
      () => props.state.status(),
      () => void again(),
      { defer: true },
    ),
  );
  return (
    <div class="mt-8 border-b border-line pb-8">
      <Retryable again={() => again()} waiting={<RowsSkeleton />}>
        <Record state={props.state} />
      </Retryable>
    </div>
  );
}

function Record(props: { state: EpisodeState }): JSX.Element {
  const making = createAsync(() => loadMaking(props.state.episodeId));
  return (
    <Show when={making()}>
      {(known) => (
        <>
          <DeskActions state={props.state} />
          <Section title={t("desk.making")} hint={t("desk.making.hint")}>
            <Facts
              facts={[
                known().retries === 0 ? "" : t("desk.retries", { count: known().retries }),
                known().sweeps === 0 ? "" : t("desk.sweeps", { count: known().sweeps }),
                sayModel(known().model),
                sayPrompt(known().promptVersion),
              ]}
            />
            <MadeSteps steps={known().steps} />
          </Section>
          <Section title={t("desk.spent")}>
            <MadeSpend spent={known().spent} />
          </Section>
          <p class="mt-6 text-sm">
            <A
              href={`/episodes/${props.state.episodeId}`}
              class="inline-flex min-h-11 items-center text-accent-ink hover:underline"
            >
              {t("desk.learners")}
            </A>
          </p>
        </>
      )}
    </Show>
  );
}

function sayModel(model: string | null): string {
  return model === null ? "" : t("desk.model", { model });
}

function sayPrompt(version: string | null): string {
  return version === null ? "" : t("desk.prompt", { version });
}
