import { A, createAsync, revalidate } from "@solidjs/router";
import {
  createEffect,
  createSignal,
  For,
  type JSX,
  Show,
  startTransition,
  untrack,
} from "solid-js";

import { Retryable } from "../../retryable.tsx";
import { attempt } from "../../attempt.ts";
import { createForm } from "../../create-form.ts";
import { createTask } from "../../create-task.ts";
import {
  answerProblem,
  closeProblem,
  type ListedProblem,
  loadProblems,
  type ProblemCounts,
  type ProblemResult,
  type ProblemsQuestion,
  type ProblemState,
  reopenProblem,
} from "../../data/problems.ts";
import { formatClock, formatDate } from "../../i18n/index.ts";
import { t } from "../../i18n/problems.ts";
import {
  Button,
  ErrorNotice,
  Facts,
  Form,
  RowsSkeleton,
  SelectField,
  showToast,
  Tabs,
  TextAreaField,
} from "../../ui/index.ts";

/** Reports for whoever can answer them: those that are open, those that were answered, and those that are done. */
export function ProblemList(props: { courseId: string | null }): JSX.Element {
  const [state, setState] = createSignal<ProblemState>("open");
  const asked = () => ({ courseId: props.courseId, state: state() });
  const [counts, setCounts] = createSignal<ProblemCounts>({ open: 0, answered: 0 });
  return (
    <Tabs
      isInPage
      label={t("problem.title")}
      tabs={[
        { name: "open", text: withCount(t("problem.openOnes"), counts().open) },
        { name: "answered", text: withCount(t("problem.answeredOnes"), counts().answered) },
        { name: "closed", text: t("problem.closedOnes") },
      ]}
      chosen={state()}
      onChoose={setState}
    >
      <Retryable again={() => revalidate(loadProblems.key)} waiting={<RowsSkeleton />}>
        <Problems asked={asked()} onCounts={setCounts} />
      </Retryable>
    </Tabs>
  );
}

/** More than that are not counted. */
const MOST_COUNTED = 99;

function withCount(text: string, count: number): string {
  if (count === 0) return text;
  return `${text} (${count >= MOST_COUNTED ? `${MOST_COUNTED}+` : count})`;
}

function Problems(props: {
  asked: ProblemsQuestion;
  onCounts: (counts: ProblemCounts) => void;
}): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadProblems(props.asked, pages()));
  createEffect(() => {
    const known = list();
    if (known !== undefined) props.onCounts(known.counts);
  });
  return (
    <Show when={list()}>
      {(found) => (
        <>
          <ul class="divide-y divide-line border-y border-line">
            <For
              // By id: what somebody writes in a row stays when another is settled.
              each={found().problems.map(({ id }) => id)}
              fallback={
                <li class="py-4 text-ink-soft">{t(`problem.none.${props.asked.state}`)}</li>
              }
            >
              {(id) => (
                <Show when={found().problems.find((one) => one.id === id)}>
                  {(problem) => (
                    <Row problem={problem()} isForAdmins={props.asked.courseId === null} />
                  )}
                </Show>
              )}
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
        <For each={listWays(props.problem, props.isForAdmins)}>{(way) => <WayTo {...way} />}</For>
      </p>
      <Show when={props.problem.closedAt === null} fallback={<Closed problem={props.problem} />}>
        <SettleForm problem={props.problem} />
      </Show>
    </li>
  );
}

interface Way {
  href: string;
  text: string;
}

/** Where the place is heard, and where it is corrected: in its lesson, or in this episode alone. */
function listWays(problem: ListedProblem, isForAdmins: boolean): Way[] {
  const { courseId, conceptId, episodeId, positionMs, language, episodeTitle } = problem;
  const lesson =
    courseId === null || conceptId === null
      ? []
      : [{ href: `/teach/${courseId}/lessons?concept=${conceptId}`, text: t("problem.lesson") }];
  if (!isForAdmins || episodeTitle === null) return lesson;
  const at = positionMs === null ? "" : `?t=${Math.floor(positionMs / 1_000)}`;
  const place = positionMs === null ? "" : `?at=${positionMs}&language=${language}`;
  return [
    {
      href: `/run/episodes/${episodeId}${at}`,
      text: t(positionMs === null ? "problem.episode" : "problem.hear"),
    },
    ...lesson,
    { href: `/run/episodes/${episodeId}/script${place}`, text: t("problem.script") },
  ];
}

function WayTo(props: Way): JSX.Element {
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

const RESULTS = [
  "corrected",
  "withdrawn",
  "nothing_wrong",
  "duplicate",
] as const satisfies readonly ProblemResult[];

/** An answer to the learner, after which the report is still open, and its end with a result. */
function SettleForm(props: { problem: ListedProblem }): JSX.Element {
  const form = createForm({
    initial: { answer: untrack(() => props.problem.answer) },
    check: ({ answer }) => ({
      answer: answer.trim() === "" ? t("problem.noAnswer") : undefined,
    }),
    send: ({ answer }) => answerProblem(props.problem.id, answer),
  });
  const [result, setResult] = createSignal<ProblemResult>("corrected");
  const close = createTask(async () => {
    const { id: problemId } = props.problem;
    await closeProblem({ problemId, result: result(), answer: form.values().answer });
    showToast({
      message: t("problem.closedDone"),
      action: { label: t("action.undo"), run: () => void reopen(problemId) },
    });
  });
  const submit = async () => {
    if (await form.submit()) showToast({ message: t("problem.answerSent") });
  };
  const ofReport = () => props.problem.quote || t(`problem.kind.${props.problem.kind}`);
  return (
    <Form class="mt-1 flex max-w-prose flex-col gap-3" onSubmit={() => void submit()}>
      <Show when={form.failure() ?? close.failure()}>
        {(failure) => <ErrorNotice failure={failure()} />}
      </Show>
      <TextAreaField
        label={t("problem.answer")}
        hint={t("problem.answerHint")}
        maxLength={1_000}
        rows={2}
        {...form.field("answer")}
      />
      <Button type="submit" class="self-start" isBusy={form.isBusy()}>
        {t("problem.sendAnswer")}
      </Button>
      <div class="flex flex-wrap items-end gap-3">
        <div class="min-w-56 flex-1">
          <SelectField
            label={t("problem.result")}
            value={result()}
            onValue={setResult}
            choices={RESULTS.map((value) => ({ value, label: t(`problem.result.${value}`) }))}
          />
        </div>
        <Button
          icon="check"
          isBusy={close.isBusy()}
          aria-label={t("problem.closeOf", { report: ofReport() })}
          onClick={() => void close.start()}
        >
          {t("problem.close")}
        </Button>
      </div>
    </Form>
  );
}

function Closed(props: { problem: ListedProblem }): JSX.Element {
  return (
    <>
      <Show when={props.problem.result}>
        {(result) => <p class="text-sm font-medium">{t(`problem.result.${result()}`)}</p>}
      </Show>
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
  await attempt(async () => {
    await reopenProblem(problemId);
    showToast({ message: t("problem.reopened") });
  });
}
