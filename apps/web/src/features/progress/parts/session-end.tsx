import { revalidate } from "@solidjs/router";
import { For, type JSX, onMount, Show } from "solid-js";

import { loadSession } from "../../../data/review-session.ts";
import { t } from "../../../i18n/progress.ts";
import { t as tQuestions } from "../../../i18n/questions.ts";
import { Button, ButtonLink } from "../../../ui/index.ts";
import type { Session } from "../create-session.ts";
import { sayEnd } from "../say-end.ts";
import { sayDay } from "../../../parts/standing/say-day.ts";
import { ResultBadge } from "../../../player/questions/result-badge.tsx";
import type { Answered } from "../../../player/questions/session-memory.ts";

/** The results, when each concept is due again, and what is left. */
export function SessionEnd(props: { session: Session; left: number }): JSX.Element {
  const answered = () => props.session.answered();
  const had = () => answered().filter(({ result }) => result === "had").length;
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus({ preventScroll: true }));
  function again(): void {
    props.session.end();
    void revalidate(loadSession.key);
  }
  return (
    <section aria-labelledby="review-end">
      <h2
        id="review-end"
        ref={(element) => (heading = element)}
        tabindex="-1"
        class="rounded-sm text-xl font-bold"
      >
        {answered().length === 0
          ? t("review.nothingAnswered")
          : t("review.had", { had: had(), count: answered().length })}
      </h2>
      <p class="mt-1.5 max-w-prose text-ink-soft empty:hidden">{sayEnd(answered()).join(" ")}</p>
      <ul class="mt-5 divide-y divide-line border-y border-line">
        <For each={answered()}>{(one) => <AnsweredRow answered={one} />}</For>
      </ul>
      <Show when={props.left > 0}>
        <p class="mt-5 text-sm text-ink-soft">{t("review.left", { count: props.left })}</p>
      </Show>
      <div class="mt-6 flex flex-wrap gap-3">
        <ButtonLink look="primary" href="/progress">
          {t("review.toProgress")}
        </ButtonLink>
        <Show when={props.left > 0}>
          <Button onClick={again}>{t("review.more")}</Button>
        </Show>
      </div>
    </section>
  );
}

function AnsweredRow(props: { answered: Answered }): JSX.Element {
  const result = () => props.answered.result ?? "missed";
  return (
    <li class="flex items-center gap-3 py-3">
      <ResultBadge result={result()} />
      <div class="min-w-0">
        <p class="font-medium break-words" dir="auto">
          {props.answered.term}
        </p>
        <p class="text-sm text-ink-soft">
          {tQuestions(`questions.result.${result()}`)}
          <Show when={sayBack(props.answered)}>{(back) => <> · {back()}</>}</Show>
        </p>
      </div>
    </li>
  );
}

/** When it is due again; nothing if that is unknown or never. */
function sayBack({ dueOn, result }: Answered): string | null {
  if (result === "missed") return t("review.nextEpisode");
  return dueOn === null ? null : t("review.back", { day: sayDay(dueOn, Date.now()) });
}
