import { A, createAsync, revalidate } from "@solidjs/router";
import {
  createSignal,
  ErrorBoundary,
  For,
  type JSX,
  Show,
  startTransition,
  Suspense,
} from "solid-js";

import { createForm } from "../../create-form.ts";
import {
  closeProblem,
  type ListedProblem,
  loadProblems,
  type ProblemsQuestion,
  reopenProblem,
} from "../../data/problems.ts";
import { readFailure } from "../../api.ts";
import { formatClock, formatDate } from "../../i18n/index.ts";
import { t } from "../../i18n/problems.ts";
import {
  Button,
  ErrorNotice,
  Facts,
  Form,
  RowsSkeleton,
  showToast,
  Tabs,
  TextAreaField,
} from "../../ui/index.ts";

/** Reports for whoever can answer them: those that are open, and those that are done. */
export function ProblemList(props: { courseId: string | null }): JSX.Element {
  const [isOpen, setOpen] = createSignal(true);
  // A failed load is remembered until it is retried.
  const again = (reset: () => void) => void revalidate(loadProblems.key).then(reset);
  return (
    <Tabs
      isInPage
      label={t("problem.title")}
      tabs={[
        { name: "open", text: t("problem.openOnes") },
        { name: "closed", text: t("problem.closedOnes") },
      ]}
      chosen={isOpen() ? "open" : "closed"}
      onChoose={(name) => setOpen(name === "open")}
    >
      <ErrorBoundary
        fallback={(error, reset) => (
          <ErrorNotice isRead failure={readFailure(error)} onRetry={() => again(reset)} />
        )}
      >
        <Suspense fallback={<RowsSkeleton />}>
          <Problems asked={{ courseId: props.courseId, isOpen: isOpen() }} />
        </Suspense>
      </ErrorBoundary>
    </Tabs>
  );
}

function Problems(props: { asked: ProblemsQuestion }): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadProblems(props.asked, pages()));
  return (
    <Show when={list()}>
      {(found) => (
        <>
          <ul class="divide-y divide-line border-y border-line">
            <For
              each={found().problems}
              fallback={
                <li class="py-4 text-ink-soft">
                  {props.asked.isOpen ? t("problem.none") : t("problem.noneClosed")}
                </li>
              }
            >
              {(problem) => <Row problem={problem} isForAdmins={props.asked.courseId === null} />}
            </For>
          </ul>
          <Show when={found().hasMore}>
            <div class="mt-4 flex justify-center">
              <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
                {t("problem.more")}
              </Button>
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}

function Row(props: { problem: ListedProblem; isForAdmins: boolean }): JSX.Element {
  return (
    <li class="flex flex-col gap-1.5 py-4 break-words">
      <p class="font-semibold">{t(`problem.kind.${props.problem.kind}`)}</p>
      <Show when={props.problem.quote !== ""}>
        <blockquote
          class="border-l-2 border-line-strong pl-3 text-sm"
          lang={props.problem.language}
          dir="auto"
        >
          {props.problem.quote}
        </blockquote>
      </Show>
      <Show when={props.problem.note !== ""}>
        <p class="whitespace-pre-line" dir="auto">
          {props.problem.note}
        </p>
      </Show>
      <Facts facts={factsOf(props.problem, props.isForAdmins)} />
      <p class="flex flex-wrap gap-x-4 text-sm">
        <Show when={props.problem.courseId !== null && props.problem.conceptId !== null}>
          <WayTo href={`/teach/${props.problem.courseId}/lessons`} text={t("problem.lesson")} />
        </Show>
        <Show when={props.isForAdmins && props.problem.episodeTitle !== null}>
          <WayTo href={`/episodes/${props.problem.episodeId}`} text={t("problem.episode")} />
        </Show>
      </p>
      <Show when={props.problem.closedAt === null} fallback={<Closed problem={props.problem} />}>
        <AnswerForm problemId={props.problem.id} />
      </Show>
    </li>
  );
}

function WayTo(props: { href: string; text: string }): JSX.Element {
  return (
    <A
      href={props.href}
      class="inline-flex min-h-11 items-center text-accent-ink hover:underline sm:min-h-8"
    >
      {props.text}
    </A>
  );
}

function factsOf(problem: ListedProblem, isForAdmins: boolean): string[] {
  const { learnerName, term, courseTitle, episodeTitle, positionMs } = problem;
  return [
    learnerName === null ? t("problem.someone") : t("problem.by", { name: learnerName }),
    formatDate(problem.createdAt, Date.now()),
    ...(isForAdmins && courseTitle !== null ? [courseTitle] : []),
    ...[term ?? episodeTitle ?? ""].filter(Boolean),
    ...(positionMs === null ? [] : [t("problem.at", { position: formatClock(positionMs) })]),
  ];
}

function AnswerForm(props: { problemId: string }): JSX.Element {
  const form = createForm({
    initial: { answer: "" },
    send: ({ answer }) => closeProblem(props.problemId, answer),
  });
  const submit = async () => {
    const { problemId } = props;
    if (!(await form.submit())) return;
    showToast({
      message: t("problem.closedDone"),
      action: { label: t("action.undo"), run: () => void reopen(problemId) },
    });
  };
  return (
    <Form class="mt-1 flex max-w-prose flex-col gap-3" onSubmit={() => void submit()}>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <TextAreaField
        label={t("problem.answer")}
        hint={t("problem.answerHint")}
        maxLength={1_000}
        rows={2}
        {...form.field("answer")}
      />
      <Button type="submit" icon="check" class="self-start" isBusy={form.isBusy()}>
        {t("problem.close")}
      </Button>
    </Form>
  );
}

function Closed(props: { problem: ListedProblem }): JSX.Element {
  return (
    <>
      <Show when={props.problem.answer !== ""}>
        <p class="text-sm whitespace-pre-line" dir="auto">
          {t("problem.answered", { answer: props.problem.answer })}
        </p>
      </Show>
      <Button
        look="quiet"
        icon="retry"
        class="-ml-4 self-start"
        onClick={() => void reopen(props.problem.id)}
      >
        {t("problem.reopen")}
      </Button>
    </>
  );
}

async function reopen(problemId: string): Promise<void> {
  try {
    await reopenProblem(problemId);
    showToast({ message: t("problem.reopened") });
  } catch (error) {
    showToast({ message: readFailure(error).message });
  }
}
