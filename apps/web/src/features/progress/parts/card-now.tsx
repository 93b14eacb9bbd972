import { type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import type { ReviewCard } from "../../../data/review-session.ts";
import { t } from "../../../i18n/progress.ts";
import { createLessonPlay } from "../../../player/play-lesson.ts";
import { AskedQuestion } from "../../../player/questions/asked-question.tsx";
import { createReviewDesk } from "../../../player/questions/create-review-desk.ts";
import { readCard } from "../../../player/questions/read-card.ts";
import type { Asked } from "../../../player/questions/read-questions.ts";
import { ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import type { Session } from "../create-session.ts";

interface CardProps {
  card: ReviewCard;
  session: Session;
}

/** The current question of the session, and how many there are. */
export function CardNow(props: CardProps): JSX.Element {
  const asked = () => readCard(props.card);
  return <Show when={asked()}>{(question) => <Card asked={question()} {...props} />}</Show>;
}

function Card(props: CardProps & { asked: Asked }): JSX.Element {
  const playLesson = createLessonPlay();
  const hearing = createTask(async () => {
    const { heardIn, conceptId } = props.card;
    if (heardIn !== null) await playLesson(heardIn, conceptId);
  });
  const place = () => ({ number: props.session.number(), total: props.session.total });
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
        <AskedQuestion
          asked={props.asked}
          desk={createReviewDesk(props.card, props.session)}
          level="h2"
          onHear={() => void hearing.start()}
          next={{
            done: t("review.next"),
            later: t("review.later"),
            go: () => props.session.goOn(),
          }}
        />
        <Show when={hearing.failure()}>
          {(failure) => (
            <div class="mt-3">
              <ErrorNotice failure={failure()} />
            </div>
          )}
        </Show>
      </section>
    </>
  );
}
