import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { attempt } from "../../../attempt.ts";
import type { CardChoice } from "../../../data/cards.ts";
import type { LearnerState, WeakPoint } from "../../../data/learner-state.ts";
import { t } from "../../../i18n/progress.ts";
import { t as tStanding } from "../../../i18n/standing.ts";
import { KnownBar } from "../../../parts/standing/known-bar.tsx";
import { Level } from "../../../parts/standing/level.tsx";
import { sayWeak } from "../../../parts/standing/say-weak.ts";
import { takeCards } from "../../../parts/standing/take-cards.ts";
import { Facts, MoreMenu, Section, showToast } from "../../../ui/index.ts";

/** How many weaknesses are named; the course's page has the others. */
const WEAK_SHOWN = 3;

/** The learner's state in each course with the numbers behind it, and the course's cards. */
export function Standings(props: { states: LearnerState[] }): JSX.Element {
  return (
    <Section title={t("progress.courses")}>
      <ul class="grid gap-4 lg:grid-cols-2">
        <For each={props.states}>{(state) => <Standing state={state} />}</For>
      </ul>
    </Section>
  );
}

function Standing(props: { state: LearnerState }): JSX.Element {
  return (
    <li class="flex min-w-0 flex-col rounded-lg bg-surface p-5 shadow-near">
      <div class="-mt-2 -mr-2 flex items-start gap-2">
        <h3 class="min-w-0 flex-1 font-semibold" dir="auto">
          <A
            href={`/courses/${props.state.courseId}`}
            class="inline-flex min-h-11 items-center rounded-sm wrap-anywhere hover:underline"
          >
            {props.state.title}
          </A>
        </h3>
        <Cards state={props.state} />
      </div>
      <div class="mt-1 mb-5">
        <KnownBar state={props.state} />
      </div>
      <Level ability={props.state.ability} />
      <Show when={props.state.weak.length > 0}>
        <h4 class="mt-5 text-sm text-ink-soft">{tStanding("standing.weak")}</h4>
        <ul class="mt-1 flex flex-col gap-2">
          <For each={props.state.weak.slice(0, WEAK_SHOWN)}>
            {(point) => <Weak point={point} />}
          </For>
        </ul>
        <Show when={props.state.weak.length - WEAK_SHOWN > 0}>
          <p class="mt-2 text-sm text-ink-soft">
            {tStanding("standing.weakMore", { count: props.state.weak.length - WEAK_SHOWN })}
          </p>
        </Show>
      </Show>
    </li>
  );
}

function Weak(props: { point: WeakPoint }): JSX.Element {
  return (
    <li class="text-sm">
      <p class="font-medium wrap-anywhere" dir="auto">
        {props.point.subject}
      </p>
      <Facts facts={sayWeak(props.point)} />
    </li>
  );
}

function Cards(props: { state: LearnerState }): JSX.Element {
  const course = () => ({ id: props.state.courseId, title: props.state.title });
  return (
    <MoreMenu
      label={t("progress.more", { title: props.state.title })}
      items={[
        {
          label: tStanding("cards.allOf"),
          icon: "download",
          run: () => void take(course(), "all"),
        },
        {
          label: tStanding("cards.missedOf"),
          icon: "download",
          run: () => void take(course(), "missed"),
        },
      ]}
    />
  );
}

async function take(course: { id: string; title: string }, only: CardChoice): Promise<void> {
  await attempt(async () => {
    if (!(await takeCards(course, only))) showToast({ message: tStanding("cards.none") });
  });
}
