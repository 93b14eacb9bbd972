import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { loadOwnProblems, type OwnProblem } from "../../../data/problems.ts";
import { t } from "../../../i18n/problems.ts";

/** What the learner reported of the episode, with the answers; nothing if there is nothing. */
export function OwnProblems(props: { episodeId: string }): JSX.Element {
  const problems = createAsync(() => loadOwnProblems(props.episodeId));
  return (
    <Show when={(problems()?.length ?? 0) > 0}>
      <section>
        <h2 class="mb-1 text-sm font-semibold">{t("problem.own")}</h2>
        <ul class="divide-y divide-line">
          <For each={problems()}>{(problem) => <Row problem={problem} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Row(props: { problem: OwnProblem }): JSX.Element {
  const ended = () => {
    const { answer, closedAt, result } = props.problem;
    if (closedAt === null) return answer === "" ? t("problem.waiting") : null;
    return result === null ? t("problem.closed") : t(`problem.told.${result}`);
  };
  return (
    <li class="flex flex-col gap-1 py-2 text-sm break-words">
      <p class="font-medium">{t(`problem.kind.${props.problem.kind}`)}</p>
      <Show when={props.problem.quote !== ""}>
        <p class="text-ink-soft" lang={props.problem.language} dir="auto">
          {`“${props.problem.quote}”`}
        </p>
      </Show>
      <Show when={props.problem.answer !== ""}>
        <p class="whitespace-pre-line" dir="auto">
          {t("problem.answered", { answer: props.problem.answer })}
        </p>
      </Show>
      <Show when={ended()}>{(text) => <p class="text-ink-soft">{text()}</p>}</Show>
    </li>
  );
}
