import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, startTransition, Suspense } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { Button, Icon, RowsSkeleton, Section } from "../../../ui/index.ts";
import { type DeadLetter, loadDeadLetters } from "../../../data/jobs.ts";
import { LetterRow } from "./letter-row.tsx";
import { ReplayAllDialog } from "./replay-all-dialog.tsx";
import { ReplayDialog } from "./replay-dialog.tsx";

/** Messages that failed too often, and what can be done about them. */
export function DeadLetters(): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const [chosen, setChosen] = createSignal<DeadLetter | null>(null);
  const [isAllAsked, setAllAsked] = createSignal(false);
  const list = createAsync(() => loadDeadLetters(pages()));
  const hasWaiting = () => list.latest?.letters.some(({ state }) => state === "waiting");
  return (
    <Section title={t("letters.title")} hint={t("letters.hint")}>
      <Suspense fallback={<RowsSkeleton />}>
        <Show when={list.latest?.letters.length !== 0} fallback={<NothingFailed />}>
          <Show when={hasWaiting()}>
            <div class="mb-4">
              <Button icon="retry" onClick={() => setAllAsked(true)}>
                {t("letters.sendAll")}
              </Button>
            </div>
          </Show>
          <ul class="divide-y divide-line border-y border-line">
            <For each={list.latest?.letters}>
              {(letter) => <LetterRow letter={letter} onSend={() => setChosen(letter)} />}
            </For>
          </ul>
        </Show>
        <Show when={list.latest?.hasMore}>
          <div class="mt-4 flex justify-center">
            <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
              {t("letters.more")}
            </Button>
          </div>
        </Show>
      </Suspense>
      <ReplayDialog letter={chosen()} onClose={() => setChosen(null)} />
      <ReplayAllDialog isOpen={isAllAsked()} onClose={() => setAllAsked(false)} />
    </Section>
  );
}

function NothingFailed(): JSX.Element {
  return (
    <p class="flex items-center gap-2.5 border-y border-line py-5 text-ink-soft">
      <Icon name="check" class="shrink-0 text-good" />
      {t("letters.none")}
    </p>
  );
}
