import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, startTransition, Suspense } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { AskDialog, Button, Icon, RowsSkeleton, Section, showToast } from "../../../ui/index.ts";
import { dropFailedMessage, type FailedMessage, loadFailedMessages } from "../../../data/jobs.ts";
import { MessageRow } from "./message-row.tsx";
import { ReplayAllDialog } from "./replay-all-dialog.tsx";
import { ReplayDialog } from "./replay-dialog.tsx";

/** Messages that failed too often, with their actions. */
export function FailedMessages(): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const [chosen, setChosen] = createSignal<FailedMessage | null>(null);
  const [dropped, setDropped] = createSignal<FailedMessage | null>(null);
  const [isAllAsked, setAllAsked] = createSignal(false);
  const list = createAsync(() => loadFailedMessages(pages()));
  const hasWaiting = () => list.latest?.messages.some(({ state }) => state === "waiting");
  return (
    <Section title={t("messages.title")} hint={t("messages.hint")}>
      <Suspense fallback={<RowsSkeleton />}>
        <Show when={list.latest?.messages.length !== 0} fallback={<NothingFailed />}>
          <Show when={hasWaiting()}>
            <div class="mb-4">
              <Button icon="retry" onClick={() => setAllAsked(true)}>
                {t("messages.sendAll")}
              </Button>
            </div>
          </Show>
          <ul class="divide-y divide-line border-y border-line">
            <For each={list.latest?.messages}>
              {(message) => (
                <MessageRow
                  message={message}
                  onSend={() => setChosen(message)}
                  onDrop={() => setDropped(message)}
                />
              )}
            </For>
          </ul>
        </Show>
        <Show when={list.latest?.hasMore}>
          <div class="mt-4 flex justify-center">
            <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
              {t("messages.more")}
            </Button>
          </div>
        </Show>
      </Suspense>
      <ReplayDialog message={chosen()} onClose={() => setChosen(null)} />
      <AskDialog
        isOpen={dropped() !== null}
        onClose={() => setDropped(null)}
        title={t("messages.dropTitle")}
        text={t("messages.dropText")}
        label={t("messages.drop")}
        isDangerous
        run={() => drop(dropped())}
      />
      <ReplayAllDialog isOpen={isAllAsked()} onClose={() => setAllAsked(false)} />
    </Section>
  );
}

async function drop(message: FailedMessage | null): Promise<void> {
  if (message === null) return;
  await dropFailedMessage(message.id);
  showToast({ message: t("messages.dropped") });
}

function NothingFailed(): JSX.Element {
  return (
    <p class="flex items-center gap-2.5 border-y border-line py-5 text-ink-soft">
      <Icon name="check" class="shrink-0 text-good" />
      {t("messages.none")}
    </p>
  );
}
