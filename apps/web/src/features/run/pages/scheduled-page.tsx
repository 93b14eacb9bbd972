import { A, createAsync, revalidate } from "@solidjs/router";
import { createSignal, For, type JSX, Show, startTransition } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { attempt } from "../../../attempt.ts";
import {
  cancelScheduled,
  type ListedOrder,
  loadScheduled,
  restoreScheduled,
} from "../../../data/scheduled.ts";
import { languageNames, t as tShared } from "../../../i18n/index.ts";
import { t } from "../../../i18n/schedule.ts";
import { t as tStudy } from "../../../i18n/study.ts";
import { formatMoment } from "../../../parts/schedule/chosen-time.ts";
import { sayRefusalOf } from "../../../parts/say-refusal-of.ts";
import { sayReason } from "../../../say-reason.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import {
  BackLink,
  Button,
  ButtonLink,
  Facts,
  MoreMenu,
  Page,
  RowsSkeleton,
  showToast,
  Tabs,
} from "../../../ui/index.ts";
import { TimeDialog } from "../parts/time-dialog.tsx";

/** Episodes for a later time, and what became of them, for admins. */
export function ScheduledPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page
        title={t("schedule.title")}
        lead={t("schedule.lead")}
        width="wide"
        above={<BackLink href="/run/episodes" text={tShared("nav.episodes")} />}
        actions={<ButtonLink href="/make?for=somebody">{t("schedule.make")}</ButtonLink>}
      >
        <Lists />
      </Page>
    </ForAdmins>
  );
}

function Lists(): JSX.Element {
  const [isWaiting, setWaiting] = createSignal(true);
  return (
    <Tabs
      isInPage
      label={t("schedule.title")}
      tabs={[
        { name: "waiting", text: t("schedule.waiting") },
        { name: "over", text: t("schedule.over") },
      ]}
      chosen={isWaiting() ? "waiting" : "over"}
      onChoose={(name) => setWaiting(name === "waiting")}
    >
      <Retryable again={() => revalidate(loadScheduled.key)} waiting={<RowsSkeleton />}>
        <Show when={isWaiting()} keyed fallback={<Orders isWaiting={false} />}>
          <Orders isWaiting />
        </Show>
      </Retryable>
    </Tabs>
  );
}

function Orders(props: { isWaiting: boolean }): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const [changed, setChanged] = createSignal<ListedOrder | null>(null);
  const list = createAsync(() => loadScheduled(props.isWaiting, pages()));
  return (
    <Show when={list()}>
      {(found) => (
        <>
          <ul class="divide-y divide-line border-y border-line">
            <For
              each={found().orders}
              fallback={
                <li class="py-4 text-ink-soft">
                  {props.isWaiting ? t("schedule.none") : t("schedule.noneOver")}
                </li>
              }
            >
              {(order) => <Row order={order} onChange={() => setChanged(order)} />}
            </For>
          </ul>
          <Show when={found().hasMore}>
            <div class="mt-4 flex justify-center">
              <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
                {t("schedule.more")}
              </Button>
            </div>
          </Show>
          <Show when={changed()} keyed>
            {(order) => (
              <TimeDialog order={order} name={nameOf(order)} onClose={() => setChanged(null)} />
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function Row(props: { order: ListedOrder; onChange: () => void }): JSX.Element {
  const isWaiting = () => props.order.state === "waiting";
  const name = () => nameOf(props.order);
  return (
    <li class="flex min-h-16 items-center justify-between gap-4 py-3">
      <div class="min-w-0">
        <p class="font-semibold wrap-anywhere" dir="auto">
          {name()}
        </p>
        <p class="tabular text-sm">{sayWhen(props.order)}</p>
        <Facts facts={factsOf(props.order)} />
        <Show when={!isWaiting()}>
          <Outcome order={props.order} />
        </Show>
      </div>
      <Show when={isWaiting()}>
        <MoreMenu
          label={t("schedule.actions", { name: name() })}
          items={[
            { label: t("schedule.change"), icon: "clock", run: () => props.onChange() },
            {
              label: t("schedule.cancel"),
              icon: "close",
              isDangerous: true,
              run: () => void cancel(props.order.id),
            },
          ]}
        />
      </Show>
    </li>
  );
}

function Outcome(props: { order: ListedOrder }): JSX.Element {
  const href = () => {
    const { state, episodeId, for: whom, id } = props.order;
    if (state !== "done") return null;
    return whom.courseId === null ? `/run/episodes/${episodeId ?? ""}` : `/run/class/${id}`;
  };
  return (
    <>
      <Show when={props.order.refusal}>
        {(refusal) => (
          <p class="text-sm">
            {sayRefusalOf(refusal(), props.order.learnerName) ??
              sayReason(refusal()) ??
              tShared("error.unknown")}
          </p>
        )}
      </Show>
      <Show when={href()}>
        {(address) => (
          <A
            href={address()}
            class="inline-flex min-h-11 items-center text-sm font-medium text-accent-ink hover:underline sm:min-h-8"
          >
            {t(props.order.for.courseId === null ? "schedule.open" : "schedule.openClass")}
          </A>
        )}
      </Show>
    </>
  );
}

function nameOf({ learnerName, courseTitle }: ListedOrder): string {
  return learnerName ?? t("schedule.class", { course: courseTitle ?? "" });
}

function sayWhen({ state, dueAt }: ListedOrder): string {
  if (state !== "waiting") return t("schedule.wasAt", { moment: formatMoment(dueAt) });
  if (dueAt <= Date.now()) return t("schedule.due");
  return t("schedule.at", { moment: formatMoment(dueAt) });
}

function factsOf({ state, languages, outputFormat }: ListedOrder): string[] {
  return [
    ...(state === "waiting" ? [] : [t(`schedule.state.${state}`)]),
    languageNames(languages),
    tStudy(`format.${outputFormat}`),
  ];
}

async function cancel(orderId: string): Promise<void> {
  await attempt(async () => {
    await cancelScheduled(orderId);
    const undo = { label: tShared("action.undo"), run: () => void restore(orderId) };
    showToast({ message: t("schedule.cancelled"), action: undo });
  });
}

async function restore(orderId: string): Promise<void> {
  await attempt(async () => {
    await restoreScheduled(orderId);
    showToast({ message: t("schedule.restored") });
  });
}
