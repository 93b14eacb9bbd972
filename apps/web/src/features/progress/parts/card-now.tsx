import { type JSX, onMount, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import type { ReviewCard } from "../../../data/reviews.ts";
import { t } from "../../../i18n/progress.ts";
import { createLessonPlay } from "../../../player/play-lesson.ts";
import { createAnswering } from "../../../player/questions/create-answering.ts";
import { createReviewDesk } from "../../../player/questions/create-review-desk.ts";
import { QuestionAnswer } from "../../../player/questions/question-answer.tsx";
import { readCard } from "../../../player/questions/read-card.ts";
import type { Asked } from "../../../player/questions/read-questions.ts";
import { Button, ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import type { Session } from "../create-session.ts";

interface CardProps {
  card: ReviewCard;
  session: Session;
}

/** One question of the session, and how many there are. */
export function CardNow(props: CardProps): JSX.Element {
  const asked = () => readCard(props.card);
  return <Show when={asked()}>{(question) => <Card asked={question()} {...props} />}</Show>;
}

function Card(props: CardProps & { asked: Asked }): JSX.Element {
  const playLesson = createLessonPlay();
  // eslint-disable-next-line solid/reactivity -- Another question is another card: it is keyed.
  const answering = createAnswering(props.asked, createReviewDesk(props.card, props.session));
  const hearing = createTask(async () => {
    const { heardIn, conceptId } = props.card;
    if (heardIn !== null) await playLesson(heardIn, conceptId);
  });
  const place = () => ({ number: props.session.number(), total: props.session.total });
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    // The button that led here is gone; at the first card the page has the focus.
    if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
  return (
    <>
      <p role="status" class="mb-2 text-sm font-semibold text-accent-ink">
        {t("review.of", place())}
      </p>
      <ProgressBar
        value={(props.session.number() - 1) / props.session.total}
        label={t("review.of", place())}
      />
      <section class="mt-5 rounded-lg bg-surface p-5 shadow-near sm:p-6">
        <p class="truncate text-sm text-ink-soft" dir="auto">
          {props.card.courseTitle}
        </p>
        <h2
          ref={(element) => (heading = element)}
          tabindex="-1"
          lang={props.asked.language}
          dir="auto"
          class="mt-1 rounded-sm text-xl leading-snug font-semibold break-words"
        >
          {props.asked.question}
        </h2>
        <QuestionAnswer answering={answering} onHear={() => void hearing.start()} />
        <Show when={hearing.failure()}>
          {(failure) => (
            <div class="mt-3">
              <ErrorNotice failure={failure()} />
            </div>
          )}
        </Show>
        <Button
          look={answering.stage() === "done" ? "primary" : "quiet"}
          class="mt-5 w-full"
          onClick={() => props.session.goOn()}
        >
          {answering.stage() === "done" ? t("review.next") : t("review.later")}
        </Button>
      </section>
    </>
  );
}
