import { For, type JSX } from "solid-js";

import type { Hearing } from "../../data/episode.ts";
import { t } from "../../i18n/heard.ts";
import { SaveTable } from "../../parts/save-table.tsx";
import { Facts, Section } from "../../ui/index.ts";

type Missed = Hearing["missed"];

const COLUMNS = ["question", "answer", "expected", "result"] as const;

/** The questions of the episode that were not answered right, with what was answered. */
export function MissedAnswers(props: { missed: Missed }): JSX.Element {
  const table = () => ({
    columns: COLUMNS,
    rows: props.missed.map(({ number: _, ...missed }) => missed),
  });
  return (
    <div class="mt-8">
      <Section
        title={t("heard.missed")}
        actions={
          <SaveTable
            title={t("heard.missedTable")}
            read={table}
            isEmpty={props.missed.length === 0}
          />
        }
      >
        <ul class="divide-y divide-line border-y border-line">
          <For
            each={props.missed}
            fallback={<li class="py-3 text-ink-soft">{t("heard.noMissed")}</li>}
          >
            {({ question, answer, expected, result }) => (
              <li class="flex flex-col gap-1 py-3 text-sm break-words">
                <p class="font-semibold" dir="auto">
                  {question}
                </p>
                <Facts
                  facts={[
                    answer === "" ? t("heard.said") : t("heard.answered", { answer }),
                    result === "half" ? t("heard.half") : "",
                  ]}
                />
                <p class="text-ink-soft" dir="auto">
                  {t("heard.expected", { answer: expected })}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </div>
  );
}
