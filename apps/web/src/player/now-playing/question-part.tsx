import { createAsync, revalidate } from "@solidjs/router";
import { createMemo, type JSX, Show } from "solid-js";

import { Retryable } from "../../retryable.tsx";
import { loadDocument } from "../../data/episode.ts";
import type { ReviewCard } from "../../data/review-session.ts";
import { t } from "../../i18n/questions.ts";
import { Loading, Skeleton } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import { AskedQuestion } from "../questions/asked-question.tsx";
import type { AnswerDesk } from "../questions/create-answering.ts";
import { createEpisodeDesk } from "../questions/create-episode-desk.ts";
import { createReviewDesk } from "../questions/create-review-desk.ts";
import type { Turn } from "../questions/create-question-time.ts";
import { heardCards } from "../questions/heard-cards.ts";
import { readCard } from "../questions/read-card.ts";
import { type Asked, readQuestions } from "../questions/read-questions.ts";
import { SilenceBar } from "../questions/silence-bar.tsx";

/** The question that is asked now, in place of what plays. */
export function QuestionPart(props: { turn: Turn }): JSX.Element {
  return (
    <section
      aria-label={t("questions.now")}
      class="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-5 pt-3 pb-6"
    >
      <Retryable again={() => revalidate(loadDocument.key)} waiting={<QuestionSkeleton />}>
        <Show when={props.turn.card} fallback={<Question turn={props.turn} />}>
          {(card) => <Card card={card()} number={props.turn.number} />}
        </Show>
      </Retryable>
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

/** The card of a due question; its lesson is in another episode, so it cannot be heard in between. */
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
  /** Its number in the audio. */
  number: number;
  total: number;
}

/** Its actions are within reach of a thumb. */
function AskedNow(props: AskedProps): JSX.Element {
  const player = usePlayer();
  const isRunning = () => !player.questions.isHeld() && player.questions.share() < 1;
  return (
    <div class="mt-auto lg:mt-0">
      <p role="status" class="text-sm font-semibold text-accent-ink">
        {t("questions.of", { number: props.number, total: props.total })}
      </p>
      <AskedQuestion
        asked={props.asked}
        desk={props.desk}
        level="h3"
        onBegin={() => player.questions.hold()}
        onHear={(startMs) => player.questions.hear(startMs)}
        next={{
          done: t("questions.goOn"),
          later: t("questions.later"),
          go: () => player.questions.goOn(),
        }}
      >
        <div class="mt-3">
          <SilenceBar share={player.questions.share()} isRunning={isRunning()} />
        </div>
        <Show when={player.handsFree.hint()}>
          {(hint) => <p class="mt-2 text-sm text-ink-soft">{hint()}</p>}
        </Show>
      </AskedQuestion>
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
