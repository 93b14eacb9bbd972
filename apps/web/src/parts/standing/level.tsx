import { type JSX, Show } from "solid-js";

import type { LearnerState } from "../../data/learner-state.ts";
import { formatPercent } from "../../i18n/index.ts";
import { t } from "../../i18n/standing.ts";
import { Facts } from "../../ui/index.ts";

/** The level in a course, with the numbers that it rests on. */
export function Level(props: { ability: LearnerState["ability"] }): JSX.Element {
  return (
    <div class="text-sm">
      <p>
        <span class="text-ink-soft">{t("standing.level")}</span>{" "}
        <span class="font-semibold">{t(`level.${props.ability.level}`)}</span>
      </p>
      <Facts facts={listNumbers(props.ability)} />
      <p class="mt-1 max-w-prose text-ink-soft">
        <Show when={measured(props.ability)} fallback={t("standing.levelChosen")}>
          {(percent) => t("standing.levelResults", { percent: percent() })}
        </Show>
      </p>
    </div>
  );
}

function measured({ basis, percent }: LearnerState["ability"]): string | null {
  return basis === "results" && percent !== null ? formatPercent(percent / 100) : null;
}

function listNumbers({ answers, quizzes }: LearnerState["ability"]): string[] {
  return [
    answers.count === 0
      ? ""
      : t("standing.answers", { right: answers.right, count: answers.count }),
    answers.half === 0 ? "" : t("standing.half", { count: answers.half }),
    quizzes.percent === null
      ? ""
      : t("standing.quizzes", {
          count: quizzes.count,
          percent: formatPercent(quizzes.percent / 100),
        }),
  ];
}
