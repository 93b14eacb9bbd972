import { LISTEN_DAYS } from "@learnlab/domain/client";
import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense, untrack } from "solid-js";

import { createForm } from "../../../create-form.ts";
import {
  type ListeningRules as Rules,
  loadListeningRules,
  saveListeningRules,
} from "../../../data/listening-rules.ts";
import { t } from "../../../i18n/operations.ts";
import { StoredForm } from "../../../parts/stored-form.tsx";
import { Loading, RadioCards, Section, TextField } from "../../../ui/index.ts";
import { readDays } from "../read-days.ts";

const CHOICES = [
  { value: "0", name: "none" },
  { value: "1", name: "one" },
  { value: "2", name: "two" },
] as const;
type Freezes = (typeof CHOICES)[number]["value"];

/** How days of listening are counted and kept. */
export function ListeningRules(): JSX.Element {
  const stored = createAsync(() => loadListeningRules());
  return (
    <Section title={t("dayRules.title")} hint={t("dayRules.hint")}>
      <Suspense fallback={<RulesSkeleton />}>
        <Show when={stored()}>{(known) => <RulesForm stored={known()} />}</Show>
      </Suspense>
    </Section>
  );
}

const draftOf = ({ freezesAWeek, listenDays }: Rules): { freezes: Freezes; days: string } => ({
  freezes: CHOICES[freezesAWeek]?.value ?? "1",
  days: String(listenDays),
});

function RulesForm(props: { stored: Rules }): JSX.Element {
  const stored = () => draftOf(props.stored);
  const form = createForm({
    initial: untrack(stored),
    check: ({ days }) => ({
      days: readDays(days, LISTEN_DAYS) === null ? t("dayRules.daysWrong", LISTEN_DAYS) : undefined,
    }),
    send: ({ freezes, days }) =>
      saveListeningRules({ freezesAWeek: Number(freezes), listenDays: Number(days) }),
  });
  const isChanged = () => {
    const { freezes, days } = form.values();
    return freezes !== stored().freezes || days !== stored().days;
  };
  return (
    <StoredForm
      form={form}
      class="flex max-w-2xl flex-col gap-5"
      isChanged={isChanged()}
      texts={{
        save: t("dayRules.save"),
        saved: t("dayRules.saved"),
        undo: t("retention.undo"),
      }}
      onUndo={() => form.reset(stored())}
    >
      <FreezeCards {...form.field("freezes")} />
      <TextField
        label={t("dayRules.days")}
        hint={t("dayRules.daysHint", LISTEN_DAYS)}
        inputmode="numeric"
        autocomplete="off"
        {...form.field("days")}
      />
    </StoredForm>
  );
}

/** Renders the choices themselves, so that the size fits in each language before the setting loads. */
function RulesSkeleton(): JSX.Element {
  return (
    <Loading class="max-w-2xl animate-pulse">
      <div inert>
        <FreezeCards value={null} onValue={() => {}} />
      </div>
    </Loading>
  );
}

function FreezeCards(props: {
  value: Freezes | null;
  onValue: (value: Freezes) => void;
}): JSX.Element {
  return (
    <RadioCards
      legend={t("dayRules.freezes")}
      columns={3}
      value={props.value}
      choices={CHOICES.map(({ value, name }) => ({
        value,
        label: t(`dayRules.${name}`),
        hint: t(`dayRules.${name}Hint`),
      }))}
      onValue={(value) => props.onValue(value)}
    />
  );
}
