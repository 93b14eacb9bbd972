import { createAsync, revalidate } from "@solidjs/router";
import { createMemo, ErrorBoundary, type JSX, onMount, Show, Suspense } from "solid-js";

import { readFailure } from "../../api.ts";
import { loadDocument } from "../../data/episode.ts";
import type { ReviewCard } from "../../data/reviews.ts";
import { t } from "../../i18n/questions.ts";
import { Button, ErrorNotice, Loading, Skeleton } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import { type AnswerDesk, createAnswering } from "../questions/create-answering.ts";
import { createEpisodeDesk } from "../questions/create-episode-desk.ts";
import { createReviewDesk } from "../questions/create-review-desk.ts";
import type { Turn } from "../questions/create-question-time.ts";
import { heardCards } from "../questions/heard-cards.ts";
import { QuestionAnswer } from "../questions/question-answer.tsx";
import { readCard } from "../questions/read-card.ts";
import { type Asked, readQuestions } from "../questions/read-questions.ts";

/** The question whose time it is, in the place of what plays. */
export function QuestionPart(props: { turn: Turn }): JSX.Element {
  return (
    <section
      aria-label={t("questions.now")}
      class="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-5 pt-3 pb-6"
    >
      <ErrorBoundary
        fallback={(error, again) => (
          <ErrorNotice
            isRead
            failure={readFailure(error)}
            onRetry={() => void revalidate(loadDocument.key).then(again)}
          />
        )}
      >
        <Suspense fallback={<QuestionSkeleton />}>
          <Show when={props.turn.card} fallback={<Question turn={props.turn} />}>
            {(card) => <Card card={card()} number={props.turn.number} />}
          </Show>
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

function Question(props: { turn: Turn }): JSX.Element {
  const player = usePlayer();
  const document = createAsync(() => loadDocument(props.turn.episodeId));
  const questions = createMemo(() => {
    const language = player.episode()?.language ?? "en";
    return readQuestions(props.turn.episodeId, document(), language);
  });
  const asked = createMemo(() => questions().find(({ number }) => number === props.turn.number));
  return (
    <Show when={asked()}>
      {(question) => (
        <AskedNow
          asked={question()}
          desk={createEpisodeDesk(question())}
          number={question().number}
          total={questions().length}
        />
      )}
    </Show>
  );
}

/** A card of what is due; what was taught elsewhere is not heard in between. */
function Card(props: { card: ReviewCard; number: number }): JSX.Element {
  const player = usePlayer();
  const asked = createMemo(() => readCard(props.card));
  return (
    <Show when={asked()}>
      {(card) => (
        <AskedNow
          asked={{ ...card(), againMs: null }}
          desk={createReviewDesk(props.card, heardCards)}
          number={props.number}
          total={player.episode()?.questions.length ?? 0}
        />
      )}
    </Show>
  );
}

interface AskedProps {
  asked: Asked;
  desk: AnswerDesk;
  /** Its place among those of the audio. */
  number: number;
  total: number;
}

/** Its end stands where a thumb reaches it. */
function AskedNow(props: AskedProps): JSX.Element {
  const player = usePlayer();
  // eslint-disable-next-line solid/reactivity -- Another question is another part: it is keyed.
  const answering = createAnswering(props.asked, props.desk);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    // What had the focus may have made room for the question.
    if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
  });
  return (
    <div class="mt-auto lg:mt-0">
      <p role="status" class="text-sm font-semibold text-accent-ink">
        {t("questions.of", { number: props.number, total: props.total })}
      </p>
      <h3
        ref={(element) => (heading = element)}
        tabindex="-1"
        lang={props.asked.language}
        dir="auto"
        class="mt-1 rounded-sm text-lg leading-snug font-semibold break-words"
      >
        {props.asked.question}
      </h3>
      <Silence />
      <Show when={player.handsFree.hint()}>
        {(hint) => <p class="mt-2 text-sm text-ink-soft">{hint()}</p>}
      </Show>
      <QuestionAnswer
        answering={answering}
        onBegin={() => player.questions.hold()}
        onHear={(startMs) => player.questions.hear(startMs)}
      />
      <Button
        look={answering.stage() === "done" ? "primary" : "quiet"}
        class="mt-4 w-full"
        onClick={() => player.questions.goOn()}
      >
        {answering.stage() === "done" ? t("questions.goOn") : t("questions.later")}
      </Button>
    </div>
  );
}

/** How much of the silence is over; nothing where the learner has all the time. */
function Silence(): JSX.Element {
  const player = usePlayer();
  const isRunning = () => !player.questions.isHeld() && player.questions.share() < 1;
  return (
    <div
      aria-hidden="true"
      class="track mt-3 h-1 overflow-hidden rounded-full bg-hover"
      classList={{ "opacity-0": !isRunning() }}
    >
      <div
        class="h-full rounded-full bg-accent"
        style={{ width: `${player.questions.share() * 100}%` }}
      />
    </div>
  );
}

function QuestionSkeleton(): JSX.Element {
  return (
    <Loading class="mt-auto lg:mt-0">
      <Skeleton class="h-4 w-24" />
      <Skeleton class="mt-2 h-6 w-full" />
      <Skeleton class="mt-5 h-16 w-full" />
      <Skeleton class="mt-3 h-11 w-40" />
    </Loading>
  );
}
