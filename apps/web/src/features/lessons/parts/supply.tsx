import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/lessons.ts";
import { Button, ErrorNotice, Notice, ProgressBar, Skeleton } from "../../../ui/index.ts";
import { fetchSupply, fillLessons, refreshLessons, type Supply } from "../../../data/lessons.ts";

const EVERY_MS = 10_000;

/** How many of the lessons that learners hear first are written, with a button for the rest. */
export function LessonSupply(props: { courseId: string }): JSX.Element {
  const [supply, setSupply] = createSignal<Supply | null>(null);
  const look = createTask(async () => setSupply(await fetchSupply(props.courseId)));
  const fill = createTask(async () => setSupply(await fillLessons(props.courseId)));
  onMount(() => void look.start());
  createEffect(
    on(
      () => (supply()?.waiting ?? 0) > 0,
      (isWaiting) => {
        if (!isWaiting) return;
        const timer = setInterval(() => {
          if (document.visibilityState === "visible" && !fill.isBusy()) void look.start();
        }, EVERY_MS);
        onCleanup(() => clearInterval(timer));
      },
    ),
  );
  createEffect(
    on(
      () => supply()?.lacking,
      () => void refreshLessons(),
      { defer: true },
    ),
  );
  return (
    <div class="mb-8 min-h-11" role="status">
      <Show when={supply()} fallback={<Unknown failure={look.failure()} retry={look.start} />}>
        {(known) => <Known supply={known()} fill={fill} />}
      </Show>
    </div>
  );
}

type Task = ReturnType<typeof createTask>;

function Unknown(props: {
  failure: ReturnType<Task["failure"]>;
  retry: Task["start"];
}): JSX.Element {
  return (
    <Show when={props.failure} fallback={<Skeleton class="h-5 w-72" />}>
      {(failure) => <ErrorNotice failure={failure()} onRetry={() => void props.retry()} />}
    </Show>
  );
}

function Known(props: { supply: Supply; fill: Task }): JSX.Element {
  const isWaiting = () => props.supply.waiting > 0;
  return (
    <>
      <Show when={props.supply.lacking === 0 && props.supply.wanted > 0}>
        <Notice icon="check">{t("supply.whole", { count: props.supply.wanted })}</Notice>
      </Show>
      <Show when={props.supply.lacking > 0 && isWaiting()}>
        <Writing supply={props.supply} />
      </Show>
      <Show when={props.supply.lacking > 0 && !isWaiting()}>
        <p class="text-sm text-ink-soft">{describeLack(props.supply)}</p>
        <Button
          class="mt-3 max-sm:w-full"
          icon="text"
          isBusy={props.fill.isBusy()}
          onClick={() => void props.fill.start()}
        >
          {t("supply.fill", { count: props.supply.lacking })}
        </Button>
      </Show>
      <Show when={props.fill.failure()}>
        {(failure) => (
          <div class="mt-3">
            <ErrorNotice failure={failure()} onRetry={() => void props.fill.start()} />
          </div>
        )}
      </Show>
    </>
  );
}

function Writing(props: { supply: Supply }): JSX.Element {
  return (
    <>
      <p class="mb-2 text-sm font-medium">{t("supply.waiting", { count: props.supply.waiting })}</p>
      <ProgressBar
        value={1 - props.supply.lacking / Math.max(1, props.supply.wanted)}
        label={t("supply.progress")}
      />
      <p class="mt-2 text-sm text-ink-soft">
        {t("supply.waitingHint")}
        <Show when={props.supply.hasModels}> {t("supply.waitingBudget")}</Show>
      </p>
    </>
  );
}

function describeLack({ lacking, wanted, givenUp, hasModels }: Supply): string {
  const lack = t("supply.lacking", { lacking, wanted });
  if (givenUp > 0) return `${lack} ${t("supply.givenUp", { count: givenUp })}`;
  return `${lack} ${t(hasModels ? "supply.byModel" : "supply.byTemplate")}`;
}
