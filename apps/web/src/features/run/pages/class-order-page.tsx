import {
  A,
  createAsync,
  revalidate,
  useNavigate,
  useParams,
  useSearchParams,
} from "@solidjs/router";
import { For, type JSX, onCleanup, onMount, Show, Suspense } from "solid-js";

import { changeEpisodes } from "../../../data/all-episodes.ts";
import { loadClassOrder, orderNext, type OrderState } from "../../../data/class-order.ts";
import { createTask } from "../../../create-task.ts";
import { loadCourses } from "../../../data/courses.ts";
import { t } from "../../../i18n/class-order.ts";
import { t as tShared } from "../../../i18n/index.ts";
import { sayRefusalOf } from "../../../parts/say-refusal-of.ts";
import { sayReason } from "../../../say-reason.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { BackLink, Button, ErrorNotice, Page, RowsSkeleton } from "../../../ui/index.ts";
import { BEGIN, END, readOrder, writeOrder } from "../read-order.ts";
import { sayChanged } from "../say-changed.ts";

const LOOK_EVERY_MS = 4_000;
const NAMES = ["waiting", "running", "review", "done", "failed"] as const;

/** How far the episodes of a class are; it goes on where it was left. */
export function ClassOrderPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page
        title={t("order.progress")}
        above={<BackLink href="/run/class" text={t("order.title")} />}
      >
        <Suspense fallback={<RowsSkeleton />}>
          <Progress />
        </Suspense>
      </Page>
    </ForAdmins>
  );
}

function Progress(): JSX.Element {
  const params = useParams<{ order: string }>();
  const state = createAsync(() => loadClassOrder(params.order));
  const again = () => revalidate(loadClassOrder.keyFor(params.order));
  const asking = createAsking(params.order, again);
  const timer = setInterval(() => void (isOver(state()) || again()), LOOK_EVERY_MS);
  onCleanup(() => clearInterval(timer));
  const retry = createTask(async () => {
    sayChanged("retried", await changeEpisodes("retry", state()?.failed ?? []));
    await again();
  });
  return (
    <>
      <OrderedCourse />
      <p role="status" class="mb-4 min-h-5 text-sm text-ink-soft">
        {asking.isBusy() ? t("order.asking") : sayEnd(state())}
      </p>
      <Show when={asking.failure()}>
        {(failure) => (
          <div class="mb-6">
            <ErrorNotice failure={failure()} onRetry={() => void asking.start()} />
          </div>
        )}
      </Show>
      <Counts state={state()} />
      <div class="mt-6 flex flex-wrap gap-3">
        <Show when={(state()?.failed.length ?? 0) > 0}>
          <Button icon="retry" isBusy={retry.isBusy()} onClick={() => void retry.start()}>
            {t("order.retry", { count: state()?.failed.length ?? 0 })}
          </Button>
        </Show>
        <A
          href={`/run/episodes?order-id=${params.order}`}
          class="inline-flex min-h-11 items-center font-medium text-accent-ink hover:underline"
        >
          {t("order.list")}
        </A>
      </div>
      <Refused refused={state()?.refused} />
    </>
  );
}

/** For whom it was ordered, as far as the address says. */
function OrderedCourse(): JSX.Element {
  const [search] = useSearchParams();
  const courses = createAsync(() => loadCourses());
  return (
    <Show when={courses()?.find(({ id }) => id === search["course"])}>
      {(course) => <p class="mb-2 font-medium wrap-anywhere">{course().title}</p>}
    </Show>
  );
}

/** Asks for one part of the class after the other; the address keeps the place. */
function createAsking(orderId: string, onPart: () => Promise<void>) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  let isGone = false;
  onCleanup(() => (isGone = true));
  const asking = createTask(async () => {
    for (let order = readOrder(orderId, search); order !== null && !isGone;) {
      const part = await orderNext(order, order.cursor === BEGIN ? null : order.cursor);
      if (isGone) return;
      navigate(writeOrder({ ...order, cursor: part.nextCursor ?? END }), {
        replace: true,
        scroll: false,
      });
      await onPart();
      order = part.nextCursor === null ? null : { ...order, cursor: part.nextCursor };
    }
  });
  onMount(() => void asking.start());
  return asking;
}

const countOf = (state: OrderState | undefined) => {
  const {
    pending = 0,
    writing = 0,
    speaking = 0,
    awaiting_review = 0,
    completed = 0,
    failed = 0,
  } = state?.states ?? {};
  return {
    waiting: pending,
    running: writing + speaking,
    review: awaiting_review,
    done: completed,
    failed,
  };
};

function isOver(state: OrderState | undefined): boolean {
  const { waiting, running } = countOf(state);
  return state !== undefined && waiting + running === 0;
}

function sayEnd(state: OrderState | undefined): string {
  const { review, done, failed } = countOf(state);
  if (!isOver(state)) return "";
  if (review + done + failed === 0) return t("order.none");
  if (failed > 0) return "";
  return review > 0 ? t("order.allMade", { count: review }) : t("order.allDone");
}

function Counts(props: { state: OrderState | undefined }): JSX.Element {
  const counts = () => countOf(props.state);
  // Only courses whose teachers approve episodes have any that wait for that.
  const names = () => NAMES.filter((name) => name !== "review" || counts().review > 0);
  return (
    <dl class="grid grid-cols-2 gap-3 sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none">
      <For each={names()}>
        {(name) => (
          <div class="rounded-lg border border-line bg-surface px-4 py-3">
            <dt class="text-sm text-ink-soft">{t(`order.${name}`)}</dt>
            <dd class="tabular text-2xl font-semibold">{counts()[name]}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** Who got none, and why; it stays when the page is loaded again. */
function Refused(props: { refused: OrderState["refused"] | undefined }): JSX.Element {
  const more = () => (props.refused?.count ?? 0) - (props.refused?.first.length ?? 0);
  return (
    <Show when={(props.refused?.count ?? 0) > 0}>
      <p class="mt-8 font-medium">{t("order.refused", { count: props.refused?.count ?? 0 })}</p>
      <ul class="mt-2 flex flex-col gap-1 text-sm text-ink-soft">
        <For each={props.refused?.first}>
          {({ name, refusal }) => (
            <li dir="auto">
              {sayRefusalOf(refusal, name) ??
                t("order.refusedOne", {
                  name,
                  reason: sayReason(refusal) ?? tShared("error.unknown"),
                })}
            </li>
          )}
        </For>
        <Show when={more() > 0}>
          <li>{t("order.moreRefused", { count: more() })}</li>
        </Show>
      </ul>
    </Show>
  );
}
