import { toMinutes } from "@learnlab/domain/client";
import { A } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";

import type { ClassLearner } from "../../../../data/teaching.ts";
import { t } from "../../../../i18n/class.ts";
import { interfaceLanguage } from "../../../../i18n/index.ts";
import { SaveTable } from "../../../../parts/save-table.tsx";
import {
  Button,
  CheckField,
  Facts,
  Icon,
  Section,
  SelectField,
  TextField,
} from "../../../../ui/index.ts";
import { hrefOf } from "../../tabs.ts";
import { arrangeLearners, type Order, ORDERS } from "./arrange-learners.ts";
import { listFacts } from "./describe-learner.ts";

/** A long class is shown bit by bit. */
const SHOWN_AT_ONCE = 50;

interface ListProps {
  courseId: string;
  learners: readonly ClassLearner[];
}

/** The learners of a course: searched, sorted, and each leading to how they do in it. */
export function LearnerList(props: ListProps): JSX.Element {
  const [order, setOrder] = createSignal<Order>("latest");
  const [search, setSearch] = createSignal("");
  const [isSilentOnly, setSilentOnly] = createSignal(false);
  const [most, setMost] = createSignal(SHOWN_AT_ONCE);
  const found = createMemo(() =>
    arrangeLearners(props.learners, {
      order: order(),
      search: search(),
      isSilentOnly: isSilentOnly(),
      language: interfaceLanguage(),
    }),
  );
  return (
    <Section
      title={t("learners.title")}
      actions={
        <SaveTable
          title={t("learners.table")}
          read={() => tableOf(found())}
          isEmpty={found().length === 0}
        />
      }
    >
      <div class="mb-4 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <TextField
          type="search"
          label={t("learners.search")}
          autocomplete="off"
          value={search()}
          onValue={setSearch}
        />
        <SelectField
          label={t("learners.sort")}
          value={order()}
          choices={ORDERS.map((value) => ({ value, label: t(`learners.sort.${value}`) }))}
          onValue={setOrder}
        />
        <CheckField
          label={t("learners.silent")}
          checked={isSilentOnly()}
          onChecked={setSilentOnly}
        />
      </div>
      <p role="status" class="tabular mb-2 text-sm text-ink-soft">
        {t("learners.found", { count: found().length })}
      </p>
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={found().slice(0, most())}
          fallback={<li class="py-3.5 text-ink-soft">{t("learners.nobodyFound")}</li>}
        >
          {(learner) => <Row courseId={props.courseId} learner={learner} />}
        </For>
      </ul>
      <Show when={found().length > most()}>
        <Button class="mt-4" onClick={() => setMost((now) => now + SHOWN_AT_ONCE)}>
          {t("learners.more")}
        </Button>
      </Show>
    </Section>
  );
}

function Row(props: { courseId: string; learner: ClassLearner }): JSX.Element {
  return (
    <li class="relative flex items-center gap-3 py-3.5 hover:bg-hover">
      <div class="min-w-0 flex-1">
        <A
          href={hrefOf(props.courseId, `learners/${props.learner.userId}`)}
          dir="auto"
          class="font-semibold break-words after:absolute after:inset-0"
        >
          {props.learner.name}
        </A>
        <Facts facts={listFacts(props.learner, Date.now())} />
      </div>
      <Icon name="chevronDown" size={18} class="shrink-0 -rotate-90 text-ink-faint" />
    </li>
  );
}

const COLUMNS = [
  "name",
  "joinedAt",
  "lastHeardAt",
  "minutesInSevenDays",
  "daysInARow",
  "due",
  "weak",
  "answers",
  "corrected",
] as const;

function tableOf(learners: readonly ClassLearner[]) {
  return {
    columns: COLUMNS,
    rows: learners.map(({ name, joinedAt, lastHeardAt, weekMs, streak, ...learner }) => ({
      name,
      joinedAt: new Date(joinedAt).toISOString(),
      lastHeardAt: lastHeardAt === null ? null : new Date(lastHeardAt).toISOString(),
      minutesInSevenDays: toMinutes(weekMs),
      daysInARow: streak,
      due: learner.due,
      weak: learner.weak,
      answers: learner.answers,
      corrected: learner.overruled,
    })),
  };
}
