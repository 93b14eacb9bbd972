import { createAsync, useParams } from "@solidjs/router";
import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type ClassLearner, fetchLearners, loadLearners } from "../../../data/teaching.ts";
import { formatDate } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { Button, ButtonLink, EmptyState, ErrorNotice, Facts, Notice } from "../../../ui/index.ts";
import { ClassSums } from "../parts/class-sums.tsx";
import { hrefOf } from "../tabs.ts";

/** The learners of a course with their progress. */
export function LearnersSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const first = createAsync(() => loadLearners(params.id));
  return (
    <Show when={first()}>
      {(page) => (
        <Show when={page().totals.learners > 0} fallback={<Nobody courseId={params.id} />}>
          <ClassSums totals={page().totals} />
          <Show
            when={page().areNamed}
            fallback={<Notice icon="people">{t("learners.unnamed")}</Notice>}
          >
            <List courseId={params.id} first={page()} />
          </Show>
        </Show>
      )}
    </Show>
  );
}

function List(props: {
  courseId: string;
  first: Awaited<ReturnType<typeof fetchLearners>>;
}): JSX.Element {
  const [further, setFurther] = createSignal<ClassLearner[]>([]);
  const [cursor, setCursor] = createSignal<string | null>(null);
  createEffect(
    on(
      () => props.first,
      (page) => {
        setFurther([]);
        setCursor(page.nextCursor);
      },
    ),
  );
  const more = createTask(async () => {
    const page = await fetchLearners({ courseId: props.courseId, cursor: cursor() });
    setFurther((before) => [...before, ...page.learners]);
    setCursor(page.nextCursor);
  });
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For each={[...props.first.learners, ...further()]}>
          {(learner) => <Row learner={learner} />}
        </For>
      </ul>
      <Show when={more.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Show when={cursor() !== null}>
        <Button class="mt-4" isBusy={more.isBusy()} onClick={() => void more.start()}>
          {t("learners.more")}
        </Button>
      </Show>
    </>
  );
}

function Row(props: { learner: ClassLearner }): JSX.Element {
  const heard = () =>
    props.learner.lastHeardAt === null
      ? t("learners.never")
      : t("learners.heard", { day: formatDate(props.learner.lastHeardAt, Date.now()) });
  return (
    <li class="py-3.5">
      <p class="font-semibold break-words" dir="auto">
        {props.learner.name}
      </p>
      <Facts
        facts={[
          heard(),
          t("learners.answers", { count: props.learner.answers }),
          props.learner.due === 0 ? "" : t("learners.due", { count: props.learner.due }),
          props.learner.weak === 0 ? "" : t("learners.weak", { count: props.learner.weak }),
          props.learner.overruled === 0
            ? ""
            : t("learners.overruled", { count: props.learner.overruled }),
        ]}
      />
    </li>
  );
}

function Nobody(props: { courseId: string }): JSX.Element {
  return (
    <EmptyState icon="people" title={t("learners.none")} text={t("learners.noneText")}>
      <ButtonLink look="primary" href={hrefOf(props.courseId, "sharing")}>
        {t("nextStep.shareLabel")}
      </ButtonLink>
    </EmptyState>
  );
}
