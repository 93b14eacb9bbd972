import { For, type JSX } from "solid-js";

import type { LearnerInCourse } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { SaveTable } from "../../../../parts/save-table.tsx";
import { Facts, Section } from "../../../../ui/index.ts";

type Concept = LearnerInCourse["concepts"][number];

/** What a learner knows of the course, concept by concept. */
export function LearnerConcepts(props: { concepts: readonly Concept[] }): JSX.Element {
  return (
    <Section
      title={t("learner.concepts")}
      actions={
        <SaveTable
          title={t("learner.concepts")}
          read={() => tableOf(props.concepts)}
          isEmpty={props.concepts.length === 0}
        />
      }
    >
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={props.concepts}
          fallback={<li class="py-3 text-ink-soft">{t("learner.noConcepts")}</li>}
        >
          {(concept) => (
            <li class="py-3">
              <p class="font-medium break-words" dir="auto">
                {concept.term}
              </p>
              <Facts facts={listFacts(concept)} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function listFacts({ timesHeard, answers, rights, lastResult }: Concept): string[] {
  return [
    timesHeard === 0 ? t("learner.notHeard") : t("learner.heardTimes", { count: timesHeard }),
    answers === 0 ? "" : t("learner.rightOf", { count: answers, right: rights }),
    lastResult === null ? "" : t(`learner.result.${lastResult}`),
  ];
}

const COLUMNS = ["concept", "timesHeard", "answers", "right", "lastResult", "dueOn"] as const;

function tableOf(concepts: readonly Concept[]) {
  return {
    columns: COLUMNS,
    rows: concepts.map(({ term, timesHeard, answers, rights, lastResult, dueOn }) => ({
      concept: term,
      timesHeard,
      answers,
      right: rights,
      lastResult,
      dueOn,
    })),
  };
}
