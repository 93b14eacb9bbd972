import { createAsync } from "@solidjs/router";
import { createMemo, For, type JSX, Show, Suspense } from "solid-js";

import { loadAnswers } from "../../../data/answers.ts";
import { t } from "../../../i18n/questions.ts";
import { createAnswering } from "../../../player/questions/create-answering.ts";
import { createEpisodeDesk } from "../../../player/questions/create-episode-desk.ts";
import { QuestionAnswer } from "../../../player/questions/question-answer.tsx";
import { type EpisodeQuestion, readQuestions } from "../../../player/questions/read-questions.ts";
import { OwnAnswer } from "../../../player/questions/answer-shown.tsx";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import { useSignedIn } from "../../../session.tsx";
import { RowsSkeleton } from "../../../ui/index.ts";

interface QuestionsProps {
  state: EpisodeState;
  here: ListeningHere;
}

/** All questions of the episode in one form. */
export function Questions(props: QuestionsProps): JSX.Element {
  const questions = createMemo(() =>
    readQuestions(props.state.episodeId, props.state.document(), props.state.language()),
  );
  return (
    <Show when={questions().length > 0}>
      <section id="questions" class="mt-2 scroll-mt-8 border-t border-line pt-8">
        <Suspense fallback={<RowsSkeleton />}>
          <Heading episodeId={props.state.episodeId} total={questions().length} />
          <ol class="flex flex-col gap-4">
            <For each={questions()}>
              {(asked) => (
                <li class="rounded-lg border border-line bg-surface px-5 py-5 shadow-near sm:px-6">
                  <p class="text-sm font-semibold text-accent-ink">
                    {t("questions.of", { number: asked.number, total: questions().length })}
                  </p>
                  <h3 lang={asked.language} dir="auto" class="mt-1 font-semibold break-words">
                    {asked.question}
                  </h3>
                  <Answer asked={asked} {...props} />
                </li>
              )}
            </For>
          </ol>
        </Suspense>
      </section>
    </Show>
  );
}

function Heading(props: { episodeId: string; total: number }): JSX.Element {
  const answers = createAsync(() => loadAnswers(props.episodeId));
  return (
    <div class="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 class="text-xl font-semibold">{t("questions.title")}</h2>
      <p role="status" class="text-sm text-ink-soft">
        {t("questions.answered", { done: answers()?.answeredCount ?? 0, total: props.total })}
      </p>
    </div>
  );
}

/** Teachers and admins see what was answered, and answer nothing for a learner. */
function Answer(props: QuestionsProps & { asked: EpisodeQuestion }): JSX.Element {
  const signedIn = useSignedIn();
  const isOwn = () => props.state.episode()?.userId === signedIn().person.id;
  // eslint-disable-next-line solid/reactivity -- Another question is another row of the list.
  const answering = createAnswering(props.asked, createEpisodeDesk(props.asked));
  const hear = (startMs: number) => props.here.playFrom(startMs);
  return (
    <Show
      when={isOwn()}
      fallback={
        <div class="mt-3">
          <Show
            when={answering.stage() !== "open"}
            fallback={<p class="text-sm text-ink-soft">{t("questions.none")}</p>}
          >
            <OwnAnswer answering={answering} />
          </Show>
        </div>
      }
    >
      <QuestionAnswer
        answering={answering}
        onHear={props.here.playable() === null ? undefined : hear}
      />
    </Show>
  );
}
